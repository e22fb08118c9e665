package se.arsredovisning.internalcontrol.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.arsredovisning.table.TableEdit;
import se.arsredovisning.table.TableLayout;

/**
 * One member of a section that an import gives another value.
 *
 * @param place where in the file it comes from ({@code results!C7}), or null where it follows from another cell
 * @param control the key of the control, or null
 * @param result the key of its result, or null
 * @param action the key of its action, or null
 * @param member the member of the row: {@code assessment}, {@code riskValue}, {@code inherentRiskValue}
 * @param before what stood there, or null
 * @param after what stands there now, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WrittenCell(
        String place, String control, String result, String action, String member, JsonNode before, JsonNode after) {

    private static final Pattern CELL = Pattern.compile("(/controls/\\d+)(?:(/results/\\d+)|(/actions/\\d+))?(/.+)");

    /**
     * A change of a document.
     *
     * @param document the document after the import
     * @throws IllegalArgumentException where it is no member of a control, a result or an action
     */
    static WrittenCell of(JsonNode document, TableEdit.Change change) {
        Matcher cell = CELL.matcher(change.pointer());
        if (!cell.matches()) {
            throw new IllegalArgumentException("No cell of a table is at " + change.pointer());
        }
        JsonNode control = document.at(cell.group(1));
        return new WrittenCell(
                change.place(),
                control.path("key").textValue(),
                key(control, cell.group(2)),
                key(control, cell.group(3)),
                TableLayouts.header(layout(cell), cell.group(4)),
                change.before(),
                change.after());
    }

    /** A change of a member that is of none of those. */
    static WrittenCell other(String member, TableEdit.Change change) {
        return new WrittenCell(change.place(), null, null, null, member, change.before(), change.after());
    }

    private static TableLayout layout(Matcher cell) {
        if (cell.group(2) != null) {
            return TableLayouts.RESULTS;
        }
        return cell.group(3) == null ? TableLayouts.CONTROLS : TableLayouts.ACTIONS;
    }

    private static String key(JsonNode control, String item) {
        return item == null ? null : control.at(item + "/key").textValue();
    }
}
