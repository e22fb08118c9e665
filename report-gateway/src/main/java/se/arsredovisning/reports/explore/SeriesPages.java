package se.arsredovisning.reports.explore;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.reports.access.FigureSource;
import se.arsredovisning.reports.chart.Chart;
import se.arsredovisning.reports.chart.SeriesChart;
import se.arsredovisning.reports.code.CodeUse;
import se.arsredovisning.reports.figure.FigureParameters;
import se.arsredovisning.reports.figure.FigureSelection;
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
    private final CodeAnswers answers;

    SeriesPages(SeriesService series, CodeAnswers answers) {
        this.series = series;
        this.answers = answers;
    }

    @Override
    public boolean isAt(PageRequest request) {
        return Exploring.isAt(request, BEGINNING);
    }

    @Override
    public PageReply answer(PageRequest request) {
        request.takes("municipality", "board", "kind", "period", "amounts", "page", AsOf.NAME);
        return answers.answer(request, BEGINNING, this::find);
    }

    private CodeAnswer find(CodeQuestion question) {
        PageRequest request = question.request();
        CodeUse use = question.use();
        FigureSelection selection = selection(request, use, question.source());
        SeriesService.Found found = series.find(selection, question.paging());
        return new CodeAnswer(
                "explore.series-of",
                "series",
                chart(question.name(), selection.amounts(), found),
                Map.of("kind", kind(request, use)),
                found.page().total(),
                "/reports/v1/series?code=" + use.code(),
                Json.MAPPER.createObjectNode(),
                explored -> new ExploredSeries(explored, restated(request, found)));
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

    private static Optional<Chart> chart(String name, Denomination amounts, SeriesService.Found found) {
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
