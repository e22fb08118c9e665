package se.arsredovisning.hr.disclosure;

import java.math.BigDecimal;

/**
 * One group of a partition, as its author has given it.
 *
 * @param key names it
 * @param employees how many it has, or null where that is not known
 * @param hours its ordinary working hours, or null where they are not known
 * @param percent its sick leave in percent of those, as exactly as it is known; null where none is given
 * @param mark why it must not be told whatever its size ({@link Reason#SINGLED_OUT}, {@link Reason#WITHHELD}), or null
 */
public record Group(String key, Integer employees, BigDecimal hours, BigDecimal percent, Reason mark) {

    boolean isTold() {
        return percent != null;
    }

    /** Whether it is known to have nobody, so that it neither needs cover nor gives any. */
    boolean isEmpty() {
        return employees != null && employees == 0;
    }
}
