package se.arsredovisning.reports.explore;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.arsredovisning.kit.http.PageParameters;
import se.arsredovisning.kit.http.ParameterReader;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.kit.language.RevisionId;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.reports.access.FigureSource;
import se.arsredovisning.reports.cache.ReadyEditions;
import se.arsredovisning.reports.cache.RenderedReport;
import se.arsredovisning.reports.chart.Chart;
import se.arsredovisning.reports.chart.SeriesChart;
import se.arsredovisning.reports.code.CodeUse;
import se.arsredovisning.reports.figure.FigureParameters;
import se.arsredovisning.reports.figure.FigureSelection;
import se.arsredovisning.reports.page.Frame;
import se.arsredovisning.reports.page.PageFile;
import se.arsredovisning.reports.page.PageFrames;
import se.arsredovisning.reports.page.PageReply;
import se.arsredovisning.reports.page.PageRequest;
import se.arsredovisning.reports.page.PageSource;
import se.arsredovisning.reports.series.Point;
import se.arsredovisning.reports.series.Series;
import se.arsredovisning.reports.series.SeriesParameters;
import se.arsredovisning.reports.series.SeriesService;

/** A figure over time, {@code /series/{code}}: as a chart, as a table, as data. */
@Singleton
final class SeriesPages implements PageSource {

    static final String BEGINNING = "series";

    private final SeriesService series;
    private final CodeNames codes;
    private final AsOf asOf;
    private final ChartFiles files;
    private final PageFrames frames;

    SeriesPages(SeriesService series, CodeNames codes, AsOf asOf, ChartFiles files, PageFrames frames) {
        this.series = series;
        this.codes = codes;
        this.asOf = asOf;
        this.files = files;
        this.frames = frames;
    }

    @Override
    public boolean isAt(PageRequest request) {
        return Exploring.isAt(request, BEGINNING);
    }

    @Override
    public PageReply answer(PageRequest request) {
        request.takes("municipality", "board", "kind", "period", "amounts", "page", AsOf.NAME);
        if (Exploring.isFile(request) && request.parameter(AsOf.NAME) == null) {
            return new PageReply.Elsewhere(Exploring.file(request, asOf.pin(request)));
        }
        ParameterReader reader = new ParameterReader();
        FigureSource source = asOf.source(request, reader);
        Paging paging = reader.read(() -> PageParameters.of(request.parameter("page"), null));
        reader.end();
        CodeUse use = codes.use(request, source);
        FigureSelection selection = selection(request, use, source);
        SeriesService.Found found = series.find(selection, paging);
        Optional<Chart> chart = chart(request, use, selection.amounts(), found);
        if (Exploring.isFile(request)) {
            return new PageReply.Ready(
                    files.of(request, chart.orElseThrow(Exploring::nothing), origin(request, use)),
                    ReadyEditions.CACHING);
        }
        return new PageReply.Ready(page(request, use, found, chart, paging), source.caching());
    }

    private static FigureSelection selection(PageRequest request, CodeUse use, FigureSource source) {
        FigureParameters asked = new FigureParameters();
        asked.code = List.of(use.code());
        asked.kind = List.of(kind(request, use));
        asked.period = list(request, "period");
        asked.amounts = request.parameter("amounts");
        return FigureSelection.of(
                source, list(request, "municipality"), list(request, "board"), SeriesParameters.ALL_REPORTS, asked);
    }

    /** What came out is what most want to see. */
    private static String kind(PageRequest request, CodeUse use) {
        String first = use.kinds().contains("outcome") ? "outcome" : use.kinds().get(0);
        return Optional.ofNullable(request.parameter("kind")).orElse(first);
    }

    private static List<String> list(PageRequest request, String name) {
        return Optional.ofNullable(request.parameter(name)).map(List::of).orElse(null);
    }

    private static Optional<Chart> chart(
            PageRequest request, CodeUse use, Denomination amounts, SeriesService.Found found) {
        String name = CodeNames.name(use, request.language());
        List<SeriesChart.Line> lines = found.page().series().stream()
                .map(one -> new SeriesChart.Line(
                        label(one, found), one.points().stream().map(Point::row).toList()))
                .toList();
        return SeriesChart.of(language -> name, lines, found.page().periods(), amounts);
    }

    /** A board; what tells one of its series from another stands in what the report calls them. */
    private static String label(Series one, SeriesService.Found found) {
        String board = CodeNames.board(one.latest().section(), found.names());
        String of = one.figure().dimensions().isEmpty()
                ? board
                : board + ": " + one.figure().label();
        return one.month().map(month -> of + " (–" + month + ")").orElse(of);
    }

    private static ChartFiles.Origin origin(PageRequest request, CodeUse use) {
        String query = AsOf.query(request.parameters());
        return new ChartFiles.Origin(
                RevisionId.NONE,
                Instant.EPOCH,
                Exploring.address(request, BEGINNING, use.code()),
                query,
                Exploring.address(request, BEGINNING, use.code()) + query,
                request.words().say("explore.series-of", CodeNames.name(use, request.language())),
                Json.MAPPER.createObjectNode().put("code", use.code()).put(AsOf.NAME, request.parameter(AsOf.NAME)));
    }

    private RenderedReport page(
            PageRequest request, CodeUse use, SeriesService.Found found, Optional<Chart> chart, Paging paging) {
        String name = CodeNames.name(use, request.language());
        String address = Exploring.address(request, BEGINNING, use.code());
        Map<String, String> asked = new LinkedHashMap<>(request.parameters());
        asked.put("kind", kind(request, use));
        ExploredSeries shown = new ExploredSeries(
                use.code(),
                name,
                chart.map(one -> ShownChart.of(one, request.language(), address, asOf.pin(request)))
                        .orElse(null),
                asked,
                new ExploredSeries.Choices(CodeNames.municipalities(), CodeNames.kinds(use, request.words())),
                found.page().total(),
                restated(request, found),
                Exploring.nearby(request, address, paging, found.page().total()),
                Exploring.api(request, "/reports/v1/series?code=" + use.code()));
        Frame frame = frames.of(
                request,
                request.words().say("explore.series-of", name),
                chart.map(one -> one.title().in(request.language())).orElse(name),
                Exploring.crumbs(request, use),
                "/" + BEGINNING + "/" + use.code(),
                List.of());
        return PageFile.page(
                request.language(), RevisionId.NONE, asOf.now(), List.of(), files.page("series", frame, shown));
    }

    private static List<String> restated(PageRequest request, SeriesService.Found found) {
        List<String> lines = new ArrayList<>();
        for (Series one : found.page().series()) {
            for (Point point : one.points()) {
                point.restatements()
                        .forEach(later -> lines.add(request.words()
                                .say(
                                        "explore.restated",
                                        label(one, found) + " " + point.period(),
                                        request.numbers()
                                                        .number(
                                                                later.figure().value(),
                                                                later.figure().decimals())
                                                + " (" + later.figure().reportedIn() + ")")));
            }
        }
        return lines;
    }
}
