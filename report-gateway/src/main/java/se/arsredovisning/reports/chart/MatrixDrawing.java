package se.arsredovisning.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.arsredovisning.kit.sentence.Language;
import se.arsredovisning.kit.sentence.Sentence;

/** Risks by likelihood and consequence: each has a number in its field, and stands by its number below. */
final class MatrixDrawing {

    /** The columns of a row's figures. */
    static final int LIKELIHOOD = 0;

    static final int CONSEQUENCE = 1;
    static final int VALUE = 2;

    private static final double LEFT = 34;
    private static final double FIELD = 52;
    private static final int LEAST = 4;
    private static final double THIRD = 1 / 3.0;

    private final Chart chart;
    private final Layout layout;
    private final Svg svg;

    MatrixDrawing(Chart chart, Language language) {
        this.chart = chart;
        this.layout = new Layout(chart, language);
        this.svg = layout.svg();
    }

    String image() {
        layout.head(List.of());
        int across = most(LIKELIHOOD);
        int up = most(CONSEQUENCE);
        double width = (Layout.WIDTH - 2 * Layout.MARGIN - LEFT) / across;
        layout.say(
                Sentence.of("reports.chart.consequence-axis").in(layout.language()),
                Layout.SMALL,
                Layout.LINE,
                Paint.QUIET,
                Layout.WIDTH,
                1);
        double top = layout.y();
        for (int consequence = up; consequence >= 1; consequence--) {
            double y = top + (up - consequence) * FIELD;
            svg.text(
                    Layout.MARGIN + LEFT / 2,
                    y + FIELD / 2 + 5,
                    Svg.Anchor.MIDDLE,
                    Layout.TEXT,
                    Paint.INK,
                    Integer.toString(consequence));
            for (int likelihood = 1; likelihood <= across; likelihood++) {
                double x = Layout.MARGIN + LEFT + (likelihood - 1) * width;
                field(x, y, width, likelihood, consequence, across * up);
            }
        }
        layout.down(up * FIELD);
        for (int likelihood = 1; likelihood <= across; likelihood++) {
            double x = Layout.MARGIN + LEFT + (likelihood - 0.5) * width;
            svg.text(
                    x,
                    layout.y() + Layout.TEXT + 3,
                    Svg.Anchor.MIDDLE,
                    Layout.TEXT,
                    Paint.INK,
                    Integer.toString(likelihood));
        }
        layout.down(Layout.LINE + 2);
        svg.text(
                Layout.WIDTH - Layout.MARGIN,
                layout.y() + Layout.SMALL,
                Svg.Anchor.END,
                Layout.SMALL,
                Paint.QUIET,
                Sentence.of("reports.chart.likelihood-axis").in(layout.language()));
        layout.down(Layout.LINE + 8);
        for (int i = 0; i < chart.rows().size(); i++) {
            name(i + 1, chart.rows().get(i));
        }
        return layout.image();
    }

    private void name(int number, Chart.Row row) {
        ChartFigure value = row.figures().get(VALUE);
        String known = value == null || !value.hasValue()
                ? ""
                : " (" + value.words(chart.amounts()).in(layout.language()) + ")";
        layout.say(
                number + ". " + row.label().in(layout.language()) + known,
                Layout.TEXT,
                Layout.LINE,
                Paint.INK,
                Layout.WIDTH - 2 * Layout.MARGIN,
                2);
    }

    private int most(int column) {
        return Math.max(
                LEAST,
                chart.rows().stream()
                        .map(row -> row.figures().get(column))
                        .mapToInt(MatrixDrawing::whole)
                        .max()
                        .orElse(LEAST));
    }

    private static int whole(ChartFigure figure) {
        return figure == null || !figure.hasValue()
                ? 0
                : figure.amount().value().intValue();
    }

    private void field(double x, double y, double width, int likelihood, int consequence, int greatest) {
        double share = likelihood * consequence / (double) greatest;
        Paint paint = share > 0.5 ? Paint.HIGH : share > THIRD - 0.01 ? Paint.MEDIUM : Paint.LOW;
        svg.rectangle(x, y, width, FIELD, paint);
        svg.text(
                x + width - 4,
                y + FIELD - 4,
                Svg.Anchor.END,
                Layout.SMALL - 1,
                Paint.INK,
                Integer.toString(likelihood * consequence));
        String here = IntStream.range(0, chart.rows().size())
                .filter(i -> whole(chart.rows().get(i).figures().get(LIKELIHOOD)) == likelihood
                        && whole(chart.rows().get(i).figures().get(CONSEQUENCE)) == consequence)
                .mapToObj(i -> Integer.toString(i + 1))
                .collect(Collectors.joining(", "));
        List<String> lines = new ArrayList<>(FittedText.lines(here, Layout.TEXT, width - 8, 2));
        for (int i = 0; i < lines.size(); i++) {
            svg.text(
                    x + 5,
                    y + 4 + Layout.TEXT + i * Layout.LINE,
                    Svg.Anchor.START,
                    Layout.TEXT,
                    Paint.INK,
                    lines.get(i));
        }
    }
}
