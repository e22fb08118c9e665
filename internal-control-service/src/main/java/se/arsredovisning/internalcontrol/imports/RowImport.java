package se.arsredovisning.internalcontrol.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import se.arsredovisning.internalcontrol.document.Assessments;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.AssessmentScale;
import se.arsredovisning.kit.language.AssessmentStep;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.table.Table;
import se.arsredovisning.table.TableColumn;
import se.arsredovisning.table.TableEdit;
import se.arsredovisning.table.TableRow;

/** Takes one table into a document: the controls, or the results or actions of controls that the document has by then. */
final class RowImport {

    /** What a new item must have, by layout. Of a result that is a text or an assessment, which the rules ask for. */
    private static final Map<String, String> REQUIRED =
            Map.of(TableLayouts.CONTROLS.name(), "risk", TableLayouts.ACTIONS.name(), "text");

    private static final String RISK_VALUE = "riskValue";

    private final TableEdit edit;
    private final Table table;
    private final AssessmentScale scale;

    /** The pointers of the controls, and of what the table's rows stand for. */
    private final Map<List<String>, String> controls;

    private final Map<List<String>, String> present;

    /** The row of each key that the file names. */
    private final Map<List<String>, TableRow> named = new HashMap<>();

    private RowImport(TableEdit edit, Table table) {
        this.edit = edit;
        this.table = table;
        this.scale = Assessments.in(edit.document()).scale();
        this.controls = SectionTables.pointers(edit.document(), TableLayouts.CONTROLS);
        this.present = SectionTables.pointers(edit.document(), table.layout());
    }

    /** Takes every row over; what is wrong with one is a fault of the edit. */
    static void take(TableEdit edit, Table table) {
        RowImport rows = new RowImport(edit, table);
        table.rows().forEach(rows::take);
    }

    private void take(TableRow row) {
        List<String> key = SectionTables.key(row.values());
        boolean isControl = table.layout().equals(TableLayouts.CONTROLS);
        TableRow earlier = named.putIfAbsent(key, row);
        if (earlier != null) {
            edit.fault(
                    row.place("key"),
                    row.text("key"),
                    Sentence.of("internal-control.import.key-taken", earlier.place("key")));
        } else if (isControl) {
            takeCells(row, present.containsKey(key) ? present.get(key) : add(row, "/controls"));
        } else if (controls.containsKey(key.subList(0, 1))) {
            String list = controls.get(key.subList(0, 1)) + "/" + table.layout().name();
            takeCells(row, present.containsKey(key) ? present.get(key) : add(row, list));
        } else {
            edit.fault(row.place("control"), row.text("control"), Sentence.of("internal-control.import.no-control"));
        }
    }

    /** What the section does not have yet comes last where it stands. */
    private String add(TableRow row, String list) {
        String required = REQUIRED.get(table.layout().name());
        if (required != null) {
            edit.requires(row, required, Sentence.of("internal-control.import.a-new-row"));
        }
        String pointer = edit.append(list, Json.MAPPER.createObjectNode().put("key", row.text("key")), row);
        edit.place(pointer + "/key", row, "key");
        return pointer;
    }

    private void takeCells(TableRow row, String pointer) {
        // A fault of a member that the file has no column for is its row's: nothing else of the file concerns it.
        edit.place(pointer, row);
        for (TableColumn column : table.layout().columns()) {
            String header = column.header();
            if (TableLayouts.KEYS.contains(header)) {
                continue;
            }
            String member = pointer + TableLayouts.pointer(header);
            edit.place(member, row, header);
            if (member.endsWith("/" + RISK_VALUE)) {
                takeRiskValue(row, header, member);
            } else if (header.equals(TableLayouts.ASSESSMENT)) {
                edit.take(table, row, header, member, value -> TextNode.valueOf(step((String) value)));
            } else {
                edit.take(table, row, header, member);
            }
        }
    }

    /** The key of the step that a cell names by its key or its label; what is neither stays, for the rules to name. */
    private String step(String named) {
        return Stream.<Function<AssessmentStep, String>>of(AssessmentStep::key, AssessmentStep::label)
                .flatMap(name -> scale.steps().stream()
                        .filter(step -> name.apply(step).strip().equalsIgnoreCase(named.strip())))
                .map(AssessmentStep::key)
                .findFirst()
                .orElse(named);
    }

    /**
     * Takes a risk value over, after likelihood and consequence. One that repeats their product says nothing of its own
     * and is not kept, as when the section is written whole; one that contradicts them stays, for the rules to name.
     */
    private void takeRiskValue(TableRow row, String header, String member) {
        JsonNode rating = edit.document().at(member.substring(0, member.length() - RISK_VALUE.length() - 1));
        long product = rating.path("likelihood").longValue()
                * rating.path("consequence").longValue();
        if (table.has(header)) {
            edit.take(
                    table, row, header, member, value -> (int) value == product ? null : IntNode.valueOf((int) value));
        } else if (rating.path(RISK_VALUE).longValue() == product) {
            edit.set(member, null, null);
        }
    }
}
