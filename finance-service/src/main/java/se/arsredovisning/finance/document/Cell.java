package se.arsredovisning.finance.document;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import se.arsredovisning.kit.language.Interval;

/**
 * A cell of a table as it is shown.
 *
 * @param known its value in SEK and the interval that the true value lies in
 * @param decimals its accuracy: of a computed cell the coarsest of what it was computed from
 * @param published whether it was given or printed, and not computed
 * @param source where it comes from, for a reader, or null
 */
record Cell(Interval known, int decimals, boolean published, String source) {

    /** How computed cells name their source. */
    static final String COMPUTED = "Räknat ur sektionens belopp";

    private static final Interval NOTHING = Interval.exactly(BigDecimal.ZERO);

    /** A cell as the board gave it. */
    static Cell given(BigDecimal value, int decimals, String source) {
        return new Cell(Interval.of(value, decimals), decimals, true, source);
    }

    /** The value in SEK. */
    BigDecimal value() {
        return known.value();
    }

    /** What is known of a cell that may be blank: a blank counts as zero in a sum or a difference. */
    static Interval orZero(Cell cell) {
        return cell == null ? NOTHING : cell.known;
    }

    /** One cell less another; blank cells count as zero. */
    static Interval difference(Cell from, Cell less) {
        return orZero(from).minus(orZero(less));
    }

    /** The sum of a column over rows, blank cells as zero; nothing where all are blank. */
    static Optional<Cell> sum(Collection<Map<AmountColumn, Cell>> rows, AmountColumn column) {
        Interval sum = NOTHING;
        int decimals = Integer.MAX_VALUE;
        for (Map<AmountColumn, Cell> row : rows) {
            Cell cell = row.get(column);
            if (cell != null) {
                sum = sum.plus(cell.known);
                decimals = Math.min(decimals, cell.decimals);
            }
        }
        return decimals == Integer.MAX_VALUE ? Optional.empty() : Optional.of(new Cell(sum, decimals, false, COMPUTED));
    }
}
