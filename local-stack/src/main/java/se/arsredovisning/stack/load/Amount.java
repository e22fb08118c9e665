package se.arsredovisning.stack.load;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** How numbers grow and are rounded. Amounts are whole kronor, for no fraction of one is the same on every machine. */
final class Amount {

    private static final int MIDDLE_YEAR = 2015;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Amount() {}

    /** What a number of 2015 is in another year, when it grows by so many thousandths of itself every year. */
    static long grown(long number, int perMille, int year) {
        return number * (1000 + (long) perMille * (year - MIDDLE_YEAR)) / 1000;
    }

    /** A number with so many thousandths of itself added. */
    static long varied(long number, int perMille) {
        return number * (1000 + perMille) / 1000;
    }

    /** Kronor to the nearest thousand, as a report prints them. */
    static long printed(long kronor) {
        return Math.floorDiv(kronor + 500, 1000) * 1000;
    }

    /** Kronor as prose tells them: {@code 51 014 tkr}. */
    static String told(long kronor) {
        return String.format(Locale.ROOT, "%,d tkr", printed(kronor) / 1000).replace(',', ' ');
    }

    /** A share in percent, to one decimal. */
    static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
