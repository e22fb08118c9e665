package se.arsredovisning.finance.document;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An investment project as a section gives it; expenditure is positive.
 *
 * @param key its name in URLs and codes, unique among all projects of the section
 * @param label in Swedish, as the report has it
 * @param stage whether it goes on or is finished, or null where the source does not say
 * @param finalAccount the final account of one that is finished, or null
 * @param columns what holds of a cell where it differs from its column, by the column's name in JSON
 * @param published the derived cells that were printed
 * @param budgetChanges how the budget changed during the year
 * @param comment Markdown, or null
 * @param cells the given cells, by the column's name in JSON
 */
public record Project(
        String key,
        String label,
        Stage stage,
        FinalAccount finalAccount,
        Map<String, ColumnDetail> columns,
        Published published,
        List<BudgetChange> budgetChanges,
        String comment,
        @JsonAnySetter Map<String, BigDecimal> cells) {

    public Project {
        columns = columns == null ? Map.of() : Map.copyOf(columns);
        published = published == null ? Published.NOTHING : published;
        budgetChanges = budgetChanges == null ? List.of() : List.copyOf(budgetChanges);
        cells = cells == null ? Map.of() : Map.copyOf(cells);
    }

    /** How far a project has come. */
    public enum Stage {
        ONGOING,
        FINISHED;

        /** The name in JSON. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The given cells. */
    public Amounts amounts() {
        return new Amounts(cells);
    }
}
