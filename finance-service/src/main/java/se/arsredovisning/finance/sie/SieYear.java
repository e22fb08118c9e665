package se.arsredovisning.finance.sie;

import java.time.LocalDate;

/**
 * A financial year ({@code #RAR}).
 *
 * @param index 0 is the file's current year, -1 the one before
 * @param start its first day
 * @param end its last day, not before the first
 */
public record SieYear(int index, LocalDate start, LocalDate end) {

    /** Whether a day lies in the year. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }
}
