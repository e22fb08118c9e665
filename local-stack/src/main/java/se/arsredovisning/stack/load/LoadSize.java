package se.arsredovisning.stack.load;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How much is generated.
 *
 * @param boards how many boards report, 1 to 500
 * @param years for how many years each, 1 to 20; the last one is {@link #LAST_YEAR}
 */
public record LoadSize(int boards, int years) {

    /** The year of the newest generated reports. */
    public static final int LAST_YEAR = 2024;

    private static final int MOST_BOARDS = 500;
    private static final int MOST_YEARS = 20;
    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,2})x([1-9]\\d?)");

    /**
     * Holds the bounds.
     *
     * @throws IllegalArgumentException when a number is out of bounds
     */
    public LoadSize {
        if (boards < 1 || boards > MOST_BOARDS || years < 1 || years > MOST_YEARS) {
            throw new IllegalArgumentException("not within 1x1 and " + MOST_BOARDS + "x" + MOST_YEARS);
        }
    }

    /**
     * Reads {@code 50x5}: fifty boards, five years.
     *
     * @throws IllegalArgumentException when it is no such text, or out of bounds
     */
    public static LoadSize parse(String text) {
        Matcher numbers = FORM.matcher(text);
        if (!numbers.matches()) {
            throw new IllegalArgumentException("not of the form BOARDSxYEARS");
        }
        return new LoadSize(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
    }

    /** The years that are reported, oldest first. */
    public IntStream reportedYears() {
        return IntStream.rangeClosed(LAST_YEAR - years + 1, LAST_YEAR);
    }
}
