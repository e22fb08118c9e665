package se.arsredovisning.internalcontrol.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.arsredovisning.internalcontrol.section.SectionService;
import se.arsredovisning.table.OtherMembers;
import se.arsredovisning.table.TableColumn;
import se.arsredovisning.table.TableLayout;

/**
 * The rows of a section in the layouts of {@link TableLayouts}: what was given, nothing computed. A section that takes
 * them in stays as it is; therefore a row that no file can hold is left out.
 */
final class SectionTables {

    /** The longest text of a cell, in UTF-16 units, and the most rows of a table. */
    private static final int MAX_LENGTH = 32_767;

    private static final int MAX_ROWS = 20_000;

    private SectionTables() {}

    /**
     * The rows of a stored document, in its order.
     *
     * @param layout one of {@link TableLayouts}
     */
    static List<Map<String, Object>> of(JsonNode document, TableLayout layout) {
        if (layout.equals(OtherMembers.LAYOUT)) {
            return OtherMembers.rows(
                    document,
                    TableLayouts.ALL,
                    other -> of(document, other),
                    tables -> TableImport.of(SectionService.beginning(), tables));
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        pointers(document, layout).forEach((key, pointer) -> {
            Map<String, Object> row = row(document.at(pointer), layout);
            if (!layout.equals(TableLayouts.CONTROLS)) {
                row.put("control", key.get(0));
            }
            rows.add(row);
        });
        return rows.stream().filter(SectionTables::fits).limit(MAX_ROWS).toList();
    }

    /** The JSON Pointers of what the rows of a layout stand for, by {@link #key}, in the document's order. */
    static Map<List<String>, String> pointers(JsonNode document, TableLayout layout) {
        Map<List<String>, String> pointers = new LinkedHashMap<>();
        JsonNode controls = document.path("controls");
        for (int c = 0; c < controls.size(); c++) {
            String control = controls.get(c).path("key").textValue();
            String pointer = "/controls/" + c;
            if (layout.equals(TableLayouts.CONTROLS)) {
                pointers.put(List.of(control), pointer);
                continue;
            }
            JsonNode items = controls.get(c).path(layout.name());
            for (int i = 0; i < items.size(); i++) {
                String key = items.get(i).path("key").textValue();
                pointers.put(List.of(control, key), pointer + "/" + layout.name() + "/" + i);
            }
        }
        return pointers;
    }

    /** What names a row: the key of a control; the keys of the control and of what hangs on it. */
    static List<String> key(Map<String, Object> row) {
        String key = (String) row.get("key");
        return row.containsKey("control") ? List.of((String) row.get("control"), key) : List.of(key);
    }

    private static Map<String, Object> row(JsonNode given, TableLayout layout) {
        Map<String, Object> row = new HashMap<>();
        for (TableColumn column : layout.columns()) {
            JsonNode member = given.at(TableLayouts.pointer(column.header()));
            if (!member.isMissingNode()) {
                row.put(column.header(), value(column, member));
            }
        }
        return row;
    }

    private static Object value(TableColumn column, JsonNode member) {
        return switch (column.kind()) {
            case INTEGER -> member.intValue();
            case DECIMAL, PERCENT -> member.decimalValue();
            case DATE -> LocalDate.parse(member.textValue());
            case TEXT, MONTH, CHOICE -> member.textValue();
        };
    }

    /** A cell has no text that is too long, and no day of the year 0000. */
    private static boolean fits(Map<String, Object> row) {
        return row.values().stream()
                .allMatch(value -> value instanceof LocalDate day
                        ? day.getYear() > 0
                        : value.toString().length() <= MAX_LENGTH);
    }
}
