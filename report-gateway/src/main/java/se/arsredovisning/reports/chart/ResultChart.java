package se.arsredovisning.reports.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.kit.sentence.Words;

/** The board's result over the years that its report tells of. */
final class ResultChart {

    private static final String TOTAL = "finance.total";
    private static final String RESULT = "finance.operations.result";

    private ResultChart() {}

    static List<Chart> of(ChartReport report) {
        List<ChartFigure> figures =
                find(report, TOTAL).or(() -> find(report, RESULT)).orElse(List.of());
        List<Chart.Row> rows = figures.stream()
                .filter(figure -> figure.kind().equals("outcome"))
                .map(ChartFigure::period)
                .filter(period -> period.length() == report.period().length())
                .distinct()
                .sorted()
                .map(period -> row(figures, period))
                .toList();
        if (rows.size() < 2) {
            return List.of();
        }
        Denomination amounts = ChartReport.amounts(rows);
        List<Chart.Column> columns = new ArrayList<>(List.of(
                new Chart.Column(Sentence.of("reports.chart.budget"), Paint.EXPECTED, ""),
                new Chart.Column(Sentence.of("reports.chart.outcome"), Paint.OUTCOME, "")));
        if (rows.stream().allMatch(row -> row.figures().get(0) == null)) {
            columns.remove(0);
            rows = rows.stream()
                    .map(row -> new Chart.Row(row.label(), row.figures().subList(1, 2)))
                    .toList();
        }
        return List.of(new Chart(
                "result",
                Chart.Form.BARS,
                title(figures, report, rows, amounts),
                Sentence.of(
                        "reports.chart.result-over-years",
                        ChartFigure.said(figures.get(0).label())),
                amounts,
                columns,
                rows));
    }

    private static Optional<List<ChartFigure>> find(ChartReport report, String code) {
        return report.grouped(figure -> figure.code().equals(code) && figure.isInKronor()).stream()
                .findFirst();
    }

    /** A budget is of a whole year: beside an outcome of some months of it stands that of those months. */
    private static Chart.Row row(List<ChartFigure> figures, String period) {
        String budget = period.length() == 4 ? "budget" : "period-budget";
        return new Chart.Row(
                ChartFigure.said(period),
                Arrays.asList(ChartReport.pick(figures, budget, period), ChartReport.pick(figures, "outcome", period)));
    }

    private static Sentence title(
            List<ChartFigure> figures, ChartReport report, List<Chart.Row> rows, Denomination amounts) {
        ChartFigure now = ChartReport.pick(figures, "outcome", report.period());
        ChartFigure before = rows.stream()
                .flatMap(row -> row.figures().stream())
                .filter(Objects::nonNull)
                .filter(figure ->
                        figure.kind().equals("outcome") && figure.period().compareTo(report.period()) < 0)
                .reduce((earlier, later) -> later)
                .orElse(null);
        Words label = ChartFigure.said(figures.get(0).label());
        if (now == null || !now.hasValue() || now.isPreliminary() || before == null || !before.hasValue()) {
            return Sentence.of("reports.chart.result-over-years", label);
        }
        BigDecimal change = now.amount().value().subtract(before.amount().value());
        Words came = new Measured(now, amounts);
        Words was = new Measured(before, amounts);
        if (change.signum() == 0) {
            return Sentence.of("reports.chart.result.same", label, came, before.period());
        }
        return change.signum() > 0
                ? Sentence.of("reports.chart.result.higher", label, came, before.period(), was)
                : Sentence.of("reports.chart.result.lower", label, came, before.period(), was);
    }
}
