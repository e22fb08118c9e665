package se.arsredovisning.finance.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.table.Table;
import se.arsredovisning.table.TableEdit;
import se.arsredovisning.table.TableRow;

/** Takes the table {@code statements} into a document. */
final class StatementImport {

    /** What a row says of its statement in as many words. */
    static final List<String> MEMBERS =
            List.of("title", "scope", "entity", "breakdownOf", "financing", "by", "summary");

    private static final String TOTAL = "total";
    private static final String OF = "/total/of";

    private StatementImport() {}

    /** Takes every row over; what is wrong with one is a fault of the edit. A statement that is new comes last. */
    static void take(TableEdit edit, Table table) {
        Map<String, String> pointers = new HashMap<>();
        JsonNode all = edit.document().path("statements");
        for (int s = 0; s < all.size(); s++) {
            pointers.put(all.get(s).path("key").textValue(), "/statements/" + s);
        }
        Map<String, TableRow> named = new HashMap<>();
        for (TableRow row : table.rows()) {
            String key = row.text("statement");
            TableRow earlier = named.putIfAbsent(key, row);
            if (earlier != null) {
                edit.fault(
                        row.place("statement"),
                        key,
                        Sentence.of("finance.import.statement-taken", earlier.place("statement")));
            } else if (pointers.containsKey(key)
                    || edit.requires(row, "title", Sentence.of("finance.import.a-statement"))) {
                String pointer = pointers.computeIfAbsent(key, added -> begin(edit, row, added));
                MEMBERS.forEach(member -> edit.take(table, row, member, pointer + "/" + member));
                edit.take(table, row, "complete", pointer + "/complete", value -> Json.MAPPER
                        .getNodeFactory()
                        .booleanNode(value.equals(StatementLayouts.YES)));
            }
        }
        total(edit, table);
    }

    private static String begin(TableEdit edit, TableRow row, String key) {
        String pointer =
                edit.append("/statements", Json.MAPPER.createObjectNode().put("key", key), row);
        edit.place(pointer + "/key", row, "statement");
        return pointer;
    }

    /** Which statements are added, in their order; those that the file does not name stay as they are. */
    private static void total(TableEdit edit, Table table) {
        if (!table.has(TOTAL) || table.rows().isEmpty()) {
            return;
        }
        Set<String> of = new LinkedHashSet<>();
        edit.document().at(OF).forEach(key -> of.add(key.textValue()));
        for (TableRow row : table.rows()) {
            if (StatementLayouts.YES.equals(row.text(TOTAL))) {
                of.add(row.text("statement"));
            } else {
                of.remove(row.text("statement"));
            }
        }
        ArrayNode keys = Json.MAPPER.createArrayNode();
        of.forEach(keys::add);
        edit.set(OF, keys, table.rows().get(0).place(TOTAL));
    }
}
