package se.arsredovisning.reports.figure;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * The periods that one word asks for: {@code 2020}, {@code 2018..2020}, {@code 2020-08}, {@code 2020-01..2020-08}. A
 * year is the whole year and its end, which stands as December: what is counted at the year's end belongs to it. A range
 * of years holds no other months.
 *
 * @param periods the periods as figures have them
 */
record PeriodRange(List<String> periods) {

    private static final Pattern RANGE =
            Pattern.compile("((?:19|20)\\d\\d)(-\\d\\d)?(?:\\.\\.((?:19|20)\\d\\d)(-\\d\\d)?)?");

    /** What a fault says of a text that is none. */
    static Sentence refusal() {
        return Sentence.of("reports.fault.periods");
    }

    /** Nothing where the word is no period and no range, or the range ends before it begins. */
    static Optional<PeriodRange> parse(String word) {
        Matcher range = RANGE.matcher(word);
        if (!range.matches()) {
            return Optional.empty();
        }
        boolean one = range.group(3) == null;
        String from = range.group(1) + orEmpty(range.group(2));
        String to = one ? from : range.group(3) + orEmpty(range.group(4));
        if (from.length() != to.length() || from.compareTo(to) > 0 || !isMonthOrYear(from) || !isMonthOrYear(to)) {
            return Optional.empty();
        }
        return Optional.of(new PeriodRange(from.length() == 4 ? years(from, to) : months(from, to)));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static boolean isMonthOrYear(String text) {
        return text.length() == 4 || text.substring(5).matches("0[1-9]|1[0-2]");
    }

    private static List<String> years(String from, String to) {
        return IntStream.rangeClosed(Integer.parseInt(from), Integer.parseInt(to))
                .mapToObj(String::valueOf)
                .flatMap(year -> Stream.of(year, year + "-12"))
                .toList();
    }

    private static List<String> months(String from, String to) {
        YearMonth last = YearMonth.parse(to);
        return Stream.iterate(YearMonth.parse(from), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(YearMonth::toString)
                .toList();
    }
}
