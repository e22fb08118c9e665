package se.arsredovisning.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the number format of a cell makes of its value before somebody sees it (ECMA-376, 18.8.31): a percentage, thousands
 * of it, nothing at all, or an amount that a word counts in thousands.
 *
 * @param percent whether a hundred times the value is shown
 * @param thousands how often the value is divided by a thousand before it is shown
 * @param counted how many thousands the unit behind it stands for by the format's own word (tkr: 1, mnkr: 2), or null
 * @param hidden whether what is seen is no number: nothing, a word, or a time
 */
record NumberFormat(boolean percent, int thousands, Integer counted, boolean hidden) {

    /** The value is what is seen. */
    static final NumberFormat PLAIN = new NumberFormat(false, 0, null, false);

    /** Of those that a workbook need not spell out (ECMA-376, 18.8.30). */
    private static final List<Integer> PERCENTAGES = Arrays.asList(9, 10);

    private static final List<Integer> TIMES = Arrays.asList(18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56);

    /** One step of a format: quoted text, an escaped character, a space as wide as one, a filling, a colour or locale. */
    private static final Pattern STEP =
            Pattern.compile("\"([^\"]*)\"?|\\\\(.)|_.|\\*.|\\[([^\\]]*)]|(.)", Pattern.DOTALL);

    private static final Pattern CONDITION = Pattern.compile("[<>=].*");

    /** Commas behind the last digit divide; others only group. */
    private static final Pattern DIVIDING = Pattern.compile("[0#?](,+)(?![0#?,])");

    private static final Pattern DIGIT = Pattern.compile("[0#?]|General", Pattern.CASE_INSENSITIVE);

    private static final Pattern THOUSANDS = Pattern.compile("(?<!\\p{L})(?:tkr|kkr|ksek|tsek|k|t)(?!\\p{L})|tusen.*");
    private static final Pattern MILLIONS =
            Pattern.compile("(?<!\\p{L})(?:mkr|mnkr|msek|mn|mio|m|milj)(?!\\p{L})|miljon.*");

    /** What a format does to a value of that sign (-1, 0 or 1); by its number where it is one that a workbook need not spell out. */
    static NumberFormat of(Integer id, String format, int sign) {
        if (format == null || format.isEmpty()) {
            return new NumberFormat(PERCENTAGES.contains(id), 0, null, TIMES.contains(id));
        }
        List<Section> sections = sections(format);
        if (sections.stream().anyMatch(section -> section.conditional)) {
            // Which one holds is for a spreadsheet to say: whatever any of them does is what may be seen.
            return sections.stream()
                    .map(section -> section.format(sign))
                    .filter(shown -> !shown.equals(PLAIN))
                    .findFirst()
                    .orElse(PLAIN);
        }
        return chosen(sections, sign).format(sign);
    }

    /** For positive numbers, negative ones, zero and texts; what is not there is as for positive ones. */
    private static Section chosen(List<Section> sections, int sign) {
        int wanted = sign < 0 ? 1 : sign == 0 ? 2 : 0;
        return wanted < Math.min(sections.size(), 3) ? sections.get(wanted) : sections.get(0);
    }

    private static List<Section> sections(String format) {
        List<Section> sections = new ArrayList<>();
        Section present = new Section();
        sections.add(present);
        Matcher step = STEP.matcher(format);
        while (step.find()) {
            if (";".equals(step.group(4))) {
                present = new Section();
                sections.add(present);
            } else if (step.group(4) != null) {
                present.code.append(step.group(4));
            } else if (step.group(3) != null) {
                present.conditional |= CONDITION.matcher(step.group(3)).matches();
                // A currency: [$tkr-41D]
                present.words.append(' ').append(step.group(3).startsWith("$") ? currency(step.group(3)) : "");
            } else if (step.group(1) != null || step.group(2) != null) {
                present.words.append(step.group(1) == null ? step.group(2) : step.group(1));
            }
        }
        return sections;
    }

    private static String currency(String bracketed) {
        return bracketed.substring(1).split("-", 2)[0];
    }

    /** One of the parts of a format between semicolons. */
    private static final class Section {

        private final StringBuilder code = new StringBuilder();
        private final StringBuilder words = new StringBuilder();
        private boolean conditional;

        NumberFormat format(int sign) {
            Matcher dividing = DIVIDING.matcher(code);
            int thousands = dividing.find() ? dividing.group(1).length() : 0;
            boolean shows = DIGIT.matcher(code).find() || code.indexOf("@") >= 0;
            boolean hidden = !shows && sign != 0;
            return new NumberFormat(code.indexOf("%") >= 0, thousands, counted(), hidden);
        }

        private Integer counted() {
            String said = words.toString().toLowerCase(Locale.ROOT);
            return THOUSANDS.matcher(said).find()
                    ? Integer.valueOf(1)
                    : MILLIONS.matcher(said).find() ? 2 : null;
        }
    }
}
