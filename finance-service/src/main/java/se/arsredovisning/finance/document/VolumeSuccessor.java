package se.arsredovisning.finance.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import se.arsredovisning.kit.language.SectionId;

/** What carries over of volumes and grants to a later period. */
final class VolumeSuccessor {

    private static final Set<String> KEPT =
            Set.of("key", "label", "activity", "unit", "unitLabel", "decimals", "partOf", "cost");
    private static final Set<String> OF_PLAN = Set.of("period", "budget", "budgetDecimals");

    private VolumeSuccessor() {}

    /**
     * Adds them to the successor's document: what they are, what earlier years came to, and what is planned for the
     * successor's year and later. Comments, and what an interim section says of its own year so far, are left out.
     */
    static void carry(JsonNode document, ObjectNode next, SectionId from, SectionId to) {
        for (String list : Set.of("volumes", "grants")) {
            if (document.has(list)) {
                ArrayNode kept = next.putArray(list);
                document.path(list).forEach(item -> kept.add(item(item, from, to)));
            }
        }
    }

    private static ObjectNode item(JsonNode item, SectionId from, SectionId to) {
        ObjectNode kept = SectionSuccessor.keep(item, KEPT);
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        for (JsonNode value : item.path("values")) {
            VolumePeriod time = new VolumePeriod(value.path("period").textValue());
            boolean soFar = from.interim() && time.isYear() && time.year() == from.year();
            if (time.year() >= to.year() && value.has("budget")) {
                ObjectNode plan = SectionSuccessor.keep(value, OF_PLAN);
                if (value.has("decimals")
                        && !value.has("budgetDecimals")
                        && item.path("unit").isMissingNode()) {
                    plan.set("decimals", value.get("decimals"));
                }
                values.add(plan);
            } else if (time.year() < to.year() && !soFar) {
                ObjectNode past = value.deepCopy();
                past.remove(Set.of("budget", "budgetDecimals"));
                if (past.size() > 1) {
                    values.add(past);
                }
            }
        }
        if (!values.isEmpty()) {
            kept.set("values", values);
        }
        return kept;
    }
}
