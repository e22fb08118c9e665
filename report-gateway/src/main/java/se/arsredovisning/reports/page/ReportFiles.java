package se.arsredovisning.reports.page;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import se.arsredovisning.kit.http.AcceptedTypes;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.sentence.AnswerLanguage;
import se.arsredovisning.kit.sentence.Language;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.cache.ReadyEditions;
import se.arsredovisning.reports.cache.ReadyPages;
import se.arsredovisning.reports.cache.RenderedReport;
import se.arsredovisning.reports.edition.EditionReading;
import se.arsredovisning.reports.export.FigureExportService;

/** What is published of a report as data, at the address of its page: of what stands as the API answers it, of any edition by its number. */
@Singleton
final class ReportFiles {

    /** Without {@code charset}, which a caller does not ask for. */
    private static final MediaType CSV = MediaType.valueOf("text/csv");

    private static final MediaType XLSX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final List<MediaType> FORMS =
            List.of(MediaType.TEXT_HTML_TYPE, MediaType.APPLICATION_JSON_TYPE, CSV, XLSX);

    private final EditionReading editions;
    private final FigureExportService figures;
    private final ReadyPages memory;

    ReportFiles(EditionReading editions, FigureExportService figures, ReadyPages memory) {
        this.editions = editions;
        this.figures = figures;
        this.memory = memory;
    }

    /**
     * In which form a report is asked for: by extension, else by {@code Accept}.
     *
     * @throws ProblemException {@code not-acceptable} that names the forms
     */
    static MediaType form(PageRequest request) {
        return switch (request.extension()) {
            case "json" -> MediaType.APPLICATION_JSON_TYPE;
            case "csv" -> CSV;
            case "xlsx" -> XLSX;
            case "" -> AcceptedTypes.of(request.accept()).best(FORMS).orElseThrow(ReportFiles::noSuchForm);
            default -> throw noSuchForm();
        };
    }

    static ProblemException noSuchForm() {
        return new ProblemException(ProblemType.NOT_ACCEPTABLE, Sentence.of("reports.page.forms"));
    }

    /** The report in a form that is no page. */
    PageReply of(PageRequest request, SectionId report, MediaType form) {
        request.takes("edition", "amounts");
        String edition = request.parameter("edition");
        String api = "/reports/v1/reports/" + report;
        if (form.equals(MediaType.APPLICATION_JSON_TYPE)) {
            boolean isStanding = edition == null || editions.isStanding(report, edition);
            return new PageReply.OfApi(
                    isStanding ? api : api + "/editions/" + edition, form.toString(), request.language());
        }
        if (edition == null) {
            return new PageReply.OfApi(api + "/figures", form.toString(), request.language());
        }
        // By Accept the same address has a page, too.
        String place = ReportPages.place(request, report) + "#" + form.getSubtype();
        RenderedReport file = memory.page(
                report,
                place,
                () -> editions.open(
                        report,
                        edition,
                        text -> PageFile.file(
                                request.language(),
                                text.id(),
                                text.publishedAt(),
                                head(form, report, text.number()),
                                content(request, report, text.number(), form))));
        return new PageReply.Ready(file, ReadyEditions.CACHING);
    }

    private byte[] content(PageRequest request, SectionId report, int edition, MediaType form) {
        AnswerLanguage language =
                request.language() == Language.ENGLISH ? AnswerLanguage.ENGLISH : AnswerLanguage.SWEDISH;
        return form.equals(CSV)
                ? figures.csvOfEdition(report, edition, language)
                : figures.workbookOfEdition(report, edition);
    }

    private static RenderedReport.Head head(MediaType form, SectionId report, int edition) {
        String name = report + "-" + edition + (form.equals(CSV) ? ".csv" : ".xlsx");
        return RenderedReport.Head.of(
                form.equals(CSV) ? form + ";charset=UTF-8;header=present" : form.toString(),
                Map.of(
                        "Content-Disposition",
                        "attachment; filename=\"" + name + "\"",
                        "Content-Security-Policy",
                        "default-src 'none'; frame-ancestors 'none'"));
    }
}
