package se.arsredovisning.hr.document;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sick leave of one group in two years.
 *
 * @param group whose it is, at most once in a section
 * @param label in Swedish, as the report has it
 * @param current the section's period, or null
 * @param previous the same period a year earlier, or null
 * @param published what the report prints of the difference, or null
 * @param comment Markdown, or null
 */
public record SickLeaveRow(
        SickLeaveGroup group,
        String label,
        SickLeaveCell current,
        SickLeaveCell previous,
        Printed published,
        String comment) {

    /**
     * What the report prints.
     *
     * @param change in percentage points
     */
    public record Printed(BigDecimal change) {}

    /** What is said of one year, if anything is. */
    public Optional<SickLeaveCell> cell(Column column) {
        return Optional.ofNullable(column == Column.CURRENT ? current : previous);
    }

    /** The change as printed, if it is. */
    public Optional<BigDecimal> printedChange() {
        return published == null ? Optional.empty() : Optional.ofNullable(published.change());
    }

    /** Whether a year's numbers are suppressed. */
    public boolean isSuppressed(Column column) {
        return cell(column).filter(SickLeaveCell::isSuppressed).isPresent();
    }

    /** Whether the change is suppressed, since with it and one year the other could be computed; there is none of one year. */
    public boolean isChangeSuppressed() {
        return (isSuppressed(Column.CURRENT) || isSuppressed(Column.PREVIOUS)) && hasBothYears();
    }

    private boolean hasBothYears() {
        return Stream.of(Column.values()).allMatch(column -> cell(column)
                .filter(cell -> cell.hasNumbers() || cell.isSuppressed())
                .isPresent());
    }
}
