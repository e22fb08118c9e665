package se.arsredovisning.reports.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.arsredovisning.kit.sentence.Language;
import se.arsredovisning.kit.sentence.Sentence;

/** A row after the other as a line over time, with what was expected as a diamond at its place. */
final class LineDrawing {

    /** More lines than these are left to the table. */
    static final int MOST_ROWS = 30;

    private static final double HEIGHT = 54;
    private static final double ABOVE = 24;
    private static final double BELOW = 6;
    private static final double SIDE = 26;
    private static final double BETWEEN = 14;
    private static final double POINT = 4;
    private static final int FEW = 8;
    private static final double NEAR = 26;

    /** Far from every mark. */
    private static final double NOWHERE = 1e6;

    private final Chart chart;
    private final Layout layout;
    private final Svg svg;
    private final List<String> periods;

    LineDrawing(Chart chart, Language language) {
        this.chart = chart;
        this.layout = new Layout(chart, language);
        this.svg = layout.svg();
        this.periods = chart.columns().stream()
                .map(Chart.Column::period)
                .distinct()
                .sorted()
                .toList();
    }

    String image() {
        layout.head(legend());
        String scales = Sentence.of("reports.chart.own-scales").in(layout.language());
        layout.say(scales, Layout.SMALL, Layout.LINE, Paint.QUIET, Layout.WIDTH - 2 * Layout.MARGIN, 2);
        layout.down(Layout.MARGIN / 2);
        chart.rows().stream().limit(MOST_ROWS).forEach(this::draw);
        if (chart.rows().size() > MOST_ROWS) {
            String left = Sentence.of(
                            "reports.chart.first", MOST_ROWS, chart.rows().size())
                    .in(layout.language());
            layout.say(left, Layout.SMALL, Layout.LINE, Paint.QUIET, Layout.WIDTH - 2 * Layout.MARGIN, 2);
        }
        return layout.image();
    }

    /** What came out, and what was expected where anything was; their periods stand below the lines. */
    private List<Chart.Column> legend() {
        List<Chart.Column> legend = new ArrayList<>();
        legend.add(new Chart.Column(Sentence.of("reports.chart.outcome"), Paint.OUTCOME, ""));
        if (chart.columns().stream().anyMatch(Chart.Column::isExpected)) {
            legend.add(new Chart.Column(Sentence.of("reports.chart.target"), Paint.EXPECTED, ""));
        }
        return legend;
    }

    private void draw(Chart.Row row) {
        layout.say(
                row.label().in(layout.language()),
                Layout.TEXT,
                Layout.LINE,
                Paint.INK,
                Layout.WIDTH - 2 * Layout.MARGIN,
                2);
        List<BigDecimal> values =
                row.told().map(figure -> figure.value(chart.amounts())).toList();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < chart.columns().size(); i++) {
            ChartFigure figure = row.figures().get(i);
            if (figure != null && chart.columns().get(i).isExpected()) {
                expected.add(chart.columns().get(i).name().in(layout.language()) + ": " + words(figure));
            }
        }
        if (!expected.isEmpty()) {
            layout.say(
                    String.join(", ", expected),
                    Layout.SMALL,
                    Layout.LINE,
                    Paint.QUIET,
                    Layout.WIDTH - 2 * Layout.MARGIN,
                    2);
        }
        double top = layout.y() + ABOVE;
        if (!values.isEmpty()) {
            marks(row, Scale.over(values, 3, top + HEIGHT, top));
        }
        layout.down(ABOVE + HEIGHT + BELOW);
        axis(layout.y());
        layout.down(Layout.LINE + BETWEEN);
    }

    private String words(ChartFigure figure) {
        return figure.words(chart.amounts()).in(layout.language());
    }

    private double x(int period) {
        double room = Layout.WIDTH - 2 * (Layout.MARGIN + SIDE);
        return periods.size() == 1 ? Layout.WIDTH / 2 : Layout.MARGIN + SIDE + room * period / (periods.size() - 1);
    }

    private void axis(double y) {
        svg.line(Layout.MARGIN, Svg.sharp(y), Layout.WIDTH - Layout.MARGIN, Svg.sharp(y), Paint.AXIS);
        int each = (periods.size() + FEW - 1) / FEW;
        for (int i = 0; i < periods.size(); i++) {
            if ((periods.size() - 1 - i) % each == 0) {
                svg.text(x(i), y + Layout.SMALL + 2, Svg.Anchor.MIDDLE, Layout.SMALL, Paint.QUIET, periods.get(i));
            }
        }
    }

    private Optional<ChartFigure> at(Chart.Row row, String period, boolean expected) {
        for (int i = 0; i < chart.columns().size(); i++) {
            Chart.Column column = chart.columns().get(i);
            if (column.isExpected() == expected && column.period().equals(period)) {
                return Optional.ofNullable(row.figures().get(i));
            }
        }
        return Optional.empty();
    }

    private void marks(Chart.Row row, Scale scale) {
        StringBuilder path = new StringBuilder();
        boolean isDown = false;
        for (int i = 0; i < periods.size(); i++) {
            Optional<ChartFigure> told = at(row, periods.get(i), false).filter(ChartFigure::hasValue);
            if (told.isPresent()) {
                double y = scale.at(told.get().value(chart.amounts()));
                path.append(isDown ? 'L' : 'M')
                        .append(Svg.number(x(i)))
                        .append(' ')
                        .append(Svg.number(y));
            }
            // A line over what is not known would tell it.
            isDown = told.isPresent();
        }
        if (path.length() > 0) {
            svg.path(path.toString(), Paint.LINE);
        }
        for (int i = 0; i < periods.size(); i++) {
            int place = i;
            double target = at(row, periods.get(i), true)
                    .filter(ChartFigure::hasValue)
                    .map(figure -> scale.at(figure.value(chart.amounts())))
                    .orElse(NOWHERE);
            if (target != NOWHERE) {
                svg.diamond(x(i), target, POINT + 3, Paint.EXPECTED);
            }
            at(row, periods.get(i), false).ifPresent(figure -> point(place, figure, scale, target));
        }
    }

    private void point(int place, ChartFigure figure, Scale scale, double target) {
        if (!figure.hasValue()) {
            // Where a diamond stands at the bottom, the words stand above it.
            double y = Math.abs(target - scale.start()) < NEAR ? target - POINT - 6 : scale.start() - 2;
            words(place, y, figure, Paint.QUIET);
            return;
        }
        double y = scale.at(figure.value(chart.amounts()));
        svg.circle(x(place), y, POINT, figure.isPreliminary() ? Paint.PRELIMINARY : Paint.OUTCOME);
        if (periods.size() <= FEW || place == 0 || place == periods.size() - 1) {
            boolean isBelowTarget = target <= y && y - target < NEAR;
            words(place, isBelowTarget ? Math.min(target, y) - POINT - 6 : y - POINT - 5, figure, Paint.INK);
        }
    }

    /** In the middle of their place, as far as the margins let them. */
    private void words(int place, double y, ChartFigure figure, Paint paint) {
        String words = words(figure);
        double half = FittedText.width(words, Layout.SMALL) / 2;
        double x = Math.max(Layout.MARGIN + half, Math.min(x(place), Layout.WIDTH - Layout.MARGIN - half));
        svg.text(x, y, Svg.Anchor.MIDDLE, Layout.SMALL, paint, words);
    }
}
