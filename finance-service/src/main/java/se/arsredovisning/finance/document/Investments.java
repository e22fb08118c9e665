package se.arsredovisning.finance.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * The board's investments as a section gives them.
 *
 * @param comment on investments as a whole; Markdown, or null
 * @param decimals the accuracy of their amounts where it is not the section's, or null
 * @param complete false where only a part of the printed table is given
 * @param columns what holds of a column where it differs from the section, by the column's name in JSON
 * @param categories in the report's order
 * @param total what the categories come to
 */
public record Investments(
        String comment,
        Integer decimals,
        @JsonProperty("complete") Boolean complete,
        Map<String, ColumnDetail> columns,
        List<Category> categories,
        InvestmentTotal total) {

    /** The code of the total; those of categories and projects begin with it. */
    public static final String CODE = "finance.investments";

    /** No investments. */
    public static final Investments NONE = new Investments(null, null, null, null, null, null);

    public Investments {
        columns = columns == null ? Map.of() : Map.copyOf(columns);
        categories = categories == null ? List.of() : List.copyOf(categories);
        total = total == null ? new InvestmentTotal(null, null, null) : total;
    }

    /** Whether only a part of the printed table is given, so that sums over it say nothing. */
    boolean isPart() {
        return Boolean.FALSE.equals(complete);
    }

    /**
     * What the categories come to.
     *
     * @param label in Swedish, as the report has it, or null
     * @param published the derived cells that were printed
     * @param budgetChanges how the budget changed during the year
     */
    public record InvestmentTotal(String label, Published published, List<BudgetChange> budgetChanges) {

        public InvestmentTotal {
            published = published == null ? Published.NOTHING : published;
            budgetChanges = budgetChanges == null ? List.of() : List.copyOf(budgetChanges);
        }
    }
}
