package se.arsredovisning.finance.document;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A line of a statement as a section gives it; income is positive, cost negative.
 *
 * @param key its name in URLs and codes, unique in the statement
 * @param label in Swedish, as the report has it
 * @param role item, subtotal, result or memo
 * @param parent of a memo, the key of the line that it is a part of; else null
 * @param formula the keys of the lines that a subtotal or result is the sum of; empty for an item
 * @param columns what holds of a cell where it differs from its column, by the column's name in JSON
 * @param published the derived cells that were printed
 * @param budgetChanges how the budget changed during the year
 * @param note what the report's notes to it are numbered, or null
 * @param comment against the budget; Markdown, or null
 * @param changeComment against the year before; Markdown, or null
 * @param cells the given cells, by the column's name in JSON
 */
public record Line(
        String key,
        String label,
        LineRole role,
        String parent,
        List<String> formula,
        Map<String, ColumnDetail> columns,
        Published published,
        List<BudgetChange> budgetChanges,
        String note,
        String comment,
        String changeComment,
        @JsonAnySetter Map<String, BigDecimal> cells) {

    public Line {
        formula = formula == null ? List.of() : List.copyOf(formula);
        columns = columns == null ? Map.of() : Map.copyOf(columns);
        published = published == null ? Published.NOTHING : published;
        budgetChanges = budgetChanges == null ? List.of() : List.copyOf(budgetChanges);
        cells = cells == null ? Map.of() : Map.copyOf(cells);
    }

    /** The given cells. */
    public Amounts amounts() {
        return new Amounts(cells);
    }
}
