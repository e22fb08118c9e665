package se.arsredovisning.stack.load;

/** A load data set cannot be loaded; the message is one line that says why. */
public final class LoadFailure extends RuntimeException {

    LoadFailure(String line) {
        super(line);
    }

    LoadFailure(String line, Throwable cause) {
        super(line, cause);
    }
}
