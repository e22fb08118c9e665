package se.arsredovisning.hr.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.arsredovisning.hr.document.EmploymentForm;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.table.Table;
import se.arsredovisning.table.TableEdit;
import se.arsredovisning.table.TableRow;

/** Takes the table {@code staffing} into a document. */
final class StaffingImport {

    private final TableEdit edit;
    private final Table table;

    /** The pointers of the months, and of their parts, by period and the part's key; that of a month is empty. */
    private final Map<List<String>, String> known = new HashMap<>();

    private final Map<List<String>, TableRow> named = new HashMap<>();
    private final Map<TableRow, String> targets = new LinkedHashMap<>();

    private StaffingImport(TableEdit edit, Table table) {
        this.edit = edit;
        this.table = table;
        JsonNode months = edit.document().path("staffing");
        for (int m = 0; m < months.size(); m++) {
            String period = months.get(m).path("period").textValue();
            String pointer = "/staffing/" + m;
            known.put(List.of(period, ""), pointer);
            JsonNode parts = months.get(m).path("parts");
            for (int p = 0; p < parts.size(); p++) {
                known.put(List.of(period, parts.get(p).path("key").textValue()), pointer + "/parts/" + p);
            }
        }
    }

    /** Takes every row over; what is wrong with one is a fault of the edit. */
    static void take(TableEdit edit, Table table) {
        StaffingImport staffing = new StaffingImport(edit, table);
        table.rows().stream().filter(row -> row.text("part") == null).forEach(staffing::find);
        table.rows().stream().filter(row -> row.text("part") != null).forEach(staffing::find);
        staffing.targets.forEach(staffing::take);
    }

    /** The key of a row, for a template's as for a file's. */
    static List<String> key(Map<String, Object> row) {
        Object part = row.get("part");
        return List.of((String) row.get("period"), part == null ? "" : (String) part);
    }

    private void find(TableRow row) {
        List<String> key = key(row.values());
        TableRow earlier = named.putIfAbsent(key, row);
        if (earlier != null) {
            edit.fault(row.place("period"), key.get(0), Sentence.of("hr.import.part-taken", earlier.place()));
        } else if (row.text("part") == null) {
            month(row, key);
        } else {
            part(row, key);
        }
    }

    private void month(TableRow row, List<String> key) {
        if (row.text("label") != null) {
            edit.fault(row.place("label"), row.text("label"), Sentence.of("hr.import.label-of-month"));
            return;
        }
        targets.put(row, known.computeIfAbsent(key, absent -> added(row, "/staffing", "period", absent.get(0))));
    }

    /** A part that the month does not have yet comes last in it. */
    private void part(TableRow row, List<String> key) {
        String month = known.get(List.of(key.get(0), ""));
        if (month == null) {
            edit.fault(row.place("period"), key.get(0), Sentence.of("hr.import.no-month"));
        } else if (known.containsKey(key)) {
            targets.put(row, known.get(key));
        } else if (edit.requires(row, "label", Sentence.of("hr.import.a-part"))) {
            targets.put(row, added(row, month + "/parts", "key", key.get(1)));
        }
    }

    private String added(TableRow row, String list, String identity, String name) {
        String pointer = edit.append(list, Json.MAPPER.createObjectNode().put(identity, name), row);
        edit.place(pointer + "/" + identity, row, identity.equals("key") ? "part" : identity);
        return pointer;
    }

    private void take(TableRow row, String pointer) {
        if (row.text("part") != null) {
            edit.take(table, row, "label", pointer + "/label");
        }
        for (EmploymentForm form : EmploymentForm.values()) {
            edit.take(table, row, form.member() + "Headcount", pointer + "/" + form.member() + "/headcount");
            edit.take(table, row, form.member() + "Fte", pointer + "/" + form.member() + "/fte");
        }
    }
}
