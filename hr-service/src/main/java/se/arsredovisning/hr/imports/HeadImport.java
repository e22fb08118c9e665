package se.arsredovisning.hr.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.table.Table;
import se.arsredovisning.table.TableEdit;
import se.arsredovisning.table.TableRow;

/** Takes the table {@code section} into a document: one row, of what is said of the section itself. */
final class HeadImport {

    private static final List<String> TEXTS = List.of("organisation", "source", "comment");
    private static final String DECIMALS = "percentDecimals";

    private HeadImport() {}

    /** Takes the row over; a second one is a fault of the edit. */
    static void take(TableEdit edit, Table table) {
        List<TableRow> rows = table.rows();
        for (TableRow row : rows.subList(Math.min(1, rows.size()), rows.size())) {
            edit.fault(
                    row.place(),
                    null,
                    Sentence.of("hr.import.second-head", rows.get(0).place()));
        }
        rows.stream().findFirst().ifPresent(row -> {
            TEXTS.forEach(member -> edit.take(table, row, member, "/" + member));
            edit.take(table, row, DECIMALS, "/" + DECIMALS);
        });
    }

    /** The row of a section. */
    static List<Map<String, Object>> rows(JsonNode told) {
        Map<String, Object> row = new HashMap<>();
        TEXTS.stream()
                .filter(told::has)
                .forEach(member -> row.put(member, told.path(member).textValue()));
        if (told.has(DECIMALS)) {
            row.put(DECIMALS, told.path(DECIMALS).intValue());
        }
        return List.of(row);
    }
}
