package se.arsredovisning.finance.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A statement of income and costs as a section gives it.
 *
 * @param key its name in URLs and codes, unique in the section
 * @param title in Swedish, as the report has it
 * @param scope what it holds and leaves out, in Swedish, or null where it is the whole board's
 * @param summary Markdown, or null
 * @param columns what holds of a column where it differs from the section, by the column's name in JSON
 * @param lines in the report's order
 */
public record Statement(
        String key, String title, String scope, String summary, Map<String, ColumnDetail> columns, List<Line> lines) {

    public Statement {
        columns = columns == null ? Map.of() : Map.copyOf(columns);
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    /** The line that the statement comes to. */
    public Optional<Line> result() {
        return lines.stream().filter(line -> line.role() == LineRole.RESULT).findFirst();
    }

    /** The code of the statement itself. */
    public String code() {
        return "finance." + key;
    }

    /** The code of a line's figures: {@code finance.operations.personnel-costs}. */
    public String code(String line) {
        return code() + "." + line;
    }
}
