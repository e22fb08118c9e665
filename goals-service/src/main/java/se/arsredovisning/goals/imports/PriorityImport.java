package se.arsredovisning.goals.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.table.Table;
import se.arsredovisning.table.TableEdit;
import se.arsredovisning.table.TableRow;

/** Takes what the table of goals says of the council's priorities, so that goals find theirs. */
final class PriorityImport {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final TableEdit edit;
    private final Map<String, String> known = new HashMap<>();
    private final Map<String, TableRow> said = new HashMap<>();

    private PriorityImport(TableEdit edit) {
        this.edit = edit;
        JsonNode priorities = edit.document().path("priorities");
        for (int p = 0; p < priorities.size(); p++) {
            known.put(GoalTables.name(priorities.get(p)), "/priorities/" + p);
        }
    }

    /** Takes every row over; one that is new comes last. What is wrong with a row is a fault of the edit. */
    static void take(TableEdit edit, Table table) {
        PriorityImport priorities = new PriorityImport(edit);
        table.rows().stream()
                .filter(row -> row.text(GoalTables.PRIORITY) != null || row.text(GoalTables.PRIORITY_TITLE) != null)
                .forEach(row -> priorities.take(table, row));
    }

    /** A blank title says nothing: another row may. */
    private void take(Table table, TableRow row) {
        String name = row.text(GoalTables.PRIORITY);
        String title = row.text(GoalTables.PRIORITY_TITLE);
        if (name == null) {
            edit.requires(row, GoalTables.PRIORITY, Sentence.of("goals.import.a-row-with-priority"));
        } else if (known.containsKey(name) && title != null) {
            TableRow first = said.putIfAbsent(name, row);
            if (first == null && !NUMBER.matcher(name).matches() && !title.equals(name)) {
                edit.fault(
                        row.place(GoalTables.PRIORITY_TITLE), title, Sentence.of("goals.import.title-other-than-name"));
            } else if (first == null) {
                edit.take(table, row, GoalTables.PRIORITY_TITLE, known.get(name) + "/title");
            } else if (!title.equals(first.text(GoalTables.PRIORITY_TITLE))) {
                edit.fault(
                        row.place(GoalTables.PRIORITY_TITLE),
                        title,
                        Sentence.of("goals.import.title-other-than-before", first.place(GoalTables.PRIORITY_TITLE)));
            }
        } else if (!known.containsKey(name) && title != null) {
            begin(row, name, title);
        }
    }

    private void begin(TableRow row, String name, String title) {
        boolean isNumbered = NUMBER.matcher(name).matches();
        if (!isNumbered && !title.equals(name)) {
            edit.fault(row.place(GoalTables.PRIORITY), name, Sentence.of("goals.import.no-priority"));
            return;
        }
        ObjectNode priority = Json.MAPPER.createObjectNode();
        if (isNumbered) {
            priority.put("number", Integer.parseInt(name));
        }
        priority.put("title", title);
        String pointer = edit.append("/priorities", priority, row);
        edit.place(pointer + "/number", row, GoalTables.PRIORITY);
        edit.place(pointer + "/title", row, GoalTables.PRIORITY_TITLE);
        known.put(name, pointer);
        said.put(name, row);
    }
}
