package se.arsredovisning.reports.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.kit.sentence.Words;

/** Investments by category, budget beside outcome. A category within another is a part of it and says so. */
final class InvestmentChart {

    private static final String CODE = "finance.investments";

    private InvestmentChart() {}

    static List<Chart> of(ChartReport report) {
        Set<String> categories = new HashSet<>();
        collect(report.content("finance").path("investments").path("categories"), CODE, categories);
        String year = report.period().substring(0, 4);
        boolean isAnnual = year.equals(report.period());
        // What an interim report has spent so far is no answer to the budget of the year; its forecast is.
        String kind = isAnnual ? "outcome" : "forecast";
        List<Chart.Row> rows = report.grouped(figure -> categories.contains(figure.code())).stream()
                .map(group -> new Chart.Row(
                        label(group.get(0), categories),
                        Arrays.asList(ChartReport.pick(group, "budget", year), ChartReport.pick(group, kind, year))))
                .filter(row -> row.first().isPresent())
                .toList();
        Denomination amounts = ChartReport.amounts(rows);
        return List.of(new Chart(
                "investments",
                Chart.Form.BARS,
                title(report, kind, year, amounts),
                Sentence.of("reports.chart.investments.about", year),
                amounts,
                List.of(
                        new Chart.Column(Sentence.of("reports.chart.budget-of", year), Paint.EXPECTED, year),
                        new Chart.Column(
                                isAnnual
                                        ? Sentence.of("reports.chart.outcome-of", year)
                                        : Sentence.of("reports.chart.forecast-of", year),
                                Paint.OUTCOME,
                                year)),
                rows));
    }

    private static void collect(JsonNode categories, String under, Set<String> codes) {
        for (JsonNode category : categories) {
            String code = under + '.' + category.path("key").asText();
            codes.add(code);
            collect(category.path("categories"), code, codes);
        }
    }

    private static Words label(ChartFigure figure, Set<String> categories) {
        return categories.contains(figure.parent())
                ? Sentence.of("reports.chart.of-which", ChartFigure.said(figure.label()))
                : ChartFigure.said(figure.label());
    }

    private static Sentence title(ChartReport report, String kind, String year, Denomination amounts) {
        List<ChartFigure> total = report.grouped(figure -> figure.code().equals(CODE)).stream()
                .findFirst()
                .orElse(List.of());
        ChartFigure budget = ChartReport.pick(total, "budget", year);
        ChartFigure spent = ChartReport.pick(total, kind, year);
        boolean isKnown = budget != null && budget.hasValue() && spent != null && spent.hasValue();
        if (!isKnown || spent.isPreliminary() || budget.isPreliminary()) {
            return Sentence.of("reports.chart.investments.about", year);
        }
        return kind.equals("outcome")
                ? Sentence.of(
                        "reports.chart.investments.spent", new Measured(spent, amounts), new Measured(budget, amounts))
                : Sentence.of(
                        "reports.chart.investments.forecast",
                        new Measured(spent, amounts),
                        new Measured(budget, amounts));
    }
}
