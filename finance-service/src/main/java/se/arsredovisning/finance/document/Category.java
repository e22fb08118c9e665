package se.arsredovisning.finance.document;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A category of investments as a section gives it. Its cells are the sums of its projects and of the categories directly
 * under it; a category without either has given cells.
 *
 * @param key its name in URLs and codes, unique among all categories of the section
 * @param label in Swedish, as the report has it
 * @param columns what holds of a cell where it differs from its column, by the column's name in JSON
 * @param published the derived cells that were printed
 * @param budgetChanges how the budget changed during the year
 * @param comment Markdown, or null
 * @param projects in the report's order; empty where there are none
 * @param categories in the report's order; empty where there are none
 * @param cells the given cells of a category without parts, by the column's name in JSON
 */
public record Category(
        String key,
        String label,
        Map<String, ColumnDetail> columns,
        Published published,
        List<BudgetChange> budgetChanges,
        String comment,
        List<Project> projects,
        List<Category> categories,
        @JsonAnySetter Map<String, BigDecimal> cells) {

    public Category {
        columns = columns == null ? Map.of() : Map.copyOf(columns);
        published = published == null ? Published.NOTHING : published;
        budgetChanges = budgetChanges == null ? List.of() : List.copyOf(budgetChanges);
        cells = cells == null ? Map.of() : Map.copyOf(cells);
        projects = projects == null ? List.of() : List.copyOf(projects);
        categories = categories == null ? List.of() : List.copyOf(categories);
    }

    /** The given cells, of a category without parts. */
    public Amounts amounts() {
        return new Amounts(cells);
    }

    /** Whether its cells are derived from those of its parts. */
    public boolean isSum() {
        return !projects.isEmpty() || !categories.isEmpty();
    }
}
