package se.arsredovisning.reports.explore;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.RevisionId;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Language;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.cache.RenderedReport;
import se.arsredovisning.reports.chart.Chart;
import se.arsredovisning.reports.chart.ChartData;
import se.arsredovisning.reports.page.Frame;
import se.arsredovisning.reports.page.PageFile;
import se.arsredovisning.reports.page.PageFrames;
import se.arsredovisning.reports.page.PageRequest;

/** Makes of a chart what its addresses give: the image, its figures, and a page that others may put into theirs. */
@Singleton
final class ChartFiles {

    /** The last part of the address of what others may frame. */
    static final String EMBED = "embed";

    private static final String FRAMED_BY_ALL = "base-uri 'none'; form-action 'none'; frame-ancestors *";

    private final PageFrames frames;
    private final ExploreTemplates templates;

    ChartFiles(PageFrames frames, ExploreTemplates templates) {
        this.templates = templates;
        this.frames = frames;
    }

    /**
     * What a chart is of.
     *
     * @param id names what it was made of
     * @param at when that last changed
     * @param address where the chart stands by itself, without an extension
     * @param query what pins it
     * @param source where its figures are told, as a page
     * @param sourceName what that is called
     * @param of members that its JSON begins with
     */
    record Origin(
            RevisionId id, Instant at, String address, String query, String source, String sourceName, ObjectNode of) {}

    /** What an address asks for. */
    RenderedReport of(PageRequest request, Chart chart, Origin origin) {
        Language language = request.language();
        return switch (request.extension()) {
            case "svg" -> file(language, origin, "image/svg+xml;charset=UTF-8", chart.svg(language));
            case "csv" -> file(language, origin, "text/csv;charset=UTF-8", ChartData.csv(chart, language));
            case "json" -> {
                ObjectNode json = origin.of().deepCopy();
                json.setAll(ChartData.json(chart, language));
                yield file(language, origin, RenderedReport.MEDIA_TYPE, Json.write(json));
            }
            case "" -> embed(request, chart, origin);
            default -> throw ProblemException.notFound(Sentence.of("reports.page.none"));
        };
    }

    /** A page with a chart in it, of this template. */
    String page(String template, Frame frame, Record shown) {
        return templates.page(template, frame, shown);
    }

    /** A page without the site around it: the image, the table, and where it is from. */
    private RenderedReport embed(PageRequest request, Chart chart, Origin origin) {
        ShownChart shown = ShownChart.of(chart, request.language(), origin.address(), origin.query());
        String html = templates.embed(
                frames.hidden(request, shown.title(), List.of(), "/"), shown, origin.source(), origin.sourceName());
        return PageFile.file(
                request.language(),
                origin.id(),
                origin.at(),
                head(
                        "text/html;charset=UTF-8",
                        "default-src 'none'; style-src 'self'; img-src data:; " + FRAMED_BY_ALL),
                html.getBytes(UTF_8));
    }

    private static RenderedReport file(Language language, Origin origin, String mediaType, String content) {
        return PageFile.file(
                language,
                origin.id(),
                origin.at(),
                head(mediaType, "default-src 'none'; " + FRAMED_BY_ALL),
                content.getBytes(UTF_8));
    }

    private static RenderedReport.Head head(String mediaType, String policy) {
        return RenderedReport.Head.of(
                mediaType,
                Map.of(
                        "Content-Security-Policy", policy,
                        "Cross-Origin-Resource-Policy", "cross-origin",
                        "Referrer-Policy", "strict-origin-when-cross-origin"));
    }
}
