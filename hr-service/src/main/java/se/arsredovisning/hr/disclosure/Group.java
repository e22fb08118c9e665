package se.arsredovisning.hr.disclosure;

import java.math.BigDecimal;

/**
 * One group of a partition, as everybody can know it and as its author has given it.
 *
 * @param key names it
 * @param employees how many it has, or null where what is told does not say
 * @param isSmall whether it can have no more than the threshold by what is told, or is not shown to have more where others
 *     are
 * @param hours its ordinary working hours, or null where they are not known
 * @param percent its sick leave in percent as it would be told, to one decimal; null where none is given
 * @param exact the same by hours, unrounded; null where they are not known
 * @param mark why it must not be told whatever its size: singled out by its author, or kept by a write that did not give
 *     it; or null
 * @param past what was told and hidden of it until now
 */
public record Group(
        String key,
        Integer employees,
        boolean isSmall,
        BigDecimal hours,
        BigDecimal percent,
        BigDecimal exact,
        Reason mark,
        Past past) {

    /**
     * What was told and hidden of a group before.
     *
     * @param told whether its number was told once: then it is known, and covers nothing
     * @param hidden whether it was hidden, by an earlier revision
     * @param elsewhere whether the section that the year is of hides it now
     */
    public record Past(boolean told, boolean hidden, boolean elsewhere) {

        /** Nothing was said of it before. */
        public static final Past NONE = new Past(false, false, false);
    }

    boolean isGiven() {
        return percent != null;
    }

    /** Whether it is known to have nobody, so that it neither needs cover nor gives any. */
    boolean isEmpty() {
        return employees != null && employees == 0;
    }

    /** Whether its own number must be left uncertain, and not only that of others by means of it. */
    boolean isProtected() {
        return isSmall || mark == Reason.SINGLED_OUT || mark == Reason.WITHHELD;
    }

    /** Whether it is hidden whatever the others are. */
    boolean isHiddenAnyway() {
        return isProtected() || mark != null || past.elsewhere();
    }
}
