package se.arsredovisning.finance.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A line of a statement as a section gives it; income is positive, cost negative.
 *
 * @param key its name in URLs and codes, unique in the statement
 * @param label in Swedish, as the report has it
 * @param role item, subtotal or result
 * @param formula the keys of the lines that a subtotal or result is the sum of; empty for an item
 * @param originalBudget of an item, in SEK, or null
 * @param budget of an item, in SEK, or null
 * @param forecast of an item, in SEK, or null
 * @param outcome of an item, in SEK, or null
 * @param previousOutcome of an item, in SEK, or null
 * @param columns what holds of a cell where it differs from its column, by the column's name in JSON
 * @param published the derived cells that were printed
 * @param comment against the budget; Markdown, or null
 * @param changeComment against the year before; Markdown, or null
 */
public record Line(
        String key,
        String label,
        LineRole role,
        List<String> formula,
        BigDecimal originalBudget,
        BigDecimal budget,
        BigDecimal forecast,
        BigDecimal outcome,
        BigDecimal previousOutcome,
        Map<String, ColumnDetail> columns,
        Published published,
        String comment,
        String changeComment) {

    public Line {
        formula = formula == null ? List.of() : List.copyOf(formula);
        columns = columns == null ? Map.of() : Map.copyOf(columns);
        published = published == null ? Published.NOTHING : published;
    }

    /** The given cells. */
    public Amounts amounts() {
        return new Amounts(originalBudget, budget, forecast, outcome, previousOutcome);
    }
}
