package se.arsredovisning.reports.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import se.arsredovisning.kit.http.Paging;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.revision.Revision;
import se.arsredovisning.kit.revision.RevisionLog;

/** Gives figures as JSON-stat. */
@ApplicationScoped
public class JsonStatService {

    private final FigureRepository figures;
    private final RevisionLog log;

    JsonStatService(FigureRepository figures, RevisionLog log) {
        this.figures = figures;
        this.log = log;
    }

    /**
     * All figures that are asked for, as a JSON-stat collection.
     *
     * @param href the address that was asked
     * @throws ProblemException {@code invalid-content} where there are too many
     */
    @Transactional
    String find(FigureSelection selection, String href) {
        return collection(selection, href, null);
    }

    /**
     * A report's figures that are asked for, as a JSON-stat collection.
     *
     * @param href the address that was asked
     * @throws ProblemException {@code not-found} where there is no such report, or {@code invalid-content} where there are
     *     too many figures
     */
    @Transactional
    String find(SectionId report, FigureSelection selection, String href) {
        Revision latest = log.latest(report)
                .filter(revision -> !revision.deleted())
                .orElseThrow(() -> ProblemException.notFound("There is no report " + report + "."));
        return collection(selection, href, latest.changedAt());
    }

    private String collection(FigureSelection selection, String href, Instant updated) {
        // Every figure takes a cell, so that there is no need to read more.
        long total = figures.find(selection, new Paging(1, 1)).total();
        if (total > JsonStat.MOST_CELLS) {
            throw JsonStat.tooLarge("at least " + total + " cells");
        }
        List<FigureRow> rows = figures.all(selection, JsonStat.MOST_CELLS + 1, 0);
        return JsonStat.collection(rows, selection.inThousands(), href, updated);
    }
}
