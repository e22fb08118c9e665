package se.arsredovisning.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.arsredovisning.kit.sentence.Language;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.kit.sentence.Words;

/**
 * A chart as a table, in words of one language.
 *
 * @param caption what the numbers are, with their unit where they have one
 * @param head what stands over the columns, that of the labels first
 * @param rows what stands in them
 */
public record ChartTable(String caption, List<String> head, List<Row> rows) {

    /**
     * A row of the table.
     *
     * @param label what it is of
     * @param code the code of its figures; null where it has none
     * @param cells what each column says; empty where there is no figure
     */
    public record Row(String label, String code, List<String> cells) {}

    static ChartTable of(Chart chart, Language language) {
        Optional<Words> unit = chart.unit();
        String caption = caption(chart, language);
        List<String> head = new ArrayList<>();
        head.add(Sentence.of("reports.chart.row").in(language));
        chart.columns().forEach(column -> head.add(column.name().in(language)));
        if (unit.isEmpty()) {
            head.add(Sentence.of("reports.chart.unit").in(language));
        }
        return new ChartTable(
                caption,
                head,
                chart.rows().stream()
                        .map(row -> row(chart, row, unit.isEmpty(), language))
                        .toList());
    }

    /** What is counted, and in what; an index has no unit to speak of. */
    static String caption(Chart chart, Language language) {
        return chart.unit()
                .filter(unit -> !unit.equals(Sentence.of("reports.chart.unit.index")))
                .map(unit -> Sentence.of("reports.chart.caption", chart.about(), unit))
                .orElse(chart.about())
                .in(language);
    }

    private static Row row(Chart chart, Chart.Row row, boolean saysUnit, Language language) {
        List<String> cells = new ArrayList<>();
        row.figures()
                .forEach(figure -> cells.add(
                        figure == null ? "" : figure.words(chart.amounts()).in(language)));
        Optional<ChartFigure> first = row.first();
        if (saysUnit) {
            cells.add(first.map(figure -> figure.unit(chart.amounts()).in(language))
                    .orElse(""));
        }
        return new Row(row.label().in(language), first.map(ChartFigure::code).orElse(null), cells);
    }
}
