package se.arsredovisning.finance.document;

import java.math.BigDecimal;
import java.util.Map;

/**
 * An investment project as a section gives it; expenditure is positive.
 *
 * @param key its name in URLs and codes, unique among all projects of the section
 * @param label in Swedish, as the report has it
 * @param originalBudget of the year, in SEK, or null
 * @param budget of the year, in SEK, or null
 * @param forecast of the year, in SEK, or null
 * @param outcome of the period, in SEK, or null
 * @param previousOutcome of the same period a year before, in SEK, or null
 * @param decidedTotal what has been decided for a multi-year project in all (RKR R14), or null
 * @param estimatedTotal what it is expected to have cost at completion (RKR R14), or null
 * @param accumulated what it has cost since its start (RKR R14), or null
 * @param columns what holds of a cell where it differs from its column, by the column's name in JSON
 * @param published the derived cells that were printed
 * @param comment Markdown, or null
 */
public record Project(
        String key,
        String label,
        BigDecimal originalBudget,
        BigDecimal budget,
        BigDecimal forecast,
        BigDecimal outcome,
        BigDecimal previousOutcome,
        BigDecimal decidedTotal,
        BigDecimal estimatedTotal,
        BigDecimal accumulated,
        Map<String, ColumnDetail> columns,
        Published published,
        String comment) {

    public Project {
        columns = columns == null ? Map.of() : Map.copyOf(columns);
        published = published == null ? Published.NOTHING : published;
    }

    /** The given cells of the year. */
    public Amounts amounts() {
        return new Amounts(originalBudget, budget, forecast, outcome, previousOutcome);
    }
}
