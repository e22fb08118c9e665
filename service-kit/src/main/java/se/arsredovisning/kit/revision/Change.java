package se.arsredovisning.kit.revision;

import java.util.List;
import se.arsredovisning.kit.access.Caller;
import se.arsredovisning.kit.http.CurrentCaller;
import se.arsredovisning.kit.http.HeaderText;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * Who writes, and why.
 *
 * @param by the writer: the subject of a token, or a service of ours
 * @param name what the writer is called, as it is now; or null
 * @param reason the header {@code Change-Reason}, or null
 */
public record Change(String by, String name, String reason) {

    /** The longest reason, in characters. */
    public static final int MAX_REASON_LENGTH = 500;

    /**
     * A change by whoever called: nobody writes without a token, so that only what is outside of any request is nobody's.
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
        Caller caller = CurrentCaller.get();
        return new Change(caller.isKnown() ? caller.subject() : Caller.ANONYMOUS, caller.name(), reason);
    }

    /** A change that a service of ours makes by itself. */
    public static Change of(String service, String reason) {
        return new Change(service, null, reason);
    }

    /** The same writer's, for another reason. */
    public Change withReason(String other) {
        return new Change(by, name, other);
    }
}
