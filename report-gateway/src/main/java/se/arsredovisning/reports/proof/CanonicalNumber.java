package se.arsredovisning.reports.proof;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One text for each number, and each text one number's.
 *
 * <p>A number that ECMAScript would write as it is, having read it as a double, is written so: that is RFC 8785. Any other
 * (9007199254740993, which a double makes …992 of) keeps its digits, without exponent and trailing zeros.
 */
final class CanonicalNumber {

    /** Every decimal of so many digits comes back from a double, unless it is very large or very small. */
    private static final int ALWAYS_HELD = 15;

    private static final int ALWAYS_HELD_SCALE = 290;

    /** Of so many digits is the shortest text of any double. */
    private static final int MOST_DIGITS = 17;

    /** ECMAScript's: so many digits before the point, and so many zeros after it, and it takes an exponent. */
    private static final int MOST_PLACES = 21;

    private static final int MOST_ZEROS = 6;

    /** Beyond any double and any number of ours; nothing is expanded that says it has a billion digits. */
    private static final int MOST_SCALE = 2000;

    private CanonicalNumber() {}

    /**
     * The text of a number; of zero, whatever its sign and scale, {@code 0}.
     *
     * @throws IllegalArgumentException for more than 2,000 decimals, or zeros at its end
     */
    static String text(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal size = number.abs().stripTrailingZeros();
        if (Math.abs((long) size.scale()) > MOST_SCALE) {
            throw new IllegalArgumentException("a number out of all bounds, of scale " + size.scale());
        }
        String text = isHeld(size) ? ecmaScript(size) : size.toPlainString();
        return number.signum() < 0 ? "-" + text : text;
    }

    /** Whether ECMAScript shows the number unchanged once it has made a double of it. */
    private static boolean isHeld(BigDecimal size) {
        if (size.precision() <= ALWAYS_HELD && Math.abs(size.scale()) < ALWAYS_HELD_SCALE) {
            return true;
        }
        double nearest = size.doubleValue();
        return size.precision() <= MOST_DIGITS
                && Double.isFinite(nearest)
                && shortest(nearest).compareTo(size) == 0;
    }

    /**
     * The fewest digits that are read as this double, and of those the nearest to it; between two as near the even one.
     * {@link Double#toString} of Java 17 does not always find them.
     */
    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            int places = digits;
            Optional<BigDecimal> found = Stream.of(RoundingMode.HALF_EVEN, RoundingMode.DOWN, RoundingMode.UP)
                    .map(mode -> exact.round(new MathContext(places, mode)))
                    .filter(rounded -> rounded.doubleValue() == value)
                    .min(Comparator.comparing(rounded -> rounded.subtract(exact).abs()));
            if (found.isPresent()) {
                return found.get();
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
    }

    /** ECMA-262, Number::toString, of a positive number without trailing zeros. */
    private static String ecmaScript(BigDecimal size) {
        String digits = size.unscaledValue().toString();
        int places = digits.length() - size.scale();
        if (places > -MOST_ZEROS && places <= MOST_PLACES) {
            return size.toPlainString();
        }
        String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        return digits.charAt(0) + fraction + (places > 0 ? "e+" : "e") + (places - 1);
    }
}
