package se.arsredovisning.stack;

/** The stack cannot start or go on; the message is one line that says to its user why, and what to do about it. */
public final class StartFailure extends RuntimeException {

    /** A failure that the line explains fully. */
    public StartFailure(String line) {
        super(line);
    }

    /** A failure whose cause is of use to the stack's developers only. */
    public StartFailure(String line, Throwable cause) {
        super(line, cause);
    }
}
