package se.arsredovisning.reports.chart;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.kit.sentence.Words;

/** Sick leave by group, with the period before. What the law hides is said to be hidden and drawn as nothing. */
final class SickLeaveChart {

    private static final String CODE = "hr.sick-leave";

    private SickLeaveChart() {}

    static List<Chart> of(ChartReport report) {
        List<List<ChartFigure>> groups = report.grouped(
                figure -> figure.code().equals(CODE) && figure.kind().equals("outcome"));
        String now = report.period();
        String before =
                report.periodBefore(figure -> figure.code().equals(CODE)).orElse("");
        List<Chart.Row> rows = groups.stream()
                .map(group -> new Chart.Row(
                        ChartFigure.said(group.get(0).label()),
                        before.isEmpty()
                                ? Arrays.asList(ChartReport.pick(group, "outcome", now))
                                : Arrays.asList(
                                        ChartReport.pick(group, "outcome", before),
                                        ChartReport.pick(group, "outcome", now))))
                .filter(row -> row.first().isPresent())
                .toList();
        Chart.Column own = new Chart.Column(ChartFigure.said(now), Paint.OUTCOME, now);
        return List.of(new Chart(
                "sick-leave",
                Chart.Form.BARS,
                title(groups, now, before),
                about(report),
                Denomination.SEK,
                before.isEmpty()
                        ? List.of(own)
                        : List.of(new Chart.Column(ChartFigure.said(before), Paint.BEFORE, before), own),
                rows));
    }

    private static Sentence about(ChartReport report) {
        String organisation = report.content("hr").path("organisation").asText();
        return organisation.isEmpty()
                ? Sentence.of("reports.chart.sick-leave.about")
                : Sentence.of("reports.chart.sick-leave.about-of", ChartFigure.said(organisation));
    }

    private static Sentence title(List<List<ChartFigure>> groups, String period, String periodBefore) {
        List<ChartFigure> total = groups.stream()
                .filter(group -> group.get(0).dimensions().isEmpty())
                .findFirst()
                .orElse(List.of());
        ChartFigure now = ChartReport.pick(total, "outcome", period);
        ChartFigure before = ChartReport.pick(total, "outcome", periodBefore);
        if (now == null || !now.hasValue() || now.isPreliminary()) {
            return Sentence.of("reports.chart.sick-leave.about");
        }
        Words rate = new Measured(now, Denomination.SEK);
        if (before == null || !before.hasValue()) {
            return Sentence.of("reports.chart.sick-leave", rate);
        }
        BigDecimal change = now.amount().value().subtract(before.amount().value());
        Words was = new Measured(before, Denomination.SEK);
        if (change.signum() == 0) {
            return Sentence.of("reports.chart.sick-leave.same", rate, periodBefore);
        }
        return change.signum() > 0
                ? Sentence.of("reports.chart.sick-leave.higher", rate, was, periodBefore)
                : Sentence.of("reports.chart.sick-leave.lower", rate, was, periodBefore);
    }
}
