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
        double top = layout.y();
        double height = rows.stream().mapToDouble(this::height).sum();
        axis(scale, top, top + height);
        rows.forEach(row -> draw(row, scale));
        layout.down(Layout.LINE);
        if (rows.size() < chart.rows().size()) {
            layout.down(6);
            String left = Sentence.of("reports.chart.largest", rows.size(), chart.rows().size())
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

    private double height(Chart.Row row) {
        return labels(row).size() * Layout.LINE + chart.columns().size() * (BAR + GAP) + BETWEEN;
    }

    private List<String> labels(Chart.Row row) {
        return FittedText.lines(
                row.label().in(layout.language()), Layout.TEXT, Layout.WIDTH - 2 * Layout.MARGIN, 2);
    }

    private String words(ChartFigure figure) {
        return figure.words(chart.amounts()).in(layout.language());
    }

    private void axis(Scale scale, double top, double bottom) {
        int decimals = scale.ticks().stream()
                .mapToInt(tick -> tick.stripTrailingZeros().scale())
                .max()
                .orElse(0);
        for (BigDecimal tick : scale.ticks()) {
            double x = Svg.sharp(scale.at(tick));
            svg.line(x, top, x, bottom, tick.signum() == 0 ? Paint.AXIS : Paint.GRID);
        }
        // Each bar has its number: those at both ends are enough.
        end(scale.from(), scale, bottom, decimals, Svg.Anchor.START);
        end(scale.to(), scale, bottom, decimals, Svg.Anchor.END);
    }

    private void end(BigDecimal tick, Scale scale, double bottom, int decimals, Svg.Anchor anchor) {
        String number = layout.language().number(tick, Math.max(0, decimals));
        svg.text(scale.at(tick), bottom + Layout.SMALL + 2, anchor, Layout.SMALL, Paint.QUIET, number);
    }

    private void draw(Chart.Row row, Scale scale) {
        for (String line : labels(row)) {
            svg.text(Layout.MARGIN, layout.y() + Layout.TEXT, Svg.Anchor.START, Layout.TEXT, Paint.INK, line);
            layout.down(Layout.LINE);
        }
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
            svg.rectangle(
                    Math.min(zero, value),
                    layout.y(),
                    Math.abs(value - zero),
                    BAR,
                    Layout.paint(column, figure));
        }
        Paint paint = figure.hasValue() ? Paint.INK : Paint.QUIET;
        double right = Layout.WIDTH - Layout.MARGIN;
        svg.text(right, layout.y() + BAR - 2, Svg.Anchor.END, Layout.SMALL, paint, words(figure));
    }
}
