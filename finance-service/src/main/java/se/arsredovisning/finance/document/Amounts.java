package se.arsredovisning.finance.document;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.math.BigDecimal;
import java.util.Map;

/**
 * The cells of a row, in SEK; a blank cell is not there, which is not zero.
 *
 * @param cells by the column's name in JSON
 */
public record Amounts(@JsonAnySetter Map<String, BigDecimal> cells) {

    /** No cell at all. */
    public static final Amounts NONE = new Amounts(null);

    public Amounts {
        cells = cells == null ? Map.of() : Map.copyOf(cells);
    }

    /** The cell of a column, or null. */
    public BigDecimal in(AmountColumn column) {
        return cells.get(column.member());
    }
}
