package se.arsredovisning.finance.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.arsredovisning.table.TableEdit;

/**
 * One member of a section that an import gives another value.
 *
 * @param place where in the file it comes from ({@code lines!C7}), or null where it follows from another cell
 * @param statement the key of the statement, or null
 * @param segment the key of the segment of the statement, or null
 * @param line the key of the line, or null
 * @param category the key of the category, {@code total} for the total and the investments as a whole, or null
 * @param project the key of the project, or null
 * @param volume the key of the volume, or null
 * @param grant the key of the grants, or null
 * @param budgetChange the key of the change of a row's budget, or null
 * @param period the period of a volume's value or of grants, or the year of equity; or null
 * @param member the member of the row, with slashes between the steps: {@code outcome}, {@code published/deviation}
 * @param before what stood there, or null
 * @param after what stands there now, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WrittenCell(
        String place,
        String statement,
        String segment,
        String line,
        String category,
        String project,
        String volume,
        String grant,
        String budgetChange,
        String period,
        String member,
        JsonNode before,
        JsonNode after) {

    private static final Pattern SEGMENT = Pattern.compile("(/statements/\\d+)(/segments/\\d+)(/lines/\\d+)?/(.+)");
    private static final Pattern SECTION = Pattern.compile("/(decimals|total/of)");
    private static final Pattern LINE = Pattern.compile("(/statements/\\d+)(/lines/\\d+)?/(.+)");
    private static final Pattern INVESTMENT =
            Pattern.compile("(/investments(?:/categories/\\d+)+)(/projects/\\d+)?/(.+)");
    private static final Pattern TOTAL = Pattern.compile("/investments(?:/total)?/(.+)");

    /**
     * The member that changed.
     *
     * @param document the document after the import
     * @param items what names the items of {@link TableLayouts#ITEMS}, by their pointers in that document
     * @throws IllegalArgumentException where it is no member of a statement, of the investments, or one that an import sets of the section
     */
    static WrittenCell of(JsonNode document, Map<String, Map<String, String>> items, TableEdit.Change change) {
        String pointer = change.pointer();
        for (int end = pointer.lastIndexOf('/'); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
            Map<String, String> names = items.get(pointer.substring(0, end));
            if (names != null) {
                return named(names, pointer.substring(end + 1), change);
            }
        }
        Matcher segment = SEGMENT.matcher(pointer);
        if (segment.matches()) {
            return named(document, segment, change, "statement", "segment", "line");
        }
        Matcher section = SECTION.matcher(pointer);
        if (section.matches()) {
            return named(Map.of(), section.group(1), change);
        }
        Matcher line = LINE.matcher(pointer);
        if (line.matches()) {
            return named(document, line, change, "statement", "line");
        }
        Matcher investment = INVESTMENT.matcher(pointer);
        if (investment.matches()) {
            return named(document, investment, change, "category", "project");
        }
        Matcher total = TOTAL.matcher(pointer);
        if (total.matches()) {
            return named(Map.of("category", TableLayouts.TOTAL), total.group(1), change);
        }
        throw new IllegalArgumentException("No cell of a table is at " + pointer);
    }

    /** The groups of the pointer are a step to what each name is of, and last the member. */
    private static WrittenCell named(JsonNode document, Matcher pointer, TableEdit.Change change, String... of) {
        Map<String, String> names = new HashMap<>();
        String at = "";
        for (int i = 0; i < of.length; i++) {
            String step = pointer.group(i + 1);
            if (step != null) {
                at += step;
                names.put(of[i], document.at(at + "/key").textValue());
            }
        }
        return named(names, pointer.group(of.length + 1), change);
    }

    /** The member of what the names are of. */
    static WrittenCell named(Map<String, String> names, String member, TableEdit.Change change) {
        return new WrittenCell(
                change.place(),
                names.get("statement"),
                names.get("segment"),
                names.get("line"),
                names.get("category"),
                names.get("project"),
                names.get("volume"),
                names.get("grant"),
                names.get("key"),
                names.getOrDefault("period", names.get("year")),
                member,
                change.before(),
                change.after());
    }
}
