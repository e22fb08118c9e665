package se.arsredovisning.reports.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.kit.sentence.Words;

/** Budget beside outcome by line, of each statement; where there was no budget, the year before beside it. */
final class StatementChart {

    private static final String OUTCOME = "outcome";
    private static final int LINE_OF_STATEMENT = 3;

    private final ChartReport report;
    private final JsonNode statement;
    private final List<List<ChartFigure>> lines;

    private StatementChart(ChartReport report, JsonNode statement) {
        this.report = report;
        this.statement = statement;
        String code = "finance." + statement.path("key").asText() + '.';
        this.lines = report.grouped(figure -> figure.code().startsWith(code) && figure.isInKronor());
    }

    static List<Chart> of(ChartReport report) {
        List<Chart> charts = new ArrayList<>();
        report.content("finance").path("statements").forEach(statement -> new StatementChart(report, statement)
                .chart()
                .ifPresent(charts::add));
        return charts;
    }

    /** Two numbers that compare: of the same months, and an expectation of the whole year with another of it. */
    private record Pair(String firstKind, String firstPeriod, String secondKind, String secondPeriod) {}

    private Optional<Pair> pair() {
        String period = report.period();
        String year = period.substring(0, 4);
        String before = report.periodBefore(figure -> lines.stream().anyMatch(line -> line.contains(figure)))
                .orElse("");
        List<Pair> pairs = year.equals(period)
                ? List.of(new Pair("budget", year, OUTCOME, year), new Pair(OUTCOME, before, OUTCOME, year))
                : List.of(
                        new Pair("period-budget", period, OUTCOME, period),
                        new Pair("budget", year, "forecast", year),
                        new Pair(OUTCOME, before, OUTCOME, period));
        return pairs.stream()
                .filter(pair ->
                        has(pair.firstKind(), pair.firstPeriod()) && has(pair.secondKind(), pair.secondPeriod()))
                .findFirst();
    }

    private boolean has(String kind, String period) {
        return lines.stream()
                .map(line -> ChartReport.pick(line, kind, period))
                .filter(Objects::nonNull)
                .anyMatch(ChartFigure::hasValue);
    }

    private Optional<Chart> chart() {
        return pair().map(pair -> {
            List<Chart.Row> rows = new ArrayList<>();
            for (List<ChartFigure> line : lines) {
                ChartFigure first = ChartReport.pick(line, pair.firstKind(), pair.firstPeriod());
                ChartFigure second = ChartReport.pick(line, pair.secondKind(), pair.secondPeriod());
                if (first != null || second != null) {
                    rows.add(new Chart.Row(ChartFigure.said(line.get(0).label()), cells(first, second)));
                }
            }
            Denomination amounts = ChartReport.amounts(rows);
            return new Chart(
                    "statement-" + statement.path("key").asText(),
                    Chart.Form.BARS,
                    title(pair, amounts),
                    about(),
                    amounts,
                    List.of(
                            column(pair.firstKind(), pair.firstPeriod(), true),
                            column(pair.secondKind(), pair.secondPeriod(), false)),
                    rows);
        });
    }

    private static List<ChartFigure> cells(ChartFigure first, ChartFigure second) {
        List<ChartFigure> cells = new ArrayList<>();
        cells.add(first);
        cells.add(second);
        return cells;
    }

    private Sentence about() {
        String title = statement.path("title").asText();
        String scope = statement.path("scope").asText();
        return Sentence.said(scope.isEmpty() ? title : title + " " + scope);
    }

    private static Chart.Column column(String kind, String period, boolean first) {
        Words name =
                switch (kind) {
                    case "budget" -> Sentence.of("reports.chart.budget-of", period);
                    case "period-budget" -> Sentence.of("reports.chart.period-budget-of", period);
                    case "forecast" -> Sentence.of("reports.chart.forecast-of", period);
                    default -> Sentence.of("reports.chart.outcome-of", period);
                };
        Paint paint = !first ? Paint.OUTCOME : kind.equals(OUTCOME) ? Paint.BEFORE : Paint.EXPECTED;
        return new Chart.Column(name, paint, period);
    }

    /** What the statement comes to: the last of its own lines that sums others up. */
    private Sentence title(Pair pair, Denomination amounts) {
        List<ChartFigure> result = lines.stream()
                .filter(line -> line.get(0).isSum() && line.get(0).code().split("\\.", -1).length == LINE_OF_STATEMENT)
                .reduce((earlier, later) -> later)
                .orElse(List.of());
        ChartFigure first = ChartReport.pick(result, pair.firstKind(), pair.firstPeriod());
        ChartFigure second = ChartReport.pick(result, pair.secondKind(), pair.secondPeriod());
        if (second == null || !second.hasValue() || isUncertain(first) || second.isPreliminary()) {
            return Sentence.of(
                    "reports.chart.statement",
                    Sentence.said(statement.path("title").asText()));
        }
        Words label = ChartFigure.said(second.label());
        Words came = new Measured(second, amounts);
        if (pair.firstKind().equals(OUTCOME)) {
            return Sentence.of("reports.chart.statement.came", label, came);
        }
        BigDecimal difference = deviation(result, pair, second, first);
        if (difference == null) {
            return Sentence.of("reports.chart.statement.came", label, came);
        }
        if (difference.signum() == 0) {
            return Sentence.of("reports.chart.statement.same", label, came);
        }
        Words by = new Measured(amounts.of(difference.abs()), second, amounts);
        return difference.signum() > 0
                ? Sentence.of("reports.chart.statement.better", label, came, by)
                : Sentence.of("reports.chart.statement.worse", label, came, by);
    }

    private static boolean isUncertain(ChartFigure figure) {
        return figure != null && figure.isPreliminary();
    }

    /** As the board printed it; else as it is computed. Null where nothing was expected. */
    private static BigDecimal deviation(List<ChartFigure> result, Pair pair, ChartFigure second, ChartFigure first) {
        String kind =
                switch (pair.firstKind()) {
                    case "period-budget" -> "period-deviation";
                    default -> "deviation";
                };
        ChartFigure printed = ChartReport.pick(result, kind, pair.secondPeriod());
        if (printed != null && printed.hasValue()) {
            return printed.amount().value();
        }
        return first == null || !first.hasValue()
                ? null
                : second.amount().value().subtract(first.amount().value());
    }
}
