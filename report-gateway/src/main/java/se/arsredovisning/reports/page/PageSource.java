package se.arsredovisning.reports.page;

import se.arsredovisning.kit.problem.ProblemException;

/** A kind of page that everybody may read. Each bean of this type is asked by {@code PageRoute}. */
public interface PageSource {

    /** Whether an address is one of its, whatever is there. Quick: it is asked on the thread that reads requests. */
    boolean isAt(PageRequest request);

    /**
     * The page. May ask the database.
     *
     * @throws ProblemException where there is none; it is told as a page, or as a problem to who takes no page
     */
    PageReply answer(PageRequest request);
}
