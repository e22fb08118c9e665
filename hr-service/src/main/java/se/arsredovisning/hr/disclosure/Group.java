package se.arsredovisning.hr.disclosure;

import java.math.BigDecimal;
import java.util.Optional;
import se.arsredovisning.kit.language.Interval;

/**
 * One group of a partition, as everybody can know it and as its author has given it.
 *
 * @param key names it
 * @param employees how many it has, or null where its section does not say now
 * @param isSmall whether it can have no more than the threshold by what is told, or is not shown to have more where others
 *     are
 * @param hours its ordinary working hours, or null where they are not known, or would not be if it were hidden
 * @param percent its sick leave in percent as it would be told; null where none is given
 * @param exact the same by hours, unrounded; null where they are not known
 * @param mark why it must not be told whatever its size: singled out by its author, or kept by a write that did not give
 *     it; or null
 * @param past what was told and hidden of it until now
 * @param decimals of the percentage as it would be told
 */
public record Group(
        String key,
        Integer employees,
        boolean isSmall,
        BigDecimal hours,
        BigDecimal percent,
        BigDecimal exact,
        Reason mark,
        Past past,
        int decimals) {

    /**
     * What was told and hidden of a group before.
     *
     * @param told what its number lies between by what was told of it once: it covers nothing then; or null
     * @param hidden whether it was hidden, by an earlier revision
     * @param elsewhere whether the section that the year is of hides it now
     */
    public record Past(Interval told, boolean hidden, boolean elsewhere) {

        /** Nothing was said of it before. */
        public static final Past NONE = new Past(null, false, false);
    }

    /** What is known of a percentage that is told: half of its last digit, and what its hours say. */
    public static Interval told(BigDecimal percent, int decimals, BigDecimal exact) {
        Interval rounded = Interval.of(percent, decimals);
        return exact == null ? rounded : narrowed(rounded, Interval.exactly(exact));
    }

    /** What two tellings say together; the newer one where they do not agree. */
    public static Interval narrowed(Interval older, Interval newer) {
        BigDecimal low = older.low().max(newer.low());
        BigDecimal high = older.high().min(newer.high());
        return low.compareTo(high) <= 0 ? new Interval(low, low, high) : newer;
    }

    /** Whether its number was told once, and so is known whatever is told now. */
    boolean isKnown() {
        return past.told() != null;
    }

    /** What a reader knows of its percentage where it is told; of one that is known, whatever is told now. */
    Interval read(boolean isExact) {
        Interval now = percent == null
                ? past.told()
                : isExact && exact != null ? Interval.exactly(exact) : Interval.of(percent, decimals);
        return Optional.ofNullable(past.told())
                .map(before -> narrowed(before, now))
                .orElse(now);
    }

    boolean isGiven() {
        return percent != null;
    }

    /** Whether it is known to have nobody, so that it neither needs cover nor gives any. */
    boolean isEmpty() {
        return employees != null && employees == 0;
    }

    /**
     * Whether its own number must be left uncertain, and not only that of others by means of it. A number that was hidden,
     * and has not been sent since, is still to be hidden: what is left out of a section is not taken back.
     */
    boolean isProtected() {
        return isSmall || mark == Reason.SINGLED_OUT || mark == Reason.WITHHELD || (past.hidden() && !isGiven());
    }

    /** Whether it is hidden whatever the others are. */
    boolean isHiddenAnyway() {
        return isProtected() || mark != null || past.elsewhere();
    }
}
