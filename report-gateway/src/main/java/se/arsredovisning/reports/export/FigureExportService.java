package se.arsredovisning.reports.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import se.arsredovisning.kit.http.EntityTag;
import se.arsredovisning.kit.http.Representation;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.AnswerLanguage;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.access.AskedEdition;
import se.arsredovisning.reports.access.FigureSource;
import se.arsredovisning.reports.figure.FigurePage;
import se.arsredovisning.reports.figure.FigureParameters;
import se.arsredovisning.reports.figure.FigureSelection;
import se.arsredovisning.reports.figure.FigureService;
import se.arsredovisning.reports.section.SnapshotRepository;
import se.arsredovisning.table.CsvDialect;

/** Gives figures in the format that is asked for. */
@ApplicationScoped
public class FigureExportService {

    /** Changes whenever the same figures are given in another way. */
    static final String RULES = "6";

    private final FigureService figures;
    private final FigureExportRepository exports;
    private final JsonStatService jsonStat;
    private final FigureVersionRepository versions;
    private final SnapshotRepository snapshots;

    FigureExportService(
            FigureService figures,
            FigureExportRepository exports,
            JsonStatService jsonStat,
            FigureVersionRepository versions,
            SnapshotRepository snapshots) {
        this.figures = figures;
        this.exports = exports;
        this.jsonStat = jsonStat;
        this.versions = versions;
        this.snapshots = snapshots;
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

    /**
     * Writes the figures that are asked for, as fast as they are taken.
     *
     * @throws IOException when nobody takes them any more
     */
    void stream(FigureSelection selection, FigureFile file, OutputStream out) throws IOException {
        exports.stream(selection, file, out);
    }

    /**
     * A report's figures, as of the moment of its version: of its draft or of the edition that stands, as the selection's
     * source has them. They are in memory whole.
     *
     * @param href the address that was asked, which JSON-stat names
     * @param ifNoneMatch what the caller holds, or null
     * @throws ProblemException {@code not-found} where there is no such draft, or no edition stands
     */
    @Transactional
    ReportFigures ofReport(
            SectionId report, FigureSelection selection, FigureFile file, String href, String ifNoneMatch) {
        snapshots.begin();
        boolean isPublished = selection.source().asked() == AskedEdition.PUBLISHED;
        FigureVersion version = (isPublished ? versions.published(report) : versions.draft(report))
                .orElseThrow(() -> ProblemException.notFound(Sentence.of("problem.no-report", report)));
        EntityTag tag = new EntityTag(version.id(), RULES + "-" + file.fingerprint(selection)).in(file.language());
        if (Representation.isHeld(ifNoneMatch, tag)) {
            return new ReportFigures(tag, null, null);
        }
        return switch (file.format()) {
            case JSON -> new ReportFigures(tag, FigureLists.find(figures, selection, file), null);
            case JSON_STAT ->
                new ReportFigures(
                        tag,
                        null,
                        jsonStat.find(selection, file.language(), href, version.since())
                                .getBytes(StandardCharsets.UTF_8));
            case CSV, XLSX -> new ReportFigures(tag, null, written(selection, file));
        };
    }

    /**
     * An edition's figures as files.
     *
     * @param csv as RFC 4180 has it, in Swedish
     * @param workbook as XLSX
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record EditionFiles(byte[] csv, byte[] workbook) {}

    /** The figures of one edition, comparison years included, in files. */
    @Transactional
    public EditionFiles ofEdition(SectionId report, int edition) {
        FigureSelection all = all(report, edition);
        return new EditionFiles(
                written(all, FigureFile.whole(FigureFormat.CSV)), written(all, FigureFile.whole(FigureFormat.XLSX)));
    }

    /** The figures of one edition as CSV; what words it has are in this language. */
    @Transactional
    public byte[] csvOfEdition(SectionId report, int edition, AnswerLanguage language) {
        FigureFile csv = new FigureFile(FigureFormat.CSV, CsvDialect.RFC_4180, Optional.empty(), null, language);
        return written(all(report, edition), csv);
    }

    /** The figures of one edition as XLSX. */
    @Transactional
    public byte[] workbookOfEdition(SectionId report, int edition) {
        return written(all(report, edition), FigureFile.whole(FigureFormat.XLSX));
    }

    private static FigureSelection all(SectionId report, int edition) {
        return FigureSelection.of(FigureSource.edition(report, edition), report, new FigureParameters());
    }

    private byte[] written(FigureSelection selection, FigureFile file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            exports.write(selection, file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
