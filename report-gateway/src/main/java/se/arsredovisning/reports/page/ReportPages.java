package se.arsredovisning.reports.page;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
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

    /** An address that begins so can be meant for nothing else. */
    private static final String CODE = "\\d{4}";

    /** A part of the address below a report's: neither a way up nor another part. */
    private static final Pattern BELOW = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");

    private static final int REPORT = 3;

    private final EditionReading editions;
    private final ReadyPages memory;
    private final ReportFaces faces;
    private final ReportFiles files;

    ReportPages(EditionReading editions, ReadyPages memory, ReportFaces faces, ReportFiles files) {
        this.files = files;
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
            MediaType form = ReportFiles.form(request);
            return form.equals(MediaType.TEXT_HTML_TYPE)
                    ? page(request, report, below)
                    : files.of(request, report, form);
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
        return address(request, report) + (query < 0 ? "" : request.uri().substring(query));
    }

    /** Where it is kept: under what the query means, in however many ways that can be written. */
    static String place(PageRequest request, SectionId report) {
        String edition = request.parameter("edition");
        PageNumbers.Amounts amounts = amounts(request);
        String place = address(request, report) + (edition == null ? "" : "?edition=" + edition);
        return amounts == PageNumbers.Amounts.TKR
                ? place
                : place + (edition == null ? "?" : "&") + "amounts=" + amounts.word();
    }

    private static String address(PageRequest request, SectionId report) {
        String below = request.path().subList(REPORT, request.path().size()).stream()
                .map(part -> "/" + encoded(part))
                .collect(Collectors.joining());
        return request.root()
                + ReportAddress.of(report)
                + below
                + (request.extension().isEmpty() ? "" : "." + request.extension());
    }

    /** Codes are letters, digits, dots and hyphens; anything else has no page and is told so where it was asked for. */
    private static String encoded(String part) {
        if (!BELOW.matcher(part).matches()) {
            throw ProblemException.notFound(Sentence.of("reports.page.none"));
        }
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }

    private PageReply page(PageRequest request, SectionId report, List<String> below) {
        if (!request.extension().isEmpty()) {
            throw ReportFiles.noSuchForm();
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
                place(request, report),
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
