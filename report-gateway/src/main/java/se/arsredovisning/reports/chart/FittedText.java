package se.arsredovisning.reports.chart;

import java.util.ArrayList;
import java.util.List;

/** How much room words take, as nobody measures them: no font is known where a chart is drawn, so a wide one is assumed. */
final class FittedText {

    private static final double WIDE = 0.64;
    private static final double NARROW = 0.36;
    private static final String NARROW_ONES = " \u00a0\u2009iljtfr.,:;|'!()";
    private static final String ELLIPSIS = "…";

    private FittedText() {}

    static double width(String text, double size) {
        return text.codePoints()
                        .mapToDouble(one -> NARROW_ONES.indexOf(one) >= 0 ? NARROW : WIDE)
                        .sum()
                * size;
    }

    /** The words in lines of that width at most; what finds no place is left out, which an ellipsis says. */
    static List<String> lines(String text, double size, double width, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty()) {
            if (width(rest, size) <= width) {
                lines.add(rest);
                return lines;
            }
            if (lines.size() == most - 1) {
                lines.add(rest.substring(0, fitting(rest, size, width - width(ELLIPSIS, size)))
                                .strip()
                        + ELLIPSIS);
                return lines;
            }
            int end = fitting(rest, size, width);
            int space = rest.lastIndexOf(' ', end);
            int at = space > 0 ? space : end;
            lines.add(rest.substring(0, at).strip());
            rest = rest.substring(at).strip();
        }
        return lines;
    }

    /** How many characters of a text have room, one at least, and no half ones. */
    private static int fitting(String text, double size, double width) {
        int end = 0;
        double taken = 0;
        while (end < text.length()) {
            int one = text.codePointAt(end);
            taken += width(Character.toString(one), size);
            if (taken > width && end > 0) {
                return end;
            }
            end += Character.charCount(one);
        }
        return end;
    }
}
