package se.arsredovisning.reports.fetching;

/** A service has given an answer that cannot be used. The message says why, for an operator, and holds no content. */
final class UnusableException extends Exception {

    private static final long serialVersionUID = 1;

    UnusableException(String message) {
        super(message);
    }
}
