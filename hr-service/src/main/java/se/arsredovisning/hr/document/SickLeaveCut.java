package se.arsredovisning.hr.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The sick leave of everybody in a part of the organisation, or in a quarter of the year, in two years.
 *
 * @param organisationUnit the key of the part, or null where it is a quarter's
 * @param period the quarter, {@code 2020-Q1}, or null where it is a unit's
 * @param label in Swedish, as the report has it
 * @param current the section's year, or null
 * @param previous the year before, or null
 * @param published what the report prints of the difference, or null
 * @param comment Markdown, or null
 */
public record SickLeaveCut(
        String organisationUnit,
        String period,
        String label,
        SickLeaveCell current,
        SickLeaveCell previous,
        SickLeaveRow.Printed published,
        String comment) {

    private static final int YEAR = 4;

    /** What names it in every year: the key of the unit, or the quarter, {@code Q1}. */
    public String key() {
        return isUnit() ? organisationUnit : quarter();
    }

    /** Whether it is a unit's and not a quarter's. */
    public boolean isUnit() {
        return organisationUnit != null;
    }

    private String quarter() {
        return period.substring(YEAR + 1);
    }

    /** Which quarter of the year, from one. */
    int number() {
        return quarter().charAt(1) - '0';
    }

    /** The year of a quarter. */
    int year() {
        return Integer.parseInt(period.substring(0, YEAR));
    }

    /** What tells its figures from those of others. */
    Map<String, String> dimensions() {
        return isUnit() ? Map.of("organisationUnit", organisationUnit) : Map.of("term", "q" + number());
    }

    /** Everybody of it: the only row of a table of its own. */
    SickLeaveRow row() {
        return new SickLeaveRow(SickLeaveGroup.TOTAL, label, current, previous, published, comment);
    }

    /** What follows from its numbers. */
    SickLeave table(int decimals) {
        return new SickLeave(List.of(row()), decimals);
    }

    /** What is said of one year, if anything is. */
    Optional<SickLeaveCell> cell(Column column) {
        return row().cell(column);
    }

    /** The percentage that is told, if one is. */
    Optional<BigDecimal> percent(Column column, int decimals) {
        return table(decimals).percent(SickLeaveGroup.TOTAL, column);
    }

    /** What these say of a year, of those that say it. */
    static List<BigDecimal> numbers(
            List<SickLeaveCut> cuts, Column column, Function<SickLeaveCell, BigDecimal> number) {
        return cuts.stream()
                .map(cut -> cut.cell(column).map(number).orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How many employees a cell says, as a number to add; null where it does not. */
    static BigDecimal employees(SickLeaveCell cell) {
        return cell.employees() == null ? null : BigDecimal.valueOf(cell.employees());
    }
}
