package se.arsredovisning.reports.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.query.Paging;

/** Answers what is asked of the figures of all copies. */
@ApplicationScoped
public class FigureService {

    private final FigureRepository figures;

    FigureService(FigureRepository figures) {
        this.figures = figures;
    }

    /** One page of the figures that are asked for. One statement, mostly, and so no transaction of its own. */
    public FigurePage find(FigureSelection selection, Paging paging) {
        return figures.find(selection, paging);
    }

    /** The page of the figures that are asked for that begins there, of no more than so many. */
    public FigurePage find(FigureSelection selection, FigureCursor from, int limit) {
        return figures.find(selection, from, limit);
    }

    /** How many figures are asked for. */
    public long count(FigureSelection selection) {
        return figures.count(selection);
    }

    /** The figures that are asked for, in their order, and no more than {@code most} of them. */
    @Transactional
    public List<FigureRow> all(FigureSelection selection, int most) {
        return figures.all(selection, most);
    }

    /**
     * The figures of other periods that a report says, in its order, and beside them what the sections of those periods
     * say of the same. A section of such a period that is held and has figures has at least one row, whatever it is.
     */
    @Transactional
    public List<FigureRow> comparisons(SectionId report) {
        return figures.comparisons(report, "figure");
    }

    /** The same, beside them what is published of those periods, and nothing of anybody's drafts. */
    @Transactional
    public List<FigureRow> publishedComparisons(SectionId report) {
        return figures.comparisons(report, "published_figure");
    }

    /** All of a report's figures, comparison years included, in its order. */
    @Transactional
    public List<FigureRow> ofReport(SectionId report) {
        return figures.ofReport(report);
    }
}
