package se.arsredovisning.hr.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.table.Table;
import se.arsredovisning.table.TableEdit;
import se.arsredovisning.table.TableRow;

/** Takes the table {@code staff-groups} into a document. */
final class StaffGroupImport {

    /** The members that together name a group; the first is always there. */
    static final List<String> NAME =
            List.of("period", "sex", "ageGroup", "organisationUnit", "occupation", "employmentForm");

    private static final List<String> NUMBERS = List.of("headcount", "fte", "hours");

    private final TableEdit edit;
    private final Table table;
    private final Map<List<String>, String> known = new HashMap<>();
    private final Map<List<String>, TableRow> named = new HashMap<>();

    private StaffGroupImport(TableEdit edit, Table table) {
        this.edit = edit;
        this.table = table;
        JsonNode groups = edit.document().path("staffGroups");
        for (int g = 0; g < groups.size(); g++) {
            known.put(key(groups.get(g)), "/staffGroups/" + g);
        }
    }

    /** Takes every row over; what is wrong with one is a fault of the edit. */
    static void take(TableEdit edit, Table table) {
        StaffGroupImport groups = new StaffGroupImport(edit, table);
        table.rows().forEach(groups::take);
    }

    /** The key of a row, for a template's as for a file's. */
    static List<String> key(Map<String, Object> row) {
        return NAME.stream().map(name -> Objects.toString(row.get(name), "")).toList();
    }

    private static List<String> key(JsonNode group) {
        return NAME.stream().map(name -> group.path(name).asText("")).toList();
    }

    /** What names a group but its month, for a reader. */
    static String name(JsonNode group) {
        return key(group).stream().skip(1).filter(value -> !value.isEmpty()).collect(Collectors.joining("/"));
    }

    private void take(TableRow row) {
        List<String> key = key(row.values());
        TableRow earlier = named.putIfAbsent(key, row);
        if (earlier != null) {
            edit.fault(row.place("period"), key.get(0), Sentence.of("hr.import.group-month-taken", earlier.place()));
        } else if (known.containsKey(key)) {
            takeCells(row, known.get(key));
        } else if (edit.requires(row, "label", Sentence.of("hr.import.a-group"))) {
            takeCells(row, added(row, key));
        }
    }

    private String added(TableRow row, List<String> key) {
        ObjectNode group = Json.MAPPER.createObjectNode();
        for (int i = 0; i < NAME.size(); i++) {
            if (!key.get(i).isEmpty()) {
                group.put(NAME.get(i), key.get(i));
            }
        }
        return edit.append("/staffGroups", group, row);
    }

    private void takeCells(TableRow row, String pointer) {
        NAME.forEach(name -> edit.place(pointer + "/" + name, row, name));
        Stream.concat(Stream.of("label"), NUMBERS.stream())
                .forEach(member -> edit.take(table, row, member, pointer + "/" + member));
    }
}
