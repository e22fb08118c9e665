package se.arsredovisning.finance.document;

import java.math.BigDecimal;

/**
 * The derived cells of a row as the board printed them, in SEK with the section's accuracy; null where none was
 * printed. Deviation and change are derived in every row, the columns where the row is a sum of others.
 *
 * @param originalBudget the printed sum
 * @param budget the printed sum
 * @param forecast the printed sum
 * @param outcome the printed sum
 * @param previousOutcome the printed sum
 * @param deviation the printed difference to the budget
 * @param change the printed difference to the year before
 */
public record Published(
        BigDecimal originalBudget,
        BigDecimal budget,
        BigDecimal forecast,
        BigDecimal outcome,
        BigDecimal previousOutcome,
        BigDecimal deviation,
        BigDecimal change) {

    /** Nothing printed. */
    public static final Published NOTHING = new Published(null, null, null, null, null, null, null);

    /** The printed sums. */
    public Amounts sums() {
        return new Amounts(originalBudget, budget, forecast, outcome, previousOutcome);
    }
}
