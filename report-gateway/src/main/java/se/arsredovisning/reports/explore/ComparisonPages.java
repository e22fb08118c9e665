package se.arsredovisning.reports.explore;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.arsredovisning.kit.http.ParameterReader;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.reports.chart.Chart;
import se.arsredovisning.reports.chart.RankingChart;
import se.arsredovisning.reports.code.CodeUse;
import se.arsredovisning.reports.comparison.ComparisonParameters;
import se.arsredovisning.reports.comparison.ComparisonQuestion;
import se.arsredovisning.reports.comparison.ComparisonService;
import se.arsredovisning.reports.comparison.Ranking;
import se.arsredovisning.reports.comparison.RankingSummary;
import se.arsredovisning.reports.page.Frame;
import se.arsredovisning.reports.page.PageNumbers;
import se.arsredovisning.reports.page.PageReply;
import se.arsredovisning.reports.page.PageRequest;
import se.arsredovisning.reports.page.PageSource;

/** Boards by one figure, {@code /comparisons/{code}}: as a chart, as a table, as data. */
@Singleton
final class ComparisonPages implements PageSource {

    static final String BEGINNING = "comparisons";

    private final ComparisonService comparisons;
    private final CodeAnswers answers;

    ComparisonPages(ComparisonService comparisons, CodeAnswers answers) {
        this.comparisons = comparisons;
        this.answers = answers;
    }

    @Override
    public boolean isAt(PageRequest request) {
        return Exploring.isAt(request, BEGINNING);
    }

    @Override
    public PageReply answer(PageRequest request) {
        request.takes("municipality", "board", "kind", "period", "page", "sex", "ageGroup", "absenceLength", AsOf.NAME);
        return answers.answer(request, BEGINNING, this::find);
    }

    private CodeAnswer find(CodeQuestion asked) {
        PageRequest request = asked.request();
        CodeUse use = asked.use();
        ParameterReader reader = new ParameterReader();
        ComparisonQuestion question = ComparisonQuestion.of(parameters(request, use), asked.source(), reader);
        reader.end();
        ComparisonService.Found found = comparisons.rank(question, asked.paging());
        String period = request.parameter("period") == null ? "&period=" + question.period() : "";
        return new CodeAnswer(
                "explore.comparison-of",
                "comparison",
                chart(asked, question, found),
                Map.of("period", question.period(), "kind", question.kind().code()),
                found.ranking().places().size(),
                "/reports/v1/comparisons?code=" + use.code() + period,
                Json.MAPPER.createObjectNode().put("period", question.period()),
                explored -> new ExploredComparison(explored, summary(request, found.ranking())));
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
            CodeQuestion question, ComparisonQuestion asked, ComparisonService.Found found) {
        String name = question.name();
        String kind = CodeNames.kind(asked.kind().code(), question.request().words());
        List<RankingChart.Place> places = found.page().stream()
                .map(place -> new RankingChart.Place(
                        place.rank(),
                        CodeNames.board(place.row().section(), found.names()),
                        // What is counted otherwise has no place on the scale of the others.
                        place.rank() == 0 && place.row().figure().value() != null ? null : place.row()))
                .toList();
        return RankingChart.of(language -> name, asked.period(), language -> kind, places);
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
