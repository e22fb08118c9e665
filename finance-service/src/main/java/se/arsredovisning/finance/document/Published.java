package se.arsredovisning.finance.document;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.math.BigDecimal;
import java.util.Map;

/**
 * The derived cells of a row as the board printed them, in SEK; what was not printed is not there. Differences are
 * derived in every row, the columns where the row is a sum of others.
 *
 * @param cells by the cell's name in JSON
 */
public record Published(@JsonAnySetter Map<String, BigDecimal> cells) {

    /** Nothing printed. */
    public static final Published NOTHING = new Published(null);

    public Published {
        cells = cells == null ? Map.of() : Map.copyOf(cells);
    }

    /** The printed sums. */
    public Amounts sums() {
        return new Amounts(cells);
    }

    /** A printed difference, or null. */
    public BigDecimal in(Difference difference) {
        return cells.get(difference.member());
    }
}
