package se.arsredovisning.hr.section;

import jakarta.inject.Singleton;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.revision.Revision;
import se.arsredovisning.kit.section.RevisionAccess;
import se.arsredovisning.kit.sentence.Sentence;

/** Refuses every revision: its document holds what is suppressed, and no roles exist yet that could read it. */
@Singleton
final class HiddenRevisions implements RevisionAccess {

    @Override
    public void check(Revision revision) {
        throw new ProblemException(ProblemType.FORBIDDEN, Sentence.of("hr.hidden-revisions"));
    }
}
