package se.arsredovisning.finance.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.arsredovisning.kit.language.Figure;

/**
 * A statement of income and costs as a section gives it.
 *
 * @param key its name in URLs and codes, unique in the section
 * @param title in Swedish, as the report has it
 * @param scope what it holds and leaves out, in Swedish, or null where it is the whole board's
 * @param entity whose it is
 * @param breakdownOf the key of the statement whose amounts it tells once more, in other parts; or null
 * @param financing what pays for what it holds, or null
 * @param decimals the accuracy of its amounts where it is not the section's, or null
 * @param complete false where only a part of the printed table is given
 * @param summary Markdown, or null
 * @param columns what holds of a column where it differs from the statement, by the column's name in JSON
 * @param by what its segments are, or null where it has none
 * @param lines in the report's order
 * @param segments the activities or units that the lines are given for, in the report's order
 * @param equity of a statement of what fees pay for, over years
 */
public record Statement(
        String key,
        String title,
        String scope,
        StatementEntity entity,
        String breakdownOf,
        Financing financing,
        Integer decimals,
        @JsonProperty("complete") Boolean complete,
        String summary,
        Map<String, ColumnDetail> columns,
        Segment.Sort by,
        List<Line> lines,
        List<Segment> segments,
        List<Equity> equity) {

    public Statement {
        entity = entity == null ? StatementEntity.BOARD : entity;
        columns = columns == null ? Map.of() : Map.copyOf(columns);
        lines = lines == null ? List.of() : List.copyOf(lines);
        segments = segments == null ? List.of() : List.copyOf(segments);
        equity = Equity.copy(equity);
    }

    /** The line that the statement comes to. */
    public Optional<Line> result() {
        return lines.stream().filter(line -> line.role() == LineRole.RESULT).findFirst();
    }

    /** The code of the figures that the statement comes to. */
    Optional<String> resultCode() {
        return result().map(line -> code(line.key()));
    }

    /** The role of its figures: what breaks another statement down is told there already, and never summed with it. */
    Figure.Role itemsAs(Figure.Role role) {
        return breakdownOf != null && role == Figure.Role.ITEM ? Figure.Role.MEMO : role;
    }

    /** Whether only a part of the printed table is given, so that sums over it say nothing. */
    boolean isPart() {
        return Boolean.FALSE.equals(complete);
    }

    /** Whether a segment is the sum of others. */
    boolean isParent(Segment segment) {
        return segments.stream().anyMatch(other -> segment.key().equals(other.parent()));
    }

    /** The code of the statement itself. */
    public String code() {
        return "finance." + key;
    }

    /** The code of a line's figures: {@code finance.operations.personnel-costs}. */
    public String code(String line) {
        return code() + "." + line;
    }

    /** The code of a segment's figures of a line: {@code finance.units.sickla-skola.revenue}. */
    String code(String segment, String line) {
        return code(segment) + "." + line;
    }
}
