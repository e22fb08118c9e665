package se.arsredovisning.finance.document;

import java.math.BigDecimal;

/**
 * The given cells of a row, in SEK; null where a cell is blank, which is not zero.
 *
 * @param originalBudget as first adopted
 * @param budget in force at the end of the period
 * @param forecast of the whole year
 * @param outcome of the period
 * @param previousOutcome of the same period a year before
 */
public record Amounts(
        BigDecimal originalBudget,
        BigDecimal budget,
        BigDecimal forecast,
        BigDecimal outcome,
        BigDecimal previousOutcome) {

    /** The cell of a column, or null. */
    public BigDecimal in(AmountColumn column) {
        return switch (column) {
            case ORIGINAL_BUDGET -> originalBudget;
            case BUDGET -> budget;
            case FORECAST -> forecast;
            case OUTCOME -> outcome;
            case PREVIOUS_OUTCOME -> previousOutcome;
        };
    }
}
