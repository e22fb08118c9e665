package se.arsredovisning.reports.chart;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import se.arsredovisning.kit.sentence.Language;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * What all drawings share: as wide as a telephone shows without making letters small, the title as a heading, what is counted,
 * what the marks mean. A wider page shows it larger, or two beside each other.
 */
final class Layout {

    static final double WIDTH = 400;
    static final double MARGIN = 12;
    static final double TEXT = 13;
    static final double SMALL = 12;
    static final double LINE = 17;

    private static final double TITLE = 15;
    private static final double TITLE_LINE = 20;
    private static final double MARK = 11;

    private final Chart chart;
    private final Language language;
    private final Svg svg = new Svg();
    private double y = MARGIN;

    Layout(Chart chart, Language language) {
        this.chart = chart;
        this.language = language;
    }

    Svg svg() {
        return svg;
    }

    Language language() {
        return language;
    }

    /** How far down the drawing has come. */
    double y() {
        return y;
    }

    void down(double by) {
        y += by;
    }

    /** Lines of text from the left margin on. */
    void say(String words, double size, double line, Paint paint, double width, int most) {
        for (String text : FittedText.lines(words, size, width, most)) {
            svg.text(MARGIN, y + size, Svg.Anchor.START, size, paint, text);
            y += line;
        }
    }

    /** The title, what is counted and in what, and the marks of these columns. */
    void head(List<Chart.Column> legend) {
        double width = WIDTH - 2 * MARGIN;
        say(chart.title().in(language), TITLE, TITLE_LINE, Paint.INK, width, 4);
        say(ChartTable.caption(chart, language), SMALL, LINE, Paint.QUIET, width, 3);
        if (legend.size() > 1 || has(ChartFigure::isPreliminary)) {
            legend(legend);
        }
        y += MARGIN / 2;
    }

    private void legend(List<Chart.Column> legend) {
        double x = MARGIN;
        y += 4;
        for (Chart.Column column : legend) {
            x = mark(x, column.paint(), column.name().in(language));
        }
        if (has(ChartFigure::isPreliminary)) {
            mark(
                    x,
                    Paint.PRELIMINARY,
                    Sentence.of("reports.chart.is-preliminary").in(language));
        }
        y += LINE;
    }

    private double mark(double from, Paint paint, String name) {
        double width = MARK + 5 + FittedText.width(name, SMALL) + 12;
        double x = from;
        if (from > MARGIN && from + width > WIDTH) {
            x = MARGIN;
            y += LINE;
        }
        if (chart.form() == Chart.Form.LINES && paint == Paint.EXPECTED) {
            svg.diamond(x + MARK / 2, y + MARK / 2 + 1, MARK / 2, paint);
        } else if (chart.form() == Chart.Form.LINES) {
            svg.circle(x + MARK / 2, y + MARK / 2 + 1, MARK / 2 - 1, paint);
        } else {
            svg.rectangle(x, y + 1, MARK, MARK, paint);
        }
        svg.text(x + MARK + 5, y + SMALL - 1, Svg.Anchor.START, SMALL, Paint.INK, name);
        return x + width;
    }

    boolean has(Predicate<ChartFigure> what) {
        return chart.rows().stream()
                .flatMap(row -> row.figures().stream())
                .filter(Objects::nonNull)
                .anyMatch(what);
    }

    /** What a figure is drawn with. */
    static Paint paint(Chart.Column column, ChartFigure figure) {
        return figure.isPreliminary() && !column.isExpected() ? Paint.PRELIMINARY : column.paint();
    }

    String image() {
        return svg.image(WIDTH, y + MARGIN, chart.title().in(language), chart.alternative(language), language.tag());
    }
}
