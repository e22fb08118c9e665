package se.arsredovisning.goals.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import se.arsredovisning.table.TableEdit;

/**
 * One member of a section that an import gives another value.
 *
 * @param place where in the file it comes from ({@code measures!C7}), or null where it follows from another cell
 * @param priority the number of the priority that it is of, or that the goal stands under; or null
 * @param goal the key of the goal, or null
 * @param kind the sort of measure, or null
 * @param measure the key of the measure, or null
 * @param year the year of the measure's value, or null
 * @param sex whose value it is, or null
 * @param assignment the key of the assignment, or null
 * @param member the member, with slashes between the steps: {@code outcome}, {@code decision/date}
 * @param before what stood there, or null
 * @param after what stands there now, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WrittenCell(
        String place,
        String priority,
        String goal,
        String kind,
        String measure,
        String year,
        String sex,
        String assignment,
        String member,
        JsonNode before,
        JsonNode after) {

    /**
     * The member that changed.
     *
     * @param document the document after the import
     * @param items what names the items of the tables, by their pointers in that document
     */
    static WrittenCell of(JsonNode document, Map<String, Map<String, String>> items, TableEdit.Change change) {
        String pointer = change.pointer();
        for (int end = pointer.lastIndexOf('/'); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
            Map<String, String> names = items.get(pointer.substring(0, end));
            if (names != null) {
                return named(names, pointer.substring(end + 1), change);
            }
        }
        int member = pointer.lastIndexOf('/');
        String priority = GoalTables.name(document.at(pointer.substring(0, member)));
        return named(Map.of(GoalTables.PRIORITY, priority), pointer.substring(member + 1), change);
    }

    /** The member of what the names are of. */
    static WrittenCell named(Map<String, String> names, String member, TableEdit.Change change) {
        return new WrittenCell(
                change.place(),
                names.get(GoalTables.PRIORITY),
                names.get("goal"),
                names.get("kind"),
                names.get("measure"),
                names.get("year"),
                names.get("sex"),
                names.get("assignment"),
                member,
                change.before(),
                change.after());
    }
}
