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
import se.arsredovisning.kit.language.RevisionId;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.reports.access.FigureSource;
import se.arsredovisning.reports.cache.ReadyEditions;
import se.arsredovisning.reports.cache.RenderedReport;
import se.arsredovisning.reports.chart.Chart;
import se.arsredovisning.reports.chart.RankingChart;
import se.arsredovisning.reports.code.CodeUse;
import se.arsredovisning.reports.comparison.ComparisonParameters;
import se.arsredovisning.reports.comparison.ComparisonQuestion;
import se.arsredovisning.reports.comparison.ComparisonService;
import se.arsredovisning.reports.comparison.Ranking;
import se.arsredovisning.reports.comparison.RankingSummary;
import se.arsredovisning.reports.page.Frame;
import se.arsredovisning.reports.page.PageFile;
import se.arsredovisning.reports.page.PageFrames;
import se.arsredovisning.reports.page.PageNumbers;
import se.arsredovisning.reports.page.PageReply;
import se.arsredovisning.reports.page.PageRequest;
import se.arsredovisning.reports.page.PageSource;

/** Boards by one figure, {@code /comparisons/{code}}: as a chart, as a table, as data. */
@Singleton
final class ComparisonPages implements PageSource {

    static final String BEGINNING = "comparisons";

    private final ComparisonService comparisons;
    private final CodeNames codes;
    private final AsOf asOf;
    private final ChartFiles files;
    private final PageFrames frames;

    ComparisonPages(ComparisonService comparisons, CodeNames codes, AsOf asOf, ChartFiles files, PageFrames frames) {
        this.comparisons = comparisons;
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
        request.takes("municipality", "board", "kind", "period", "page", "sex", "ageGroup", "absenceLength", AsOf.NAME);
        if (Exploring.isFile(request) && request.parameter(AsOf.NAME) == null) {
            return new PageReply.Elsewhere(Exploring.file(request, asOf.pin(request)));
        }
        ParameterReader reader = new ParameterReader();
        FigureSource source = asOf.source(request, reader);
        Paging paging = reader.read(() -> PageParameters.of(request.parameter("page"), null));
        reader.end();
        CodeUse use = codes.use(request, source);
        ComparisonQuestion question = ComparisonQuestion.of(parameters(request, use), source, reader);
        reader.end();
        ComparisonService.Found found = comparisons.rank(question, paging);
        Optional<Chart> chart = chart(request, use, question, found);
        if (Exploring.isFile(request)) {
            return new PageReply.Ready(
                    files.of(request, chart.orElseThrow(Exploring::nothing), origin(request, use, question)),
                    ReadyEditions.CACHING);
        }
        return new PageReply.Ready(page(request, use, question, found, chart, paging), source.caching());
    }

    /** Without a period the last one that anybody tells of. */
    private static ComparisonParameters parameters(PageRequest request, CodeUse use) {
        ComparisonParameters asked = new ComparisonParameters();
        asked.code = use.code();
        asked.period = Optional.ofNullable(request.parameter("period")).orElse(use.lastPeriod());
        asked.municipality = request.parameter("municipality");
        asked.board = request.parameter("board");
        asked.kind = request.parameter("kind");
        asked.sex = request.parameter("sex");
        asked.ageGroup = request.parameter("ageGroup");
        asked.absenceLength = request.parameter("absenceLength");
        return asked;
    }

    private static Optional<Chart> chart(
            PageRequest request, CodeUse use, ComparisonQuestion asked, ComparisonService.Found found) {
        String name = CodeNames.name(use, request.language());
        String kind = CodeNames.kind(asked.kind().code(), request.words());
        List<RankingChart.Place> places = found.page().stream()
                .map(place -> new RankingChart.Place(
                        place.rank(),
                        CodeNames.board(place.row().section(), found.names()),
                        // What is counted otherwise has no place on the scale of the others.
                        place.rank() == 0 && place.row().figure().value() != null ? null : place.row()))
                .toList();
        return RankingChart.of(language -> name, asked.period(), language -> kind, places);
    }

    private static ChartFiles.Origin origin(PageRequest request, CodeUse use, ComparisonQuestion asked) {
        String query = AsOf.query(request.parameters());
        String address = Exploring.address(request, BEGINNING, use.code());
        return new ChartFiles.Origin(
                RevisionId.NONE,
                Instant.EPOCH,
                address,
                query,
                address + query,
                request.words().say("explore.comparison-of", CodeNames.name(use, request.language())),
                Json.MAPPER
                        .createObjectNode()
                        .put("code", use.code())
                        .put("period", asked.period())
                        .put(AsOf.NAME, request.parameter(AsOf.NAME)));
    }

    private RenderedReport page(
            PageRequest request,
            CodeUse use,
            ComparisonQuestion question,
            ComparisonService.Found found,
            Optional<Chart> chart,
            Paging paging) {
        String name = CodeNames.name(use, request.language());
        String address = Exploring.address(request, BEGINNING, use.code());
        Map<String, String> asked = new LinkedHashMap<>(request.parameters());
        asked.put("period", question.period());
        asked.put("kind", question.kind().code());
        ExploredComparison shown = new ExploredComparison(
                use.code(),
                name,
                chart.map(one -> ShownChart.of(one, request.language(), address, asOf.pin(request)))
                        .orElse(null),
                asked,
                new ExploredSeries.Choices(CodeNames.municipalities(), CodeNames.kinds(use, request.words())),
                summary(request, found.ranking()),
                Exploring.nearby(
                        request, address, paging, found.ranking().places().size()),
                Exploring.api(
                        request,
                        "/reports/v1/comparisons?code=" + use.code()
                                + (request.parameter("period") == null ? "&period=" + question.period() : "")));
        Frame frame = frames.of(
                request,
                request.words().say("explore.comparison-of", name),
                chart.map(one -> one.title().in(request.language())).orElse(name),
                Exploring.crumbs(request, use),
                "/" + BEGINNING + "/" + use.code(),
                List.of());
        return PageFile.page(
                request.language(), RevisionId.NONE, asOf.now(), List.of(), files.page("comparison", frame, shown));
    }

    /** What the values of all boards come to, as terms with their numbers. */
    private static List<Frame.Crumb> summary(PageRequest request, Ranking ranking) {
        RankingSummary all = ranking.summary();
        if (all.decimals() == null) {
            return List.of();
        }
        PageNumbers numbers = request.numbers();
        List<Frame.Crumb> terms = new ArrayList<>();
        terms.add(new Frame.Crumb(request.words().say("explore.count"), Integer.toString(all.count())));
        terms.add(new Frame.Crumb(request.words().say("explore.min"), numbers.number(all.min(), all.decimals())));
        terms.add(new Frame.Crumb(request.words().say("explore.median"), numbers.number(all.median(), all.decimals())));
        terms.add(new Frame.Crumb(request.words().say("explore.max"), numbers.number(all.max(), all.decimals())));
        return terms;
    }
}
