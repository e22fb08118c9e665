package se.arsredovisning.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** What of a document is kept by its schema, which is asked once and not for each member of each document. */
final class KeptContent {

    private final Map<String, KeptContent> members = new HashMap<>();

    /** Declared members that are none where they are objects that hold nothing. */
    private final Set<String> spared = new HashSet<>();

    private KeptContent others;
    private KeptContent items;
    private boolean isReadOnly;
    private boolean isWhole;

    private KeptContent() {}

    /** What a rule and all within it, which may come back to itself, keep. */
    static KeptContent of(JsonNode rule, DocumentSchema schema) {
        return of(rule, schema, new IdentityHashMap<>());
    }

    private static KeptContent of(JsonNode rule, DocumentSchema schema, Map<JsonNode, KeptContent> known) {
        KeptContent before = known.get(rule);
        if (before != null) {
            return before;
        }
        KeptContent kept = new KeptContent();
        known.put(rule, kept);
        kept.isReadOnly = schema.isReadOnly(rule);
        kept.isWhole = schema.first(rule, "type").asText().equals("integer");
        schema.parts(rule)
                .flatMap(part -> part.path("properties").properties().stream())
                .forEach(member -> {
                    if (!kept.members.containsKey(member.getKey())) {
                        kept.members.put(member.getKey(), of(member.getValue(), schema, known));
                        if (!schema.isNeeded(member.getKey(), rule, member.getValue())) {
                            kept.spared.add(member.getKey());
                        }
                    }
                });
        kept.others = of(schema.first(rule, "additionalProperties"), schema, known);
        kept.items = of(schema.first(rule, "items"), schema, known);
        return kept;
    }

    /** The value without nulls, without readOnly members, and without objects that hold nothing then and need not be there. */
    JsonNode of(JsonNode given) {
        if (given.isObject()) {
            ObjectNode kept = Json.MAPPER.createObjectNode();
            for (Map.Entry<String, JsonNode> member : given.properties()) {
                KeptContent rule = members.getOrDefault(member.getKey(), others);
                if (member.getValue().isNull() || rule.isReadOnly) {
                    continue;
                }
                JsonNode value = rule.of(member.getValue());
                if (!value.isObject() || !value.isEmpty() || !spared.contains(member.getKey())) {
                    kept.set(member.getKey(), value);
                }
            }
            return kept;
        }
        if (given.isArray()) {
            ArrayNode kept = Json.MAPPER.createArrayNode();
            given.forEach(item -> kept.add(items.of(item)));
            return kept;
        }
        return isWhole && isWhole(given)
                ? Json.MAPPER.getNodeFactory().numberNode(given.decimalValue().toBigIntegerExact())
                : given;
    }

    /** 2020.0 is the integer 2020, and is kept as one: not every reader of the schema takes the other for one. */
    private static boolean isWhole(JsonNode given) {
        return given.isBigDecimal() && given.decimalValue().stripTrailingZeros().scale() <= 0;
    }
}
