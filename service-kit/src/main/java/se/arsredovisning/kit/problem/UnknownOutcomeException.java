package se.arsredovisning.kit.problem;

import java.sql.SQLException;

/** A write outside of the transaction manager that ended in a failure: whether it was done is not known. */
public final class UnknownOutcomeException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param cause what the database or its connection said; for the log only */
    public UnknownOutcomeException(SQLException cause) {
        super(cause);
    }
}
