package se.arsredovisning.kit.section;

import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.revision.Revision;

/** Whether the document of a revision may be told. Every one may be, where a service has no bean that says otherwise. */
public interface RevisionAccess {

    /**
     * Ends the request where the document may not be told.
     *
     * @throws ProblemException {@code forbidden}
     */
    void check(Revision revision);
}
