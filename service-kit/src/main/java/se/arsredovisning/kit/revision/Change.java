package se.arsredovisning.kit.revision;

import java.util.List;
import se.arsredovisning.kit.http.HeaderText;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;

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
     * @param header the header {@code Change-Reason} as it came, which {@link HeaderText} reads; or null
     * @throws ProblemException {@code invalid-content} when the reason is too long or no text
     */
    public static Change because(String header) {
        String reason = HeaderText.read("Change-Reason", header);
        if (reason != null && reason.codePointCount(0, reason.length()) > MAX_REASON_LENGTH) {
            throw ProblemException.invalid(
                    List.of(new Fault("Change-Reason", null, Sentence.of("fault.longer", MAX_REASON_LENGTH))));
        }
        return new Change(ANONYMOUS, reason);
    }
}
