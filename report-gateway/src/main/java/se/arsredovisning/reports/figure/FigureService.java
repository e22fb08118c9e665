package se.arsredovisning.reports.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import se.arsredovisning.kit.http.Paging;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.revision.RevisionLog;
import se.arsredovisning.reports.section.SectionChanged;

/** Keeps the figures of all copies, and answers what is asked of them. */
@ApplicationScoped
public class FigureService {

    private final FigureRepository figures;
    private final RevisionLog log;

    FigureService(FigureRepository figures, RevisionLog log) {
        this.figures = figures;
        this.log = log;
    }

    /** One page of the figures that are asked for. */
    @Transactional
    FigurePage find(FigureSelection selection, Paging paging) {
        return figures.find(selection, paging);
    }

    /**
     * One page of a report's figures.
     *
     * @throws ProblemException {@code not-found} where there is no such report
     */
    @Transactional
    FigurePage find(SectionId report, FigureSelection selection, Paging paging) {
        if (log.latest(report).filter(revision -> !revision.deleted()).isEmpty()) {
            throw ProblemException.notFound("There is no report " + report + ".");
        }
        return figures.find(selection, paging);
    }

    /**
     * The figures of other periods that a report says, in its order, and beside them what the sections of those periods
     * say of the same. A section of such a period that is held and has figures has at least one row, whatever it is.
     */
    @Transactional
    public List<FigureRow> comparisons(SectionId report) {
        return figures.comparisons(report);
    }

    /** A copy has changed: its figures change in the same transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void follow(@Observes SectionChanged section) {
        figures.replace(section.section(), section.part(), section.figures());
    }
}
