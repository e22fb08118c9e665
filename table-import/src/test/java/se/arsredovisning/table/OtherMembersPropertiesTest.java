package se.arsredovisning.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;

/** What other tables do not say of a document makes that document of what they say. */
class OtherMembersPropertiesTest {

    private static final List<String> NAMES = List.of("decimals", "note", "kolada-id", "2020", "texts", "columns");

    @Property(tries = 500)
    void makeTheDocumentOfWhatTheOtherTablesMakeOfIt(
            @ForAll("documents") ObjectNode document, @ForAll("documents") ObjectNode held) {
        // Items are never taken away by tables, nor is what a text or a number stands for where a list was.
        JsonNode present = held.retain(List.of());

        assertThat(Json.equivalent(taken(present, rows(document, present)), document))
                .as("%s of%n%s", rows(document, present), document)
                .isTrue();
    }

    @Property(tries = 500)
    void changeNothingWhereTheyComeBackUnchanged(@ForAll("documents") ObjectNode document) {
        TableEdit edit = new TableEdit(document);

        OtherMembers.take(edit, tables(rows(document, Json.MAPPER.createObjectNode())));

        assertThat(edit.changes()).isEmpty();
        assertThat(edit.document()).isEqualTo(document);
    }

    @Property(tries = 500)
    void areAFaultOrAnEditWhateverThePathSays(
            @ForAll("documents") ObjectNode document, @ForAll("paths") String path, @ForAll boolean isBlank) {
        TableEdit edit = new TableEdit(document);
        Map<String, Object> row = isBlank ? Map.of("member", path) : Map.of("member", path, "text", "x");

        OtherMembers.take(edit, tables(List.of(row)));
        try {
            edit.end();
        } catch (ProblemException told) {
            assertThat(told.faults()).hasSize(1);
        }
    }

    private static List<Map<String, Object>> rows(JsonNode document, JsonNode held) {
        return OtherMembers.rows(
                document, List.of(OtherMembers.LAYOUT, SOME), layout -> List.of(), tables -> held(held));
    }

    private static final TableLayout SOME =
            new TableLayout("some", "Något.", List.of(TableColumn.text("a", "A", "Något", "")));

    private static TakenTables held(JsonNode document) {
        return new TakenTables() {
            @Override
            public JsonNode document() {
                return document;
            }

            @Override
            public Map<String, Long> untouched() {
                return Map.of();
            }

            @Override
            public List<Sentence> warnings() {
                return List.of();
            }

            @Override
            public ProblemException withFilePlaces(ProblemException problem, String address) {
                return problem;
            }
        };
    }

    private static JsonNode taken(JsonNode present, List<Map<String, Object>> rows) {
        TableEdit edit = new TableEdit(present);
        OtherMembers.take(edit, tables(rows));
        edit.end();
        return edit.document();
    }

    /** Over a file, so that what a cell holds is what is tried. */
    private static Tables tables(List<Map<String, Object>> rows) {
        byte[] file =
                TemplateWriter.csv(OtherMembers.LAYOUT, rows.isEmpty() ? List.of(Map.of()) : rows, CsvDialect.RFC_4180);
        return TableReader.read(file, TableFormat.CSV, List.of(OtherMembers.LAYOUT));
    }

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.of(
                        "decimals", ".", "[", "#1", "[#1]", "[#99999]", "[a]", ".note", "[2020]", "]", "/", "~", " x")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(parts -> String.join("", parts).strip())
                .filter(path -> !path.isEmpty());
    }

    @Provide
    Arbitrary<ObjectNode> documents() {
        return Arbitraries.randomValue(random -> object(random, 3));
    }

    private static ObjectNode object(java.util.Random random, int depth) {
        ObjectNode object = Json.MAPPER.createObjectNode();
        NAMES.forEach(name -> {
            if (random.nextInt(3) == 0) {
                object.set(name, any(random, depth - 1));
            }
        });
        return object;
    }

    private static JsonNode any(java.util.Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 ->
                Json.MAPPER
                        .getNodeFactory()
                        .textNode(List.of("=1+1", "a\nb", "2020", "yes").get(random.nextInt(4)));
            case 1 -> Json.MAPPER.getNodeFactory().numberNode(random.nextInt(7) - 3);
            case 2 -> Json.MAPPER.getNodeFactory().numberNode(java.math.BigDecimal.valueOf(random.nextInt(), 2));
            case 3 -> Json.MAPPER.getNodeFactory().booleanNode(random.nextBoolean());
            case 4 -> {
                ObjectNode object = object(random, depth);
                yield object.isEmpty() ? object.put("note", "x") : object;
            }
            default -> items(random, depth);
        };
    }

    private static ArrayNode items(java.util.Random random, int depth) {
        ArrayNode items = Json.MAPPER.createArrayNode();
        boolean keyed = random.nextBoolean();
        for (int i = 0; i <= random.nextInt(3); i++) {
            if (keyed) {
                ObjectNode item = object(random, depth);
                items.add(item.put("key", "2020-" + i));
            } else {
                items.add(any(random, 0));
            }
        }
        return items;
    }
}
