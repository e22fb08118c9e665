package se.arsredovisning.finance.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Interval;
import se.arsredovisning.kit.language.SectionId;

/**
 * Calculates the rows of a table: which cells are shown, and whether what was printed follows from the rest.
 *
 * <p>A check is interval arithmetic as in XBRL Calculations 1.1: every operand and the printed cell are known to half of
 * their last digit. A blank cell counts as zero, unless its whole column is blank: that is not kept for such rows, and
 * the check is unverifiable. Nothing is filled in.
 */
final class RowCalculator {

    private final int decimals;
    private final String source;
    private final AmountColumn minuend;
    private final AmountColumn subtrahend;

    private RowCalculator(SectionDocument document, AmountColumn minuend, AmountColumn subtrahend) {
        this.decimals = document.decimals();
        this.source = document.source();
        this.minuend = minuend;
        this.subtrahend = subtrahend;
    }

    /**
     * Rows where income is positive: the deviation is what is better than the budget. An interim section's deviation is
     * its forecast's, for both are of the whole year.
     */
    static RowCalculator ofStatements(SectionId section, SectionDocument document) {
        return new RowCalculator(document, attained(section), AmountColumn.BUDGET);
    }

    /** Rows where expenditure is positive: the deviation is what is left of the budget. */
    static RowCalculator ofInvestments(SectionId section, SectionDocument document) {
        return new RowCalculator(document, AmountColumn.BUDGET, attained(section));
    }

    private static AmountColumn attained(SectionId section) {
        return section.interim() ? AmountColumn.FORECAST : AmountColumn.OUTCOME;
    }

    /**
     * What a row is the sum of.
     *
     * @param parts the cells of the rows that it sums
     * @param unknown the columns that cannot be summed, for a part does not have them
     */
    record Sum(Collection<Map<AmountColumn, Cell>> parts, Set<AmountColumn> unknown) {}

    /** A row whose cells are given. */
    SectionRow item(
            SectionRow.Place place, Map<AmountColumn, Cell> given, Published published, Set<AmountColumn> kept) {
        return differences(place, given, published, kept, new ArrayList<>());
    }

    /**
     * A row that is a sum.
     *
     * @param kept the columns that rows of its sort have
     */
    SectionRow sum(SectionRow.Place place, Sum sum, Published published, Set<AmountColumn> kept) {
        Map<AmountColumn, Cell> cells = new EnumMap<>(AmountColumn.class);
        List<Check> checks = new ArrayList<>();
        for (AmountColumn column : AmountColumn.values()) {
            BigDecimal printed = published.sums().in(column);
            Cell computed = sum.unknown().contains(column)
                    ? null
                    : Cell.sum(sum.parts(), column).orElse(null);
            if (printed != null) {
                Cell cell = Cell.given(printed, decimals, source);
                cells.put(column, cell);
                CheckedCell checked = new CheckedCell(place, column.member(), column.label(), "sum");
                checks.add(
                        computed == null
                                ? checked.unverifiable(printed, "det som summeras har inga belopp i kolumnen")
                                : checked.compare(cell.known(), computed.known(), isBlank(sum, column)));
            } else if (computed != null) {
                cells.put(column, computed);
            }
        }
        return differences(place, cells, published, kept, checks);
    }

    private static boolean isBlank(Sum sum, AmountColumn column) {
        return sum.parts().stream().anyMatch(part -> !part.containsKey(column));
    }

    private SectionRow differences(
            SectionRow.Place place,
            Map<AmountColumn, Cell> cells,
            Published published,
            Set<AmountColumn> kept,
            List<Check> checks) {
        Operands deviation = new Operands(cells, kept, minuend, subtrahend);
        Operands change = new Operands(cells, kept, AmountColumn.OUTCOME, AmountColumn.PREVIOUS_OUTCOME);
        return new SectionRow(
                place,
                cells,
                difference(
                        new CheckedCell(place, "deviation", "avvikelse", "difference"),
                        deviation,
                        published.deviation(),
                        checks),
                difference(
                        new CheckedCell(place, "change", "förändring", "difference"),
                        change,
                        published.change(),
                        checks),
                List.copyOf(checks));
    }

    private Cell difference(CheckedCell checked, Operands operands, BigDecimal printed, List<Check> checks) {
        if (printed == null) {
            return operands.computed();
        }
        Cell cell = Cell.given(printed, decimals, source);
        checks.add(
                operands.isKnown()
                        ? checked.compare(cell.known(), operands.difference(), operands.isBlank())
                        : checked.unverifiable(printed, "det som jämförs har inga belopp"));
        return cell;
    }

    /** The two cells of a row that a difference is of. */
    private record Operands(
            Map<AmountColumn, Cell> cells, Set<AmountColumn> kept, AmountColumn from, AmountColumn less) {

        boolean isKnown() {
            return isKept(from) && isKept(less);
        }

        /** A cell that was computed is kept in rows that nothing was printed of. */
        private boolean isKept(AmountColumn column) {
            return kept.contains(column) || cells.containsKey(column);
        }

        boolean isBlank() {
            return !cells.containsKey(from) || !cells.containsKey(less);
        }

        Interval difference() {
            return Cell.difference(cells.get(from), cells.get(less));
        }

        Cell computed() {
            return isBlank()
                    ? null
                    : new Cell(
                            difference(),
                            Math.min(cells.get(from).decimals(), cells.get(less).decimals()),
                            false,
                            Cell.COMPUTED);
        }
    }
}
