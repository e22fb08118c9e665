package se.arsredovisning.kit.language;

import java.math.BigDecimal;

/**
 * A number that is known only to its last digit: the value given, and the closed interval that the true value lies in.
 *
 * <p>Sums and differences carry the uncertainty of their operands along, as in XBRL Calculations 1.1.
 *
 * @param low the least that the true value can be
 * @param value the value as given or as computed from given ones
 * @param high the most that the true value can be
 */
public record Interval(BigDecimal low, BigDecimal value, BigDecimal high) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** A number rounded to {@code decimals}: it is known to half a unit of its last digit, up and down. */
    public static Interval of(BigDecimal value, int decimals) {
        BigDecimal half = HALF.scaleByPowerOfTen(-decimals);
        return new Interval(value.subtract(half), value, value.add(half));
    }

    /** A number known exactly, as a count is. */
    public static Interval exactly(BigDecimal value) {
        return new Interval(value, value, value);
    }

    public Interval plus(Interval other) {
        return new Interval(low.add(other.low), value.add(other.value), high.add(other.high));
    }

    public Interval minus(Interval other) {
        return new Interval(low.subtract(other.high), value.subtract(other.value), high.subtract(other.low));
    }

    /**
     * Compares a published number with this computed one: equal values are {@link Check.Result#OK}, overlapping
     * intervals {@link Check.Result#ROUNDING}, intervals apart {@link Check.Result#DISCREPANCY}.
     */
    public Check.Result compare(Interval published) {
        if (value.compareTo(published.value) == 0) {
            return Check.Result.OK;
        }
        boolean overlap = low.compareTo(published.high) <= 0 && published.low.compareTo(high) <= 0;
        return overlap ? Check.Result.ROUNDING : Check.Result.DISCREPANCY;
    }

    /**
     * Whether a number is this one cut off after {@code decimals} instead of rounded, towards zero: 3,7 for 3,772.
     *
     * @param number the number that may be cut off
     */
    public boolean cutOffIs(BigDecimal number, int decimals) {
        if (number.signum() < 0 || (number.signum() == 0 && value.signum() < 0)) {
            return new Interval(high.negate(), value.negate(), low.negate()).cutOffIs(number.negate(), decimals);
        }
        BigDecimal next = number.add(BigDecimal.ONE.scaleByPowerOfTen(-decimals));
        return high.compareTo(number) >= 0 && low.compareTo(next) < 0;
    }
}
