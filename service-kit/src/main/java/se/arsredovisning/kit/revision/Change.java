package se.arsredovisning.kit.revision;

import java.util.List;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;

/**
 * Who writes, and why.
 *
 * @param by the writer
 * @param reason the header {@code Change-Reason}, or null
 */
public record Change(String by, String reason) {

    /** The longest reason, in characters. */
    public static final int MAX_REASON_LENGTH = 500;

    /** The writer of a request that names nobody; roles are not built yet. */
    public static final String ANONYMOUS = "anonymous";

    /**
     * A change by whoever called.
     *
     * @throws ProblemException {@code invalid-content} when the reason is too long
     */
    public static Change because(String reason) {
        if (reason != null && reason.length() > MAX_REASON_LENGTH) {
            throw ProblemException.invalid(
                    List.of(new Fault("Change-Reason", null, "is longer than " + MAX_REASON_LENGTH + " characters")));
        }
        return new Change(ANONYMOUS, reason == null || reason.isBlank() ? null : reason.strip());
    }
}
