package se.arsredovisning.reports.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import se.arsredovisning.kit.http.EntityTag;
import se.arsredovisning.kit.http.Paging;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.revision.Revision;
import se.arsredovisning.kit.revision.RevisionLog;
import se.arsredovisning.reports.section.SectionChanged;

/** Keeps the figures of all copies, and answers what is asked of them. */
@ApplicationScoped
public class FigureService {

    /** Changes whenever the same figures are given in another way. */
    static final String RULES = "1";

    private final FigureRepository figures;
    private final FigureExportRepository exports;
    private final RevisionLog log;

    FigureService(FigureRepository figures, FigureExportRepository exports, RevisionLog log) {
        this.figures = figures;
        this.exports = exports;
        this.log = log;
    }

    /**
     * A report's figures as they are answered.
     *
     * @param tag what names this representation of them
     * @param page the page, where JSON was asked for
     * @param file the file, where another format was; both are null where the caller holds it already
     */
    @SuppressWarnings("ArrayRecordComponent")
    record ReportFigures(EntityTag tag, FigurePage page, byte[] file) {}

    /** One page of the figures that are asked for. */
    @Transactional
    FigurePage find(FigureSelection selection, Paging paging) {
        return figures.find(selection, paging);
    }

    /**
     * Writes the figures that are asked for, as fast as they are taken.
     *
     * @throws IOException when nobody takes them any more
     */
    void stream(FigureSelection selection, FigureFile file, OutputStream out) throws IOException {
        exports.stream(selection, file, out);
    }

    /**
     * A report's figures, as of the moment of its version. They are in memory whole, as they were when their sections
     * were fetched.
     *
     * @param ifNoneMatch what the caller holds, or null
     * @throws ProblemException {@code not-found} where there is no such report
     */
    @Transactional
    ReportFigures ofReport(SectionId report, FigureSelection selection, FigureFile file, String ifNoneMatch) {
        exports.begin();
        Revision version = log.latest(report)
                .filter(revision -> !revision.deleted())
                .orElseThrow(() -> ProblemException.notFound("There is no report " + report + "."));
        EntityTag tag = new EntityTag(version.number(), RULES + "-" + file.fingerprint(selection));
        if (Precondition.isFresh(ifNoneMatch, tag)) {
            return new ReportFigures(tag, null, null);
        }
        if (file.format() == FigureFormat.JSON) {
            return new ReportFigures(tag, figures.find(selection, file.paging().orElseThrow()), null);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            exports.write(selection, file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ReportFigures(tag, null, bytes.toByteArray());
    }

    /** A copy has changed: its figures change in the same transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void follow(@Observes SectionChanged section) {
        figures.replace(section.section(), section.part(), section.figures());
    }
}
