package se.arsredovisning.hr.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The table of sick leave with what follows from it. A length of absence is a part of everybody's working hours, a sex
 * or an age of its own.
 *
 * @param rows in the report's order
 * @param decimals of every percentage, and of every change
 */
public record SickLeave(List<SickLeaveRow> rows, int decimals) {

    /** The decimals of a section that does not say how many it prints. */
    public static final int STANDARD_DECIMALS = 1;

    public SickLeave {
        rows = List.copyOf(rows);
    }

    /** The row of a group, if there is one. */
    public Optional<SickLeaveRow> row(SickLeaveGroup group) {
        return rows.stream().filter(row -> row.group() == group).findFirst();
    }

    /** What is said of a group in a year, if anything is. */
    public Optional<SickLeaveCell> cell(SickLeaveGroup group, Column column) {
        return row(group).flatMap(row -> row.cell(column));
    }

    /** The percentage that is told: the printed one, else the one by hours, rounded. */
    public Optional<BigDecimal> percent(SickLeaveGroup group, Column column) {
        return cell(group, column).flatMap(SickLeaveCell::printed).or(() -> computed(group, column));
    }

    /** The percentage by hours, rounded as it is told; nothing where the hours are not known. */
    public Optional<BigDecimal> computed(SickLeaveGroup group, Column column) {
        return ratio(group, column).map(ratio -> ratio.setScale(decimals, RoundingMode.HALF_UP));
    }

    /** The percentage as exactly as it is known: by hours, else the printed one. */
    public Optional<BigDecimal> exact(SickLeaveGroup group, Column column) {
        return ratio(group, column).or(() -> cell(group, column).flatMap(SickLeaveCell::printed));
    }

    /** The percentage by hours, unrounded. */
    Optional<BigDecimal> ratio(SickLeaveGroup group, Column column) {
        boolean isLength = group.kind() == SickLeaveGroup.Kind.LENGTH;
        BigDecimal ordinary = cell(isLength ? SickLeaveGroup.TOTAL : group, column)
                .map(SickLeaveCell::ordinaryHours)
                .orElse(null);
        return cell(group, column).flatMap(cell -> cell.ratio(ordinary));
    }

    /** The change in percentage points: the printed one, else the difference of the percentages that are told. */
    public Optional<BigDecimal> change(SickLeaveGroup group) {
        return row(group).flatMap(SickLeaveRow::printedChange).or(() -> computedChange(group));
    }

    /** The difference of the percentages that are told, if both are. */
    public Optional<BigDecimal> computedChange(SickLeaveGroup group) {
        return percent(group, Column.CURRENT)
                .flatMap(current -> percent(group, Column.PREVIOUS).map(current::subtract));
    }
}
