package se.arsredovisning.hr.section;

import jakarta.inject.Singleton;
import se.arsredovisning.kit.access.Caller;
import se.arsredovisning.kit.access.Right;
import se.arsredovisning.kit.audit.AuditTrail;
import se.arsredovisning.kit.http.CurrentCaller;
import se.arsredovisning.kit.http.Refusal;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.revision.Revision;
import se.arsredovisning.kit.section.RevisionAccess;
import se.arsredovisning.kit.sentence.Sentence;

/** Refuses every revision to all but those who may read what is suppressed: its document holds that. Who does is kept. */
@Singleton
final class HiddenRevisions implements RevisionAccess {

    private final AuditTrail audit;

    HiddenRevisions(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    public void check(Revision revision) {
        Caller caller = CurrentCaller.get();
        if (!caller.grants().allow(Right.READ_UNSUPPRESSED, revision.section(), caller.chapter())) {
            Refusal.of(Right.READ_UNSUPPRESSED, revision.section().toString());
            throw new ProblemException(ProblemType.FORBIDDEN, Sentence.of("hr.hidden-revisions"));
        }
        audit.readsUnsuppressed(revision.section());
    }
}
