package se.arsredovisning.reports.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The charts of a report. */
public final class Charts {

    private Charts() {}

    /**
     * All charts that there is something to draw in, in the order of the report's parts.
     *
     * @param report an edition, or a draft in the same shape: {@code id}, {@code figures} and {@code sections}
     */
    public static List<Chart> of(JsonNode report) {
        ChartReport read = ChartReport.of(report);
        return Stream.of(
                        IndicatorChart.of(read),
                        ResultChart.of(read),
                        StatementChart.of(read),
                        InvestmentChart.of(read),
                        SickLeaveChart.of(read),
                        RiskChart.of(read))
                .flatMap(List::stream)
                .flatMap(chart -> chart.ifTold().stream())
                .toList();
    }

    /** One of them. */
    public static Optional<Chart> find(JsonNode report, String key) {
        return of(report).stream().filter(chart -> chart.key().equals(key)).findFirst();
    }
}
