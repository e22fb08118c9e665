package se.arsredovisning.reports.page;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import se.arsredovisning.kit.http.AcceptedTypes;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.cache.ReadyEditions;
import se.arsredovisning.reports.cache.ReadyPages;
import se.arsredovisning.reports.cache.RenderedReport;
import se.arsredovisning.reports.edition.EditionReading;
import se.arsredovisning.reports.edition.EditionText;

/**
 * What is published of a report, at one address: as a page, and as JSON, CSV or a workbook by {@code Accept} or by extension; and
 * the pages below it.
 */
@Singleton
final class ReportPages implements PageSource {

    private static final MediaType CSV = MediaType.valueOf("text/csv");
    private static final MediaType XLSX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final List<MediaType> FORMS =
            List.of(MediaType.TEXT_HTML_TYPE, MediaType.APPLICATION_JSON_TYPE, CSV, XLSX);

    /** An address that begins so can be meant for nothing else. */
    private static final String CODE = "\\d{4}";

    private static final int REPORT = 3;

    private final EditionReading editions;
    private final ReadyPages memory;
    private final ReportFaces faces;

    ReportPages(EditionReading editions, ReadyPages memory, ReportFaces faces) {
        this.editions = editions;
        this.memory = memory;
        this.faces = faces;
    }

    @Override
    public boolean isAt(PageRequest request) {
        int length = request.path().size();
        return length >= REPORT
                && length <= REPORT + 2
                // Charts are another room's.
                && !(length > REPORT && request.path().get(REPORT).equals("charts"))
                && (request.path().get(0).matches(CODE)
                        || MunicipalityNames.code(request.path().get(0)).isPresent());
    }

    @Override
    public PageReply answer(PageRequest request) {
        SectionId report = report(request.path());
        String canonical = canonical(request, report);
        if (!request.uri().equals(canonical)) {
            return new PageReply.Moved(canonical);
        }
        List<String> below = request.path().subList(REPORT, request.path().size());
        if (below.isEmpty()) {
            return oneOf(request, report);
        }
        return page(request, report, below);
    }

    /** The report that an address names. */
    static SectionId report(List<String> path) {
        String municipality = MunicipalityNames.code(path.get(0)).orElse(null);
        String board = MunicipalityNames.slug(path.get(1));
        String period = path.get(2);
        List<Fault> faults = new ArrayList<>();
        if (municipality == null) {
            throw ProblemException.notFound(Sentence.of("reports.page.no-municipality", path.get(0)));
        }
        if (!SectionId.isBoard(board)) {
            throw ProblemException.notFound(Sentence.of("reports.page.none"));
        }
        if (!SectionId.isPeriod(period)) {
            faults.add(new Fault("period", period, Sentence.of("fault.period")));
        }
        ProblemException.throwIfAny(faults);
        return new SectionId(municipality, board, period);
    }

    /** The one address of what was asked for, with the query as it was. */
    private static String canonical(PageRequest request, SectionId report) {
        int query = request.uri().indexOf('?');
        String below =
                String.join("/", request.path().subList(REPORT, request.path().size()));
        return request.root()
                + ReportAddress.of(report)
                + (below.isEmpty() ? "" : "/" + encoded(below))
                + (request.extension().isEmpty() ? "" : "." + request.extension())
                + (query < 0 ? "" : request.uri().substring(query));
    }

    /** Codes are letters, digits, dots and hyphens; anything else has no page and is told so where it was asked for. */
    private static String encoded(String below) {
        if (!below.matches("[\\p{L}\\p{N}./_-]*")) {
            throw ProblemException.notFound(Sentence.of("reports.page.none"));
        }
        return URLEncoder.encode(below, StandardCharsets.UTF_8).replace("%2F", "/");
    }

    private PageReply oneOf(PageRequest request, SectionId report) {
        MediaType form =
                switch (request.extension()) {
                    case "json" -> MediaType.APPLICATION_JSON_TYPE;
                    case "csv" -> CSV;
                    case "xlsx" -> XLSX;
                    case "" ->
                        AcceptedTypes.of(request.accept())
                                .best(FORMS)
                                .orElseThrow(() -> new ProblemException(
                                        ProblemType.NOT_ACCEPTABLE, Sentence.of("reports.page.forms")));
                    default ->
                        throw new ProblemException(ProblemType.NOT_ACCEPTABLE, Sentence.of("reports.page.forms"));
                };
        if (form.equals(MediaType.TEXT_HTML_TYPE)) {
            return page(request, report, List.of());
        }
        String edition = request.parameter("edition");
        request.takes("edition", "amounts");
        String api = "/reports/v1/reports/" + report;
        if (form.equals(MediaType.APPLICATION_JSON_TYPE)) {
            boolean isStanding = edition == null || editions.isStanding(report, edition);
            return new PageReply.OfApi(isStanding ? api : api + "/editions/" + edition, form.toString());
        }
        if (edition != null && !editions.isStanding(report, edition)) {
            throw new ProblemException(ProblemType.NOT_ACCEPTABLE, Sentence.of("reports.page.older-forms"));
        }
        return new PageReply.OfApi(api + "/figures", form.toString());
    }

    private PageReply page(PageRequest request, SectionId report, List<String> below) {
        if (!request.extension().isEmpty()) {
            throw new ProblemException(ProblemType.NOT_ACCEPTABLE, Sentence.of("reports.page.forms"));
        }
        request.takes("edition", "amounts");
        PageNumbers.Amounts amounts = amounts(request);
        String edition = request.parameter("edition");
        Function<EditionText, RenderedReport> show = text -> {
            ReportContext context = ReportContext.of(request, text, amounts, edition != null);
            return PageFile.page(
                    request.language(),
                    text.id(),
                    text.publishedAt(),
                    below.isEmpty() ? ReportPage.alternates(context) : List.of(),
                    faces.html(context, below));
        };
        RenderedReport ready = memory.page(
                report,
                request.uri(),
                () -> edition == null ? editions.standing(report, show) : editions.open(report, edition, show));
        return new PageReply.Ready(ready, ReadyEditions.CACHING);
    }

    /** What amounts are asked for in. */
    static PageNumbers.Amounts amounts(PageRequest request) {
        String given = request.parameter("amounts");
        if (given == null) {
            return PageNumbers.Amounts.TKR;
        }
        for (PageNumbers.Amounts amounts : PageNumbers.Amounts.values()) {
            if (amounts.word().equals(given)) {
                return amounts;
            }
        }
        throw ProblemException.invalid(List.of(new Fault(
                "amounts",
                given,
                Sentence.of(
                        "fault.none-of",
                        String.join(
                                ", ",
                                Set.of("kr", "tkr", "mnkr").stream().sorted().toList())))));
    }
}
