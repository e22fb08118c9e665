package se.arsredovisning.reports.explore;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.cache.ReadyEditions;
import se.arsredovisning.reports.cache.ReadyPages;
import se.arsredovisning.reports.cache.RenderedReport;
import se.arsredovisning.reports.chart.Chart;
import se.arsredovisning.reports.chart.Charts;
import se.arsredovisning.reports.edition.EditionReading;
import se.arsredovisning.reports.edition.EditionText;
import se.arsredovisning.reports.page.PageReply;
import se.arsredovisning.reports.page.PageRequest;
import se.arsredovisning.reports.page.PageSource;
import se.arsredovisning.reports.page.ReportAddress;

/**
 * The charts of published reports, {@code /{municipality}/{board}/{period}/charts/{chart}}: {@code .svg}, {@code .csv},
 * {@code .json}, {@code /embed}. Each is of one edition, which its address names: whoever does not name one is sent to the one that
 * stands, and what was put into a page stays what it was when a report is corrected.
 */
@Singleton
final class EditionCharts implements PageSource {

    private static final String CHARTS = "charts";
    private static final int PLACE_OF_CHARTS = 3;
    private static final int WITH_KEY = 5;

    private final EditionReading editions;
    private final ReadyPages memory;
    private final ChartFiles files;

    EditionCharts(EditionReading editions, ReadyPages memory, ChartFiles files) {
        this.editions = editions;
        this.memory = memory;
        this.files = files;
    }

    @Override
    public boolean isAt(PageRequest request) {
        List<String> path = request.path();
        return path.size() >= WITH_KEY
                && path.size() <= WITH_KEY + 1
                && path.get(PLACE_OF_CHARTS).equals(CHARTS)
                && !path.get(0).equals("drafts");
    }

    @Override
    public PageReply answer(PageRequest request) {
        request.takes("edition");
        SectionId report = report(request).orElseThrow(EditionCharts::none);
        String key = request.path().get(WITH_KEY - 1);
        boolean isEmbed = request.path().size() > WITH_KEY;
        if (isEmbed != request.extension().isEmpty()
                || (isEmbed && !request.path().get(WITH_KEY).equals(ChartFiles.EMBED))) {
            throw none();
        }
        String address = request.root() + ReportAddress.of(report) + "/" + CHARTS + "/" + key;
        String edition = request.parameter("edition");
        if (edition == null) {
            String form = isEmbed ? "/" + ChartFiles.EMBED : "." + request.extension();
            return editions.standing(report, standing -> {
                find(standing, key);
                return new PageReply.Elsewhere(address + form + "?edition=" + standing.number());
            });
        }
        RenderedReport made = memory.page(
                report, request.uri(), () -> editions.open(report, edition, open -> make(request, open, key, address)));
        return new PageReply.Ready(made, ReadyEditions.CACHING);
    }

    private static Optional<SectionId> report(PageRequest request) {
        List<String> path = request.path();
        return SectionId.tryParse(String.join("-", path.subList(0, PLACE_OF_CHARTS)))
                .filter(id ->
                        id.municipality().equals(path.get(0)) && id.board().equals(path.get(1)));
    }

    private static Chart find(EditionText edition, String key) {
        return Charts.find(edition.body(), key).orElseThrow(EditionCharts::none);
    }

    private static ProblemException none() {
        return ProblemException.notFound(Sentence.of("reports.page.none"));
    }

    private RenderedReport make(PageRequest request, EditionText edition, String key, String address) {
        String query = "?edition=" + edition.number();
        String title = edition.body().path("title").asText(edition.report().toString());
        return files.of(
                request,
                find(edition, key),
                new ChartFiles.Origin(
                        edition.id(),
                        edition.publishedAt(),
                        address,
                        query,
                        request.root() + ReportAddress.of(edition.report()) + query,
                        request.words().say("explore.edition-of", title, edition.number()),
                        Json.MAPPER
                                .createObjectNode()
                                .put("report", edition.report().toString())
                                .put("edition", edition.number())));
    }
}
