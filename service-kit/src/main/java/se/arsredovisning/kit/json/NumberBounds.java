package se.arsredovisning.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.sentence.Sentence;

/** The least and the most that a schema lets each number be, found once, so that a large document is soon held against them. */
final class NumberBounds {

    private final Map<String, NumberBounds> members = new HashMap<>();
    private BigDecimal least;
    private BigDecimal most;
    private NumberBounds items;

    private NumberBounds() {}

    /** The bounds of a rule and of all within it, which may come back to itself. */
    static NumberBounds of(JsonNode rule, DocumentSchema schema) {
        return of(rule, schema, new IdentityHashMap<>());
    }

    private static NumberBounds of(JsonNode rule, DocumentSchema schema, Map<JsonNode, NumberBounds> known) {
        NumberBounds before = known.get(rule);
        if (before != null) {
            return before;
        }
        NumberBounds bounds = new NumberBounds();
        known.put(rule, bounds);
        bounds.least = number(schema.first(rule, "minimum"));
        bounds.most = number(schema.first(rule, "maximum"));
        schema.parts(rule)
                .flatMap(part -> part.path("properties").properties().stream())
                .forEach(member -> bounds.members.putIfAbsent(member.getKey(), of(member.getValue(), schema, known)));
        JsonNode items = schema.first(rule, "items");
        bounds.items = items.isMissingNode() ? null : of(items, schema, known);
        return bounds;
    }

    private static BigDecimal number(JsonNode bound) {
        return bound.isNumber() ? bound.decimalValue() : null;
    }

    /** Adds a fault for every number that is out of its bounds. */
    void check(JsonNode shown, String pointer, List<Fault> faults) {
        if (shown.isNumber()) {
            checkNumber(shown, pointer, faults);
        } else if (shown.isArray() && items != null) {
            for (int i = 0; i < shown.size(); i++) {
                items.check(shown.get(i), pointer + "/" + i, faults);
            }
        } else if (shown.isObject()) {
            for (Map.Entry<String, JsonNode> member : shown.properties()) {
                NumberBounds bounds = members.get(member.getKey());
                if (bounds != null
                        && (member.getValue().isNumber() || member.getValue().isContainerNode())) {
                    bounds.check(member.getValue(), pointer + Json.step(member.getKey()), faults);
                }
            }
        }
    }

    private void checkNumber(JsonNode shown, String pointer, List<Fault> faults) {
        BigDecimal number = shown.decimalValue();
        if (least != null && number.compareTo(least) < 0) {
            faults.add(new Fault(pointer, shown, Sentence.of("fault.computed-below", least.toPlainString())));
        } else if (most != null && number.compareTo(most) > 0) {
            faults.add(new Fault(pointer, shown, Sentence.of("fault.computed-above", most.toPlainString())));
        }
    }
}
