package se.arsredovisning.kit.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Sections as the schema {@code Section} of an OpenAPI document allows them, with as little in them as it may be: whatever
 * may be left out is left out now and then. They keep the schema; the rules of their service may refuse them.
 */
public final class SparseSections {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MOST_ITEMS = 3;

    /** Values that fit one or the other of the patterns that the schemas have. */
    private static final List<String> TEXTS = List.of("2020-12", "2020", "2020-06-30", "k1");

    private final JsonNode document;
    private final Random random;
    private final List<String> keys = new ArrayList<>();

    /**
     * Draws sections of a document.
     *
     * @param document the OpenAPI document, with all that it refers to
     * @param random the same one draws the same sections
     */
    public SparseSections(JsonNode document, Random random) {
        this.document = document;
        this.random = random;
    }

    /** A section with nothing that may be left out. */
    public JsonNode sparsest() {
        return made(schema(), "", 0);
    }

    /** Each list has one item, and nothing else stands there that may be left out. */
    public JsonNode sparsestRows() {
        return made(schema(), "", -1);
    }

    /** The example of the document, whole: each of its items can be asked for. */
    public JsonNode example() {
        return thinned(documented(), schema(), 1);
    }

    /** A section by chance: now made of the schema alone, now of what the example has. */
    public JsonNode next() {
        double there = random.nextDouble();
        return random.nextBoolean() ? made(schema(), "", there) : thinned(documented(), schema(), there);
    }

    /** The example of a section, which stands among the components where the kit has named it. */
    private JsonNode documented() {
        JsonNode named = document.at("/components/examples/Section/value");
        return named.isMissingNode() ? schema().path("example") : named;
    }

    private JsonNode schema() {
        return document.at("/components/schemas/Section");
    }

    /** What of an example is given rather than derived, each optional member and each item with that chance. */
    private JsonNode thinned(JsonNode example, JsonNode schema, double there) {
        if (example.isArray()) {
            ArrayNode kept = NODES.arrayNode();
            JsonNode items = first(schema, "items");
            example.forEach(item -> {
                if (random.nextDouble() < Math.sqrt(there)) {
                    kept.add(thinned(item, items, there));
                }
            });
            return kept;
        }
        if (!example.isObject()) {
            return example;
        }
        ObjectNode kept = NODES.objectNode();
        example.properties().forEach(member -> {
            JsonNode rule = first(schema, "properties").path(member.getKey());
            boolean wanted = requires(schema, member.getKey()) || random.nextDouble() < there;
            if (wanted && !isReadOnly(rule)) {
                kept.set(member.getKey(), thinned(member.getValue(), rule, there));
            }
        });
        return kept;
    }

    /** A value of a schema; where less than nothing may be there, lists have one item. */
    private JsonNode made(JsonNode schema, String name, double there) {
        JsonNode choices = first(schema, "enum");
        if (!choices.isMissingNode()) {
            return choices.get(random.nextInt(choices.size()));
        }
        return switch (first(schema, "type").asText("object")) {
            case "array" -> list(schema, name, there);
            case "object" -> object(schema, there);
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "integer", "number" -> number(schema);
            default -> NODES.textNode(text(schema, name));
        };
    }

    private JsonNode object(JsonNode schema, double there) {
        ObjectNode made = NODES.objectNode();
        first(schema, "properties").properties().forEach(member -> {
            boolean rows = there < 0
                    && List.of("array", "object")
                            .contains(first(member.getValue(), "type").asText());
            boolean wanted = requires(schema, member.getKey()) || rows || random.nextDouble() < there;
            if (wanted && !isReadOnly(member.getValue())) {
                made.set(member.getKey(), made(member.getValue(), member.getKey(), there));
            }
        });
        return made;
    }

    private JsonNode list(JsonNode schema, String name, double there) {
        int fewest = first(schema, "minItems").asInt(0);
        int items = there < 0 ? 1 : there == 0 ? 0 : random.nextInt(MOST_ITEMS);
        // Categories stand in categories: a list in a list is shorter.
        double within = there < 0 && name.equals("categories") ? 0 : there * 0.8;
        ArrayNode made = NODES.arrayNode();
        for (int i = 0; i < Math.max(fewest, items); i++) {
            made.add(made(first(schema, "items"), name, within));
        }
        return made;
    }

