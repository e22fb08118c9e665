package se.arsredovisning.hr.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import se.arsredovisning.kit.language.Interval;

/**
 * The statutory share: how much of all sick leave lasted 60 days or more, in percent of the sick leave. It is another
 * figure than the sick leave of 60 days or more in percent of working hours.
 *
 * @param percent the share to one decimal, by hours; null where only rounded percentages are known
 * @param low the least that it can be, a whole percentage where only rounded ones are known
 * @param high the most that it can be
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LongTermShare(BigDecimal percent, BigDecimal low, BigDecimal high) {

    /** The decimals of the share by hours. */
    public static final int DECIMALS = 1;

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final int EXACT = 12;

    /** The share of one year; nothing where there is no sick leave, or the two percentages are not given. */
    public static Optional<LongTermShare> of(SickLeave sickLeave, Column column) {
        return byHours(sickLeave, column).or(() -> byPercentages(sickLeave, column));
    }

    private static Optional<LongTermShare> byHours(SickLeave sickLeave, Column column) {
        BigDecimal all = hours(sickLeave, SickLeaveGroup.TOTAL, column);
        BigDecimal longTerm = hours(sickLeave, SickLeaveGroup.DAYS_FROM_60, column);
        if (all == null || longTerm == null || all.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal share = longTerm.multiply(ALL).divide(all, DECIMALS, RoundingMode.HALF_UP);
        return Optional.of(new LongTermShare(share, share, share));
    }

    private static BigDecimal hours(SickLeave sickLeave, SickLeaveGroup group, Column column) {
        return sickLeave.cell(group, column).map(SickLeaveCell::absenceHours).orElse(null);
    }

    private static Optional<LongTermShare> byPercentages(SickLeave sickLeave, Column column) {
        Optional<BigDecimal> all = sickLeave.percent(SickLeaveGroup.TOTAL, column);
        Optional<BigDecimal> longTerm = sickLeave.percent(SickLeaveGroup.DAYS_FROM_60, column);
        if (all.isEmpty() || longTerm.isEmpty()) {
            return Optional.empty();
        }
        Interval whole = Interval.of(all.get(), sickLeave.decimals());
        Interval part = Interval.of(longTerm.get(), sickLeave.decimals());
        if (whole.low().signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal low = quotient(part.low(), whole.high(), RoundingMode.FLOOR).max(BigDecimal.ZERO);
        BigDecimal high =
                quotient(part.high(), whole.low(), RoundingMode.CEILING).min(ALL);
        return Optional.of(new LongTermShare(null, low, high));
    }

    /** Outwards to whole percentages: the interval is never told narrower than it is. */
    private static BigDecimal quotient(BigDecimal part, BigDecimal whole, RoundingMode outwards) {
        return part.multiply(ALL).divide(whole, EXACT, outwards).setScale(0, outwards);
    }
}
