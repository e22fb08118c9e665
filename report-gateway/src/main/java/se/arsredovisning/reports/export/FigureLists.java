package se.arsredovisning.reports.export;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import se.arsredovisning.kit.http.PageAnswer;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.reports.figure.FigureCursor;
import se.arsredovisning.reports.figure.FigurePage;
import se.arsredovisning.reports.figure.FigureSelection;
import se.arsredovisning.reports.figure.FigureService;

/** Lists of figures as JSON: pages by their number, or pages that follow each other by cursors. */
final class FigureLists {

    private static final String NAME = "figures";

    private FigureLists() {}

    /**
     * The page that is asked for.
     *
     * @throws se.arsredovisning.kit.problem.ProblemException {@code invalid-content} where the cursor is none of these figures
     */
    static FigurePage find(FigureService figures, FigureSelection selection, FigureFile file) {
        Paging paging = file.paging().orElseThrow();
        return file.cursor() == null
                ? figures.find(selection, paging)
                : figures.find(selection, FigureCursor.read(file.cursor(), selection), paging.limit());
    }

    /** How a page is answered. */
    static Map<String, Object> answer(FigurePage found, FigureSelection selection, FigureFile file, UriInfo asked) {
        Paging paging = file.paging().orElseThrow();
        List<WrittenFigure> rows = found.rows().stream()
                .map(row -> new WrittenFigure(row, selection.amounts()))
                .toList();
        Map<String, Object> meta = selection.source().meta();
        if (file.cursor() == null) {
            return PageAnswer.of(paging, NAME, rows, found.total(), asked, meta);
        }
        int page = FigureCursor.read(file.cursor(), selection).page();
        String next = found.next() == null ? null : found.next().write(selection);
        return PageAnswer.ofCursor(
                new Paging(page, paging.limit()),
                NAME,
                rows,
                found.total(),
                asked,
                meta,
                new PageAnswer.Cursors(FigureCursor.BEGINNING, file.cursor(), next));
    }
}
