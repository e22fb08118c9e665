package se.arsredovisning.finance.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import se.arsredovisning.finance.document.AmountColumn;
import se.arsredovisning.finance.sie.SieYear;

/**
 * The days that a section's amounts are of.
 *
 * @param end the last day of its period
 * @param longerYear whether a year of the file that begins before the section's is taken from its own first day on
 */
record SectionTime(LocalDate end, boolean longerYear) {

    /** The days of one of the section's years that count. */
    record Span(LocalDate first, LocalDate last) {

        boolean contains(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }

        boolean contains(YearMonth month) {
            return !month.isBefore(YearMonth.from(first)) && !month.isAfter(YearMonth.from(last));
        }
    }

    /** The index in a file of the year that a column is of: 0 is the file's own. */
    static int yearOf(AmountColumn column) {
        return column == AmountColumn.PREVIOUS_OUTCOME ? -1 : 0;
    }

    /** From new year to the section's last day, in the year that a column is of; the budget is for the whole year. */
    Span of(AmountColumn column) {
        YearMonth month = YearMonth.from(end).plusYears(yearOf(column));
        return new Span(
                LocalDate.of(month.getYear(), 1, 1),
                column == AmountColumn.BUDGET ? LocalDate.of(month.getYear(), 12, 31) : month.atEndOfMonth());
    }

    /** The days of a column that count, of a year of the file where that is known. */
    Span of(AmountColumn column, Optional<SieYear> year) {
        Span section = of(column);
        if (year.isEmpty()) {
            return section;
        }
        LocalDate start = year.get().start();
        LocalDate last = year.get().end().isBefore(section.last()) ? year.get().end() : section.last();
        if (column == AmountColumn.BUDGET && longerYear) {
            last = year.get().end();
        }
        return new Span(longerYear || start.isAfter(section.first()) ? start : section.first(), last);
    }
}
