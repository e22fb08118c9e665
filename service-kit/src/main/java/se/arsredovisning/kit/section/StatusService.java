package se.arsredovisning.kit.section;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import se.arsredovisning.kit.access.Caller;
import se.arsredovisning.kit.access.Right;
import se.arsredovisning.kit.http.CurrentCaller;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.http.Refusal;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.SectionStatus;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.revision.Change;
import se.arsredovisning.kit.revision.Revision;
import se.arsredovisning.kit.sentence.Sentence;

/** Takes sections from draft by ready to approved, and back. */
@IfBuildProperty(name = "api.resources", stringValue = "sections", enableIfMissing = true)
@ApplicationScoped
public class StatusService {

    private final SectionStore sections;
    private final ApprovalSettings settings;

    StatusService(SectionStore sections, ApprovalSettings settings) {
        this.sections = sections;
        this.settings = settings;
    }

    /**
     * Gives a section another status, in a revision whose document is the one before; nothing where it has that status.
     *
     * @param change who does so, and why
     * @return the section's revision now
     * @throws ProblemException {@code not-found}, {@code precondition-failed}; {@code forbidden} to who has not the right
     *     that the step needs, or has written what they would approve; {@code conflict} where it is approved without having
     *     been ready; {@code invalid-content} where it goes back and nobody says why
     */
    @Transactional
    public Revision step(SectionId id, SectionStatus to, Precondition precondition, Change change) {
        SectionWrite write = sections.lock(id).requirePresent().check(precondition);
        StatusStep step = new StatusStep(write.latest().status(), to);
        if (step.isNone()) {
            return write.latest();
        }
        Caller caller = CurrentCaller.get();
        step.lacking(right -> caller.may(right, id)).ifPresent(right -> {
            throw refused(right, id, right == Right.APPROVE ? "problem.cannot-approve" : "problem.cannot-write");
        });
        if (step.isTooFar()) {
            throw new ProblemException(ProblemType.CONFLICT, Sentence.of("problem.ready-first", id));
        }
        if (step.isBackwards() && change.reason() == null) {
            throw ProblemException.invalid(List.of(new Fault("/comment", null, Sentence.of("fault.step-back"))));
        }
        if (step.isApproval() && settings.fourEyes() && sections.authors(id).contains(change.by())) {
            throw refused(Right.APPROVE, id, "problem.four-eyes");
        }
        return write.step(to, change);
    }

    private static ProblemException refused(Right right, SectionId id, String sentence) {
        Refusal.of(right, id.toString());
        return new ProblemException(ProblemType.FORBIDDEN, Sentence.of(sentence));
    }
}
