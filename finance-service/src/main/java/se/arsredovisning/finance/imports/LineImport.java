package se.arsredovisning.finance.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.table.Table;
import se.arsredovisning.table.TableEdit;
import se.arsredovisning.table.TableRow;

/** Takes the table {@code lines} into a document. */
final class LineImport {

    private static final List<String> TEXTS = List.of("label", "role");
    private static final String TITLE = "title";
    private static final List<String> COMMENTS = List.of("comment", "changeComment");

    private final TableEdit edit;
    private final RowCells cells;
    private final Table table;

    /** The pointers of the statements by their key, and of the lines by the keys of statement and line. */
    private final Map<String, String> statements = new HashMap<>();

    private final Map<List<String>, String> lines = new HashMap<>();

    /** The row of each line that the file names, and the lines' pointers by it. */
    private final Map<List<String>, TableRow> named = new HashMap<>();

    private final Map<TableRow, String> targets = new LinkedHashMap<>();

    private LineImport(TableEdit edit, RowCells cells, Table table) {
        this.edit = edit;
        this.cells = cells;
        this.table = table;
        JsonNode all = edit.document().path("statements");
        for (int s = 0; s < all.size(); s++) {
            String key = all.get(s).path("key").textValue();
            String pointer = "/statements/" + s;
            statements.put(key, pointer);
            for (int l = 0; l < all.get(s).path("lines").size(); l++) {
                lines.put(List.of(key, all.at("/" + s + "/lines/" + l + "/key").textValue()), pointer + "/lines/" + l);
            }
        }
    }

    /** Takes every row over; what is wrong with one is a fault of the edit. */
    static void take(TableEdit edit, RowCells cells, Table table) {
        LineImport lines = new LineImport(edit, cells, table);
        table.rows().forEach(lines::find);
        lines.targets.forEach(lines::take);
    }

    private void find(TableRow row) {
        String statement = row.text("statement");
        String line = row.text("line");
        List<String> key = List.of(statement, line);
        TableRow earlier = named.putIfAbsent(key, row);
        if (earlier != null) {
            edit.fault(row.place("line"), line, Sentence.of("finance.import.line-taken", earlier.place("line")));
        } else if (!statements.containsKey(statement) && !begin(row, statement)) {
            edit.fault(row.place("statement"), statement, Sentence.of("finance.fault.no-statement"));
        } else if (lines.containsKey(key)) {
            targets.put(row, lines.get(key));
        } else {
            add(row, statement, line);
        }
    }

    /** A statement that the section does not have yet comes last in it, with the title of its first row. */
    private boolean begin(TableRow row, String statement) {
        if (row.text(TITLE) == null) {
            return false;
        }
        String pointer = edit.append(
                "/statements",
                Json.MAPPER.createObjectNode().put("key", statement).put(TITLE, row.text(TITLE)),
                row);
        edit.place(pointer + "/key", row, "statement");
        edit.place(pointer + "/" + TITLE, row, TITLE);
        statements.put(statement, pointer);
        return true;
    }

    /** A line that the statement does not have yet comes last in it. */
    private void add(TableRow row, String statement, String line) {
        boolean whole = true;
        for (String header : TEXTS) {
            whole &= edit.requires(row, header, Sentence.of("finance.import.a-line"));
        }
        if (whole) {
            String pointer = edit.append(
                    statements.get(statement) + "/lines",
                    Json.MAPPER.createObjectNode().put("key", line),
                    row);
            edit.place(pointer + "/key", row, "line");
            targets.put(row, pointer);
        }
    }

    private void take(TableRow row, String pointer) {
        TEXTS.forEach(header -> edit.take(table, row, header, pointer + "/" + header));
        edit.take(table, row, "parent", pointer + "/parent");
        edit.take(table, row, "formula", pointer + "/formula", RowCells.formula());
        cells.takeAmounts(
                table,
                row,
                pointer,
                SectionTables.isSum(edit.document().at(pointer))
                        || !edit.document()
                                .at(pointer.substring(0, pointer.indexOf("/lines/")) + "/segments")
                                .isEmpty());
        COMMENTS.forEach(header -> edit.take(table, row, header, pointer + "/" + header));
    }
}
