package se.arsredovisning.reports.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * The risks that are controlled. Those with a likelihood and a consequence make the matrix; where a report prints the product
 * alone, there is no place in a matrix for it, since 12 is 3 times 4 and 4 times 3, and a bar shows it.
 */
final class RiskChart {

    private static final String CONTROL = "internal-control.control.";

    private RiskChart() {}

    static List<Chart> of(ChartReport report) {
        List<Chart.Row> placed = new ArrayList<>();
        List<Chart.Row> valued = new ArrayList<>();
        for (JsonNode control : report.content("internalControl").path("controls")) {
            String code = CONTROL + control.path("key").asText() + '.';
            ChartFigure likelihood = find(report, code + "likelihood");
            ChartFigure consequence = find(report, code + "consequence");
            ChartFigure value = find(report, code + "risk-value");
            String risk = control.path("risk").asText();
            if (isTold(likelihood) && isTold(consequence)) {
                placed.add(new Chart.Row(ChartFigure.said(risk), Arrays.asList(likelihood, consequence, value)));
            } else if (value != null) {
                valued.add(new Chart.Row(ChartFigure.said(risk), Arrays.asList(value)));
            }
        }
        List<Chart> charts = new ArrayList<>();
        if (!placed.isEmpty()) {
            charts.add(new Chart(
                    "risk-matrix",
                    Chart.Form.MATRIX,
                    title(placed, MatrixDrawing.VALUE),
                    Sentence.of("reports.chart.risk.about"),
                    Denomination.SEK,
                    List.of(
                            new Chart.Column(Sentence.of("reports.chart.likelihood"), Paint.OUTCOME, ""),
                            new Chart.Column(Sentence.of("reports.chart.consequence"), Paint.OUTCOME, ""),
                            new Chart.Column(Sentence.of("reports.chart.risk-value"), Paint.OUTCOME, "")),
                    placed));
        }
        if (!valued.isEmpty()) {
            valued.sort(Comparator.comparing(
                    (Chart.Row row) -> row.told()
                            .map(figure -> figure.amount().value())
                            .findFirst()
                            .orElse(null),
                    Comparator.nullsLast(Comparator.reverseOrder())));
            charts.add(new Chart(
                    "risks",
                    Chart.Form.BARS,
                    title(valued, 0),
                    Sentence.of("reports.chart.risk.about"),
                    Denomination.SEK,
                    List.of(new Chart.Column(Sentence.of("reports.chart.risk-value"), Paint.OUTCOME, "")),
                    valued));
        }
        return charts;
    }

    private static ChartFigure find(ChartReport report, String code) {
        return report.figures().stream()
                .filter(figure -> figure.code().equals(code) && figure.kind().equals("outcome"))
                .findFirst()
                .orElse(null);
    }

    private static boolean isTold(ChartFigure figure) {
        return figure != null && figure.hasValue();
    }

    private static Sentence title(List<Chart.Row> rows, int column) {
        List<ChartFigure> values = rows.stream()
                .map(row -> row.figures().get(column))
                .filter(Objects::nonNull)
                .filter(ChartFigure::hasValue)
                .toList();
        ChartFigure greatest = values.stream()
                .max(Comparator.comparing(figure -> figure.amount().value()))
                .orElse(null);
        if (greatest == null) {
            return Sentence.of("reports.chart.risk.about");
        }
        long many = values.stream()
                .filter(figure ->
                        figure.amount().value().compareTo(greatest.amount().value()) == 0)
                .count();
        if (many > 1) {
            return Sentence.of(
                    "reports.chart.risk.greatest-of-several", many, rows.size(), greatest.number(Denomination.SEK));
        }
        Chart.Row row = rows.stream()
                .filter(one -> one.figures().contains(greatest))
                .findFirst()
                .orElseThrow();
        return Sentence.of("reports.chart.risk.greatest", row.label(), greatest.number(Denomination.SEK));
    }
}
