package se.arsredovisning.reports.explore;

import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.reports.access.FigureSource;
import se.arsredovisning.reports.code.CodeUse;
import se.arsredovisning.reports.page.PageRequest;

/**
 * What is asked for on a page of one code.
 *
 * @param request the request
 * @param use the code, and how it is used
 * @param source from which editions it is answered
 * @param paging which part of a list
 */
record CodeQuestion(PageRequest request, CodeUse use, FigureSource source, Paging paging) {

    /** What the code is called, in the page's language. */
    String name() {
        return CodeNames.name(use, request.language());
    }
}