    private JsonNode number(JsonNode schema) {
        BigDecimal least = first(schema, "minimum").decimalValue();
        BigDecimal most = first(schema, "maximum").isMissingNode()
                ? BigDecimal.TEN
                : first(schema, "maximum").decimalValue();
        BigDecimal drawn =
                switch (random.nextInt(5)) {
                    case 0 -> least;
                    case 1 -> most;
                    case 2 -> BigDecimal.ZERO;
                    case 3 -> BigDecimal.valueOf(random.nextInt(4000) - 1000L);
                    default -> BigDecimal.valueOf(2020);
                };
        BigDecimal fitting = drawn.max(least).min(most);
        return first(schema, "type").asText().equals("integer")
                ? NODES.numberNode(fitting.toBigInteger())
                : NODES.numberNode(fitting);
    }

    private String text(JsonNode schema, String name) {
        if (name.equals("key")) {
            keys.add("k" + (keys.size() + 1));
            return keys.get(keys.size() - 1);
        }
        String pattern = first(schema, "pattern").asText("");
        if ("k1".matches(pattern) && !keys.isEmpty()) {
            return keys.get(random.nextInt(keys.size()));
        }
        return Stream.concat(TEXTS.stream(), Stream.of("x"))
                .filter(text -> text.matches(pattern))
                .findFirst()
                .orElse("x");
    }

    private boolean requires(JsonNode schema, String member) {
        return StreamSupport.stream(first(schema, "required").spliterator(), false)
                .anyMatch(required -> required.asText().equals(member));
    }

    private boolean isReadOnly(JsonNode schema) {
        return first(schema, "readOnly").asBoolean();
    }

    /** A keyword of the schema itself, of what it refers to, or of what it is made up of. */
    private JsonNode first(JsonNode schema, String keyword) {
        return parts(schema)
                .map(part -> part.path(keyword))
                .filter(found -> !found.isMissingNode())
                .findFirst()
                .orElseGet(NODES::missingNode);
    }

    private Stream<JsonNode> parts(JsonNode schema) {
        Stream<JsonNode> referred = schema.has("$ref")
                ? parts(document.at(schema.path("$ref").textValue().substring(1)))
                : Stream.empty();
        return Stream.of(
                        Stream.of(schema),
                        referred,
                        StreamSupport.stream(schema.path("allOf").spliterator(), false)
                                .flatMap(this::parts))
                .flatMap(parts -> parts);
    }

    /** Without what the faults of a problem are about: the member, or where it is missing, what it is missing in. */
    static JsonNode without(JsonNode section, JsonNode problem) {
        List<String> places = new ArrayList<>();
        problem.path("invalid-parameters")
                .forEach(fault -> places.add(fault.path("property").asText()));
        JsonNode mended = section.deepCopy();
        for (int i = places.size() - 1; i >= 0; i--) {
            String place = places.get(i);
            while (!place.isEmpty() && mended.at(place).isMissingNode()) {
                place = parent(place);
            }
            if (!place.isEmpty()) {
                remove(mended.at(parent(place)), place.substring(place.lastIndexOf('/') + 1));
            }
        }
        return mended;
    }

    private static void remove(JsonNode from, String step) {
        if (from instanceof ArrayNode list) {
            list.remove(Integer.parseInt(step));
        } else if (from instanceof ObjectNode object) {
            object.remove(step);
        }
    }

    private static String parent(String place) {
        return place.substring(0, place.lastIndexOf('/'));
    }

    /** Every object that stands in a list of that name, however deep. */
    static List<JsonNode> items(JsonNode node, String name) {
        List<JsonNode> items = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (member.getKey().equals(name) && member.getValue().isArray()) {
                member.getValue().forEach(items::add);
            }
            items.addAll(items(member.getValue(), name));
        }
        if (node.isArray()) {
            node.forEach(item -> items.addAll(items(item, name)));
        }
        return items;
    }
}
