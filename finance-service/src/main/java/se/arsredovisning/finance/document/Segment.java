package se.arsredovisning.finance.document;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An activity or a unit of a statement, with the statement's lines. One that is the parent of others is their sum.
 *
 * @param key its name in URLs and codes, unique in the statement
 * @param label in Swedish, as the report has it
 * @param number what the report numbers it with, or null
 * @param parent the key of the segment that it is a part of, or null
 * @param activityCode the activity's code in the official statistics of municipal accounts, or null
 * @param financing what pays for it, where it differs from the statement, or null
 * @param lines its amounts, each of a line of the statement
 * @param equity of one that fees pay for, over years
 * @param comment Markdown, or null
 */
public record Segment(
        String key,
        String label,
        String number,
        String parent,
        String activityCode,
        Financing financing,
        List<SegmentLine> lines,
        List<Equity> equity,
        String comment) {

    public Segment {
        lines = lines == null ? List.of() : List.copyOf(lines);
        equity = Equity.copy(equity);
    }

    /** What the segments of a statement are. */
    public enum Sort {
        /** <i>Verksamhet</i>. */
        ACTIVITY,
        /** <i>Enhet</i>. */
        UNIT;

        /** The name in JSON. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A line of the statement in one segment.
     *
     * @param key the key of the statement's line
     * @param columns what holds of a cell where it differs from its column, by the column's name in JSON
     * @param published the derived cells that were printed
     * @param budgetChanges how the budget changed during the year
     * @param comment Markdown, or null
     * @param cells the given cells, by the column's name in JSON
     */
    public record SegmentLine(
            String key,
            Map<String, ColumnDetail> columns,
            Published published,
            List<BudgetChange> budgetChanges,
            String comment,
            @JsonAnySetter Map<String, BigDecimal> cells) {

        public SegmentLine {
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
}
