package se.arsredovisning.reports.fetching;

/** A service cannot be asked now. The message says why, for an operator. */
final class UnreachableException extends Exception {

    private static final long serialVersionUID = 1;

    UnreachableException(String message) {
        super(message);
    }
}
