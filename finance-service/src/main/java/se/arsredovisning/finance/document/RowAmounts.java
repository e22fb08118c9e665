package se.arsredovisning.finance.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A row's amounts as they are shown, in SEK; null where a cell is blank.
 *
 * @param budget the budget in force
 * @param forecast of the whole year, in an interim section or of a forecast
 * @param outcome of the period
 * @param previousOutcome of the same period a year before
 * @param deviation against the budget; of a forecast, the outcome's against it
 * @param change against the year before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RowAmounts(
        BigDecimal budget,
        BigDecimal forecast,
        BigDecimal outcome,
        BigDecimal previousOutcome,
        BigDecimal deviation,
        BigDecimal change) {

    /** A row whose cells are all blank. */
    public static final RowAmounts EMPTY = new RowAmounts(null, null, null, null, null, null);

    static RowAmounts of(SectionRow row) {
        return new RowAmounts(
                value(row.cells().get(AmountColumn.BUDGET)),
                value(row.cells().get(AmountColumn.FORECAST)),
                value(row.cells().get(AmountColumn.OUTCOME)),
                value(row.cells().get(AmountColumn.PREVIOUS_OUTCOME)),
                value(row.deviation()),
                value(row.change()));
    }

    private static BigDecimal value(Cell cell) {
        return Optional.ofNullable(cell).map(Cell::value).orElse(null);
    }
}
