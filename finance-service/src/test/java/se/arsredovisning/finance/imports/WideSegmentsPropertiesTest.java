package se.arsredovisning.finance.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import se.arsredovisning.finance.Documents;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.table.CsvDialect;
import se.arsredovisning.table.TableFormat;
import se.arsredovisning.table.TableReader;
import se.arsredovisning.table.TemplateWriter;

/** A template with a row for each unit is what the import takes, and gives the same section. */
class WideSegmentsPropertiesTest {

    private static final List<String> AMOUNTS =
            List.of("budget", "outcome", "previousOutcome", "periodBudget", "outcomeTwoYearsBefore");

    private static final int MOST_LINES = 9;

    @Property(tries = 80)
    void aTemplateSentBackChangesNothingAndBeginsTheSameSegments(@ForAll Random random) {
        ObjectNode document = document(random);
        WideSegments wide = WideSegments.of(document);
        if (wide.rows().isEmpty()) {
            return;
        }
        byte[] file = random.nextBoolean()
                ? TemplateWriter.csv(wide.layout(), wide.rows(), CsvDialect.values()[random.nextInt(2)])
                : null;

        TableImport back = take(document, wide, file);
        assertThat(back.document()).isEqualTo(document);
        assertThat(back.written()).isEmpty();
        assertThat(back.untouched().get("segments")).isZero();

        ObjectNode without = document.deepCopy();
        without.path("statements").forEach(statement -> ((ObjectNode) statement).remove("segments"));
        ObjectNode begun = (ObjectNode) take(without, wide, file).document();
        assertThat(Json.same(begun, document)).as(begun + " is " + document).isTrue();
    }

    private static TableImport take(ObjectNode document, WideSegments wide, byte[] csv) {
        byte[] file = csv == null
                ? TemplateWriter.xlsx(
                        List.of(wide.layout()), Map.of(wide.layout().name(), wide.rows()))
                : csv;
        return TableImport.of(
                document,
                TableReader.read(
                        file, csv == null ? TableFormat.XLSX : TableFormat.CSV, List.of(StatementLayouts.SEGMENTS)),
                Denomination.SEK);
    }

    private static ObjectNode document(Random random) {
        ObjectNode document = (ObjectNode) Documents.json("{\"decimals\": 0}");
        ArrayNode statements = document.putArray("statements");
        for (int s = 0; s < 1 + random.nextInt(2); s++) {
            ObjectNode statement = statements.addObject().put("key", "s" + s).put("title", "S");
            List<String> keys = lines(statement.putArray("lines"), random);
            if (random.nextInt(5) > 0) {
                segments(statement.putArray("segments"), keys, random);
            }
        }
        return document;
    }

    /** The last one is a sum of the others. */
    private static List<String> lines(ArrayNode lines, Random random) {
        List<String> keys = new ArrayList<>();
        for (int l = 0; l < 1 + random.nextInt(MOST_LINES); l++) {
            keys.add("rad-" + (MOST_LINES - l));
            lines.addObject().put("key", keys.get(l)).put("label", "L").put("role", "item");
        }
        ObjectNode result = lines.addObject().put("key", "a").put("label", "R").put("role", "result");
        keys.forEach(result.putArray("formula")::add);
        keys.add("a");
        return keys;
    }

    private static void segments(ArrayNode segments, List<String> keys, Random random) {
        int number = 1 + random.nextInt(4);
        for (int g = 0; g < number; g++) {
            ObjectNode segment = segments.addObject().put("key", "g" + g).put("label", "Enhet " + g);
            if (g > 0 && random.nextBoolean()) {
                segment.put("parent", "g0");
            }
            if (random.nextInt(4) == 0) {
                continue;
            }
            ArrayNode lines = segment.putArray("lines");
            for (String key : keys) {
                if (random.nextInt(3) > 0) {
                    says(lines.addObject().put("key", key), random);
                }
            }
            if (lines.isEmpty()) {
                segment.remove("lines");
            }
        }
        List<String> parents = segments.valueStream()
                .map(segment -> segment.path("parent").asText())
                .toList();
        for (var segment : segments) {
            for (var line : segment.path("lines")) {
                if (parents.contains(segment.path("key").asText())
                        || line.path("key").asText().equals("a")) {
                    published((ObjectNode) line);
                }
            }
        }
    }

    /** Each says something: a line that does not is not begun. */
    private static void says(ObjectNode line, Random random) {
        AMOUNTS.stream()
                .filter(amount -> random.nextBoolean())
                .forEach(amount ->
                        line.set(amount, Json.MAPPER.getNodeFactory().numberNode(random.nextInt(2000) - 1000)));
        if (line.size() == 1 || random.nextInt(4) == 0) {
            line.put("comment", "Färre barn.");
        }
    }

    private static void published(ObjectNode line) {
        ObjectNode printed = Json.MAPPER.createObjectNode();
        AMOUNTS.stream().filter(line::has).forEach(amount -> printed.set(amount, line.remove(amount)));
        if (!printed.isEmpty()) {
            line.set("published", printed);
        }
    }
}
