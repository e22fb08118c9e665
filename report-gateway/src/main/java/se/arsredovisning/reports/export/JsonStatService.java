package se.arsredovisning.reports.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.figure.FigureRow;
import se.arsredovisning.reports.figure.FigureSelection;
import se.arsredovisning.reports.figure.FigureService;

/** Gives figures as JSON-stat. */
@ApplicationScoped
public class JsonStatService {

    private final FigureService figures;

    JsonStatService(FigureService figures) {
        this.figures = figures;
    }

    /**
     * All figures that are asked for, as a JSON-stat collection.
     *
     * @param href the address that was asked
     * @throws ProblemException {@code invalid-content} where there are too many
     */
    @Transactional
    String find(FigureSelection selection, String href) {
        return find(selection, href, null);
    }

    /**
     * All figures that are asked for, as a JSON-stat collection.
     *
     * @param href the address that was asked
     * @param updated when they last changed, or null where that is not known
     * @throws ProblemException {@code invalid-content} where there are too many
     */
    @Transactional
    String find(FigureSelection selection, String href, Instant updated) {
        // Every figure takes a cell, so that there is no need to read more.
        long total = figures.find(selection, new Paging(1, 1)).total();
        if (total > JsonStat.MOST_CELLS) {
            throw JsonStat.tooLarge(Sentence.of("reports.cells-at-least", total));
        }
        List<FigureRow> rows = figures.all(selection, JsonStat.MOST_CELLS + 1);
        return JsonStat.collection(rows, selection.amounts(), href, updated);
    }
}
