package se.arsredovisning.finance.section;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import se.arsredovisning.finance.document.RowAmounts;

/** The amounts of a row as they are shown, in SEK, in a query table; null where a cell is blank. */
@Embeddable
public class ShownAmounts {

    private BigDecimal budget;
    private BigDecimal forecast;
    private BigDecimal outcome;

    @Column(name = "previous_outcome")
    private BigDecimal previousOutcome;

    private BigDecimal deviation;
    private BigDecimal change;

    /** For Hibernate. */
    protected ShownAmounts() {}

    /** The amounts of a row. */
    public static ShownAmounts of(RowAmounts row) {
        ShownAmounts amounts = new ShownAmounts();
        amounts.budget = row.budget();
        amounts.forecast = row.forecast();
        amounts.outcome = row.outcome();
        amounts.previousOutcome = row.previousOutcome();
        amounts.deviation = row.deviation();
        amounts.change = row.change();
        return amounts;
    }

    /**
     * The row that amounts are of.
     *
     * @param amounts as an entity has them; null where all are blank, for Hibernate gives no object for columns that are
     *     all null
     */
    public static RowAmounts rowAmounts(ShownAmounts amounts) {
        return amounts == null ? RowAmounts.EMPTY : amounts.rowAmounts();
    }

    private RowAmounts rowAmounts() {
        return new RowAmounts(
                plain(budget),
                plain(forecast),
                plain(outcome),
                plain(previousOutcome),
                plain(deviation),
                plain(change));
    }

    /** The database gives every number all the decimals of its column. */
    public static BigDecimal plain(BigDecimal amount) {
        return amount == null
                ? null
                : new BigDecimal(amount.stripTrailingZeros().toPlainString());
    }
}
