package se.arsredovisning.reports.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import se.arsredovisning.kit.sentence.Sentence;

/** Measures against their targets, with their trend: the council's indicators, and the board's own key figures. */
final class IndicatorChart {

    private static final String TARGET = "target";
    private static final String OUTCOME = "outcome";

    private final ChartReport report;
    private final String code;
    private final Map<String, JsonNode> measures = new HashMap<>();

    private IndicatorChart(ChartReport report, String code, String member) {
        this.report = report;
        this.code = code;
        report.content("goals")
                .findValues(member)
                .forEach(list -> list.forEach(
                        measure -> measures.put(code + measure.path("key").asText(), measure)));
    }

    static List<Chart> of(ChartReport report) {
        List<Chart> charts = new ArrayList<>();
        new IndicatorChart(report, "goals.indicator.", "indicators")
                .chart("indicators", Sentence.of("reports.chart.indicators.about"))
                .ifPresent(charts::add);
        new IndicatorChart(report, "goals.key-figure.", "keyFigures")
                .chart("key-figures", Sentence.of("reports.chart.key-figures.about"))
                .ifPresent(charts::add);
        return charts;
    }

    private Optional<Chart> chart(String key, Sentence about) {
        List<List<ChartFigure>> groups = report.grouped(figure -> figure.code().startsWith(code)
                && (figure.kind().equals(TARGET) || figure.kind().equals(OUTCOME)));
        TreeSet<String> outcomes = new TreeSet<>();
        TreeSet<String> targets = new TreeSet<>();
        groups.forEach(group ->
                group.forEach(figure -> (figure.kind().equals(TARGET) ? targets : outcomes).add(figure.period())));
        if (outcomes.isEmpty()) {
            return Optional.empty();
        }
        List<Chart.Column> columns = new ArrayList<>();
        outcomes.forEach(period ->
                columns.add(new Chart.Column(Sentence.of("reports.chart.outcome-of", period), Paint.OUTCOME, period)));
        targets.forEach(period ->
                columns.add(new Chart.Column(Sentence.of("reports.chart.target-of", period), Paint.EXPECTED, period)));
        List<Chart.Row> rows = groups.stream()
                .map(group -> new Chart.Row(
                        ChartFigure.said(group.get(0).label()),
                        Arrays.asList(columns.stream()
                                .map(column -> ChartReport.pick(
                                        group, column.isExpected() ? TARGET : OUTCOME, column.period()))
                                .toArray(ChartFigure[]::new))))
                .toList();
        return Optional.of(
                new Chart(key, Chart.Form.LINES, title(groups), about, ChartReport.amounts(rows), columns, rows));
    }

    private Sentence title(List<List<ChartFigure>> groups) {
        List<Boolean> reached =
                groups.stream().map(this::isReached).filter(Objects::nonNull).toList();
        long met = reached.stream().filter(one -> one).count();
        boolean isPreliminary =
                groups.stream().map(this::judged).filter(Objects::nonNull).anyMatch(ChartFigure::isPreliminary);
        if (reached.isEmpty()) {
            return Sentence.of("reports.chart.targets.none");
        }
        if (isPreliminary) {
            return Sentence.of("reports.chart.targets.preliminary", met, reached.size());
        }
        return Sentence.of("reports.chart.targets", met, reached.size());
    }

    /** The outcome that the target is measured on; null where there is none with a value. */
    private ChartFigure judged(List<ChartFigure> group) {
        JsonNode measure = measures.getOrDefault(group.get(0).code(), MissingNode.getInstance());
        String period = report.period();
        for (JsonNode value : measure.path("values")) {
            if (value.path("year").asText().equals(report.period()) && value.hasNonNull("measuredOn")) {
                period = value.path("measuredOn").asText();
            }
        }
        ChartFigure outcome = ChartReport.pick(group, OUTCOME, period);
        return outcome != null && outcome.hasValue() ? outcome : null;
    }

    /** Null where it cannot be said. */
    private Boolean isReached(List<ChartFigure> group) {
        ChartFigure target = ChartReport.pick(group, TARGET, report.period());
        ChartFigure outcome = judged(group);
        if (target == null || !target.hasValue() || outcome == null) {
            return null;
        }
        int beyond = outcome.amount().value().compareTo(target.amount().value());
        return switch (measures.getOrDefault(group.get(0).code(), MissingNode.getInstance())
                .path("direction")
                .asText()) {
            case "higher-is-better" -> beyond >= 0;
            case "lower-is-better" -> beyond <= 0;
            default -> null;
        };
    }
}
