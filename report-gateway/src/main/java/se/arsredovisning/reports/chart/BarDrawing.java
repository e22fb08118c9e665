package se.arsredovisning.reports.chart;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.arsredovisning.kit.sentence.Language;
import se.arsredovisning.kit.sentence.Sentence;

/** Rows of bars: the label above them, the number beside each, so that neither is ever in the way of the other. */
final class BarDrawing {

    /** More bars than these are nothing that anybody looks at; the largest are drawn, and the table has all. */
    static final int MOST_ROWS = 40;

    static final int MOST_STEPS = 4;

    private static final double BAR = 12;
    private static final double GAP = 2;
    private static final double BETWEEN = 9;

    private final Chart chart;
    private final Layout layout;
    private final Svg svg;

    BarDrawing(Chart chart, Language language) {
        this.chart = chart;
        this.layout = new Layout(chart, language);
        this.svg = layout.svg();
    }

    String image() {
        layout.head(chart.columns());
        List<Chart.Row> rows = drawn();
        double numbers = rows.stream()
                .flatMap(row -> row.figures().stream())
                .filter(Objects::nonNull)
                .mapToDouble(figure -> FittedText.width(words(figure), Layout.SMALL))
                .max()
                .orElse(0);
        double end = Math.max(Layout.WIDTH / 2, Layout.WIDTH - Layout.MARGIN - numbers - 8);
        Scale scale = Scale.fromZero(
                rows.stream()
                        .flatMap(Chart.Row::told)
                        .map(figure -> figure.value(chart.amounts()))
                        .toList(),
                MOST_STEPS,
                Layout.MARGIN,
                end);
        rows.forEach(row -> draw(row, scale));
        ends(scale);
        if (rows.size() < chart.rows().size()) {
            layout.down(6);
            String left = Sentence.of(
                            "reports.chart.largest", rows.size(), chart.rows().size())
                    .in(layout.language());
            layout.say(left, Layout.SMALL, Layout.LINE, Paint.QUIET, Layout.WIDTH - 2 * Layout.MARGIN, 2);
        }
        return layout.image();
    }

    /** All rows, or those with the largest numbers, in their order. */
    private List<Chart.Row> drawn() {
        List<Chart.Row> rows = chart.rows();
        Set<Integer> largest = IntStream.range(0, rows.size())
                .boxed()
                .sorted(Comparator.comparing((Integer at) -> size(rows.get(at))).reversed())
                .limit(MOST_ROWS)
                .collect(Collectors.toSet());
        return IntStream.range(0, rows.size())
                .filter(largest::contains)
                .mapToObj(rows::get)
                .toList();
    }

    private BigDecimal size(Chart.Row row) {
        return row.told()
                .map(figure -> figure.value(chart.amounts()).abs())
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }

    private List<String> labels(Chart.Row row) {
        return FittedText.lines(row.label().in(layout.language()), Layout.TEXT, Layout.WIDTH - 2 * Layout.MARGIN, 2);
    }

    private String words(ChartFigure figure) {
        return figure.words(chart.amounts()).in(layout.language());
    }

    /** Behind the bars of a row alone, so that no line crosses a label. */
    private void grid(Scale scale, double height) {
        for (BigDecimal tick : scale.ticks()) {
            double x = Svg.sharp(scale.at(tick));
            svg.line(x, layout.y() - GAP, x, layout.y() + height, tick.signum() == 0 ? Paint.AXIS : Paint.GRID);
        }
    }

    /** Each bar has its number: those at both ends of the scale are enough. */
    private void ends(Scale scale) {
        String from = number(scale.from(), scale);
        String to = number(scale.to(), scale);
        double room = scale.end() - scale.start();
        if (FittedText.width(from + "  " + to, Layout.SMALL) <= room) {
            double y = layout.y() + Layout.SMALL;
            svg.text(scale.start(), y, Svg.Anchor.START, Layout.SMALL, Paint.QUIET, from);
            svg.text(scale.end(), y, Svg.Anchor.END, Layout.SMALL, Paint.QUIET, to);
        }
        layout.down(Layout.LINE);
    }

    private String number(BigDecimal tick, Scale scale) {
        return layout.language().number(tick, Math.max(0, scale.decimals()));
    }

    private void draw(Chart.Row row, Scale scale) {
        for (String line : labels(row)) {
            svg.text(Layout.MARGIN, layout.y() + Layout.TEXT, Svg.Anchor.START, Layout.TEXT, Paint.INK, line);
            layout.down(Layout.LINE);
        }
        layout.down(GAP);
        grid(scale, chart.columns().size() * (BAR + GAP));
        for (int i = 0; i < chart.columns().size(); i++) {
            ChartFigure figure = row.figures().get(i);
            if (figure != null) {
                bar(chart.columns().get(i), figure, scale);
            }
            layout.down(BAR + GAP);
        }
        layout.down(BETWEEN);
    }

    private void bar(Chart.Column column, ChartFigure figure, Scale scale) {
        if (figure.hasValue()) {
            double zero = scale.at(BigDecimal.ZERO);
            double value = scale.at(figure.value(chart.amounts()));
            svg.rectangle(Math.min(zero, value), layout.y(), Math.abs(value - zero), BAR, Layout.paint(column, figure));
        }
        Paint paint = figure.hasValue() ? Paint.INK : Paint.QUIET;
        double right = Layout.WIDTH - Layout.MARGIN;
        svg.text(right, layout.y() + BAR - 2, Svg.Anchor.END, Layout.SMALL, paint, words(figure));
    }
}
