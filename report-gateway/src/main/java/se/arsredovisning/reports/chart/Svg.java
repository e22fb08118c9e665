package se.arsredovisning.reports.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes an SVG image, without style sheets, scripts or ids, so that it may stand anywhere and more than once. */
final class Svg {

    private static final double HALF = 0.5;

    private final StringBuilder out = new StringBuilder();

    /** Which end of a text is at the place that is given for it. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    void rectangle(double x, double y, double width, double height, Paint paint) {
        out.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y));
        out.append("\" width=\"").append(number(width)).append("\" height=\"").append(number(height));
        out.append('"').append(paint.attributes()).append("/>");
    }

    void line(double fromX, double fromY, double toX, double toY, Paint paint) {
        path("M" + number(fromX) + ' ' + number(fromY) + 'L' + number(toX) + ' ' + number(toY), paint);
    }

    void path(String path, Paint paint) {
        out.append("<path d=\"")
                .append(path)
                .append('"')
                .append(paint.attributes())
                .append("/>");
    }

    void circle(double x, double y, double radius, Paint paint) {
        out.append("<circle cx=\"").append(number(x)).append("\" cy=\"").append(number(y));
        out.append("\" r=\"")
                .append(number(radius))
                .append('"')
                .append(paint.attributes())
                .append("/>");
    }

    /** A square on its corner, which is told from a circle without any colour. */
    void diamond(double x, double y, double radius, Paint paint) {
        path(
                "M" + number(x - radius) + ' ' + number(y) + 'L' + number(x) + ' ' + number(y - radius) + 'L'
                        + number(x + radius) + ' ' + number(y) + 'L' + number(x) + ' ' + number(y + radius) + 'Z',
                paint);
    }

    /** Words; the text may be anybody's. */
    void text(double x, double y, Anchor anchor, double size, Paint paint, String text) {
        out.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y));
        out.append("\" font-size=\"").append(number(size)).append('"');
        if (anchor != Anchor.START) {
            out.append(" text-anchor=\"")
                    .append(anchor == Anchor.END ? "end" : "middle")
                    .append('"');
        }
        out.append(paint.attributes()).append('>').append(escape(text)).append("</text>");
    }

    /**
     * The whole image, with a text for those who do not see it.
     *
     * @param language the language of its texts
     */
    String image(double width, double height, String title, String description, String language) {
        String size = number(width) + ' ' + number(height);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"img\" lang=\"" + language
                + "\" viewBox=\"0 0 " + size + "\" width=\"" + number(width) + "\" height=\"" + number(height)
                + "\" font-family=\"system-ui, 'Noto Sans', Arial, sans-serif\"><title>" + escape(title)
                + "</title><desc>"
                + escape(description) + "</desc><rect width=\"" + number(width) + "\" height=\"" + number(height) + '"'
                + Paint.GROUND.attributes() + "/>" + out + "</svg>";
    }

    /** To a tenth: as close as anybody sees, and alike on every machine. */
    static String number(double number) {
        return BigDecimal.valueOf(number)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** To the middle of a pixel, where a thin line is sharp. */
    static double sharp(double place) {
        return Math.floor(place) + HALF;
    }

    /** A text as XML has it, without what XML has no way to say. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(one -> {
            switch (one) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> {
                    boolean isSayable = one >= ' ' && (one < 0xD800 || one > 0xDFFF) && one != 0xFFFE && one != 0xFFFF;
                    escaped.appendCodePoint(isSayable ? one : ' ');
                }
            }
        });
        return escaped.toString();
    }
}
