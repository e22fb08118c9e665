package se.arsredovisning.hr.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Staff turnover of a year: permanent staff who left, retirements excluded, in percent of the average permanent staff.
 *
 * @param year the year
 * @param left permanent staff who left, those who retired included; or null
 * @param retired those of them who retired; or null
 * @param averagePermanent the average permanent staff of the year, which no two months give; or null
 * @param published what the report prints, or null
 */
public record Turnover(int year, Integer left, Integer retired, BigDecimal averagePermanent, Printed published) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final int EXACT = 6;

    /**
     * What the report prints.
     *
     * @param percent in percent
     */
    public record Printed(BigDecimal percent) {}

    /** The percentage as printed, if it is. */
    public Optional<BigDecimal> printed() {
        return published == null ? Optional.empty() : Optional.ofNullable(published.percent());
    }

    /** The percentage that is told: the printed one, else the computed one. */
    public Optional<BigDecimal> percent(int decimals) {
        return printed().or(() -> computed(decimals));
    }

    /** The percentage by its parts, rounded as it is told; nothing where one is not given. */
    public Optional<BigDecimal> computed(int decimals) {
        return exact().map(exact -> exact.setScale(decimals, RoundingMode.HALF_UP));
    }

    /** The percentage by its parts, unrounded. */
    public Optional<BigDecimal> exact() {
        if (left == null || retired == null || averagePermanent == null || averagePermanent.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal leavers = BigDecimal.valueOf((long) left - retired);
        return Optional.of(leavers.multiply(ALL).divide(averagePermanent, EXACT, RoundingMode.HALF_UP));
    }
}
