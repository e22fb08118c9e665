package se.arsredovisning.reports.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.kit.sentence.Words;
import se.arsredovisning.reports.figure.FigureOrigin;
import se.arsredovisning.reports.figure.FigureRow;

/** Figures of one code over time, each series as a line. */
public final class SeriesChart {

    private SeriesChart() {}

    /**
     * A series.
     *
     * @param label whose it is
     * @param points what each period's nearest report says, the earliest first; not empty
     */
    public record Line(String label, List<FigureRow> points) {}

    /**
     * The chart.
     *
     * @param name what the code is called
     * @param periods all periods that any series has a point in, the earliest first
     */
    public static Optional<Chart> of(Words name, List<Line> lines, List<String> periods, Denomination amounts) {
        List<Chart.Column> columns = periods.stream()
                .map(one -> new Chart.Column(ChartFigure.said(one), Paint.OUTCOME, one))
                .toList();
        List<Chart.Row> rows = new ArrayList<>();
        for (Line line : lines) {
            ChartFigure[] figures = new ChartFigure[periods.size()];
            line.points().forEach(row -> figures[periods.indexOf(place(row))] = ChartFigure.of(row));
            rows.add(new Chart.Row(ChartFigure.said(line.label()), Arrays.asList(figures)));
        }
        Chart chart = new Chart(
                "series",
                Chart.Form.LINES,
                title(name, rows, amounts),
                Sentence.of("reports.chart.series.about", name),
                amounts,
                columns,
                rows);
        return chart.ifTold();
    }

    private static String place(FigureRow row) {
        return FigureOrigin.period(FigureOrigin.end(row.figure().period()));
    }

    /** From where to where, if there is one series alone; else how many there are. */
    private static Sentence title(Words name, List<Chart.Row> rows, Denomination amounts) {
        List<ChartFigure> told = rows.size() == 1 ? rows.get(0).told().toList() : List.of();
        if (told.size() < 2) {
            return Sentence.of("reports.chart.series.about", name);
        }
        ChartFigure first = told.get(0);
        ChartFigure last = told.get(told.size() - 1);
        return Sentence.of(
                "reports.chart.series.from-to",
                name,
                first.number(amounts),
                first.period(),
                last.number(amounts),
                last.period());
    }
}
