package se.arsredovisning.reports.edition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.SectionId;

/** What differs between what two editions of a report say: figures, texts, and all of it but the figures as a patch. */
final class EditionDifference {

    private static final String FIGURES = "figures";

    /** What does not tell a figure from the others of its report. */
    private static final List<String> TOLD = List.of(
            "role",
            "parent",
            "value",
            "unit",
            "unitLabel",
            "decimals",
            "status",
            "reason",
            "reasonEnglish",
            "published",
            "reportedIn",
            "label",
            "source");

    private EditionDifference() {}

    /**
     * The difference, without the numbers of the two.
     *
     * @param before what the one says, as {@link EditionContent} has it
     * @param after what the other says
     */
    static ObjectNode of(SectionId report, ObjectNode before, ObjectNode after) {
        ObjectNode difference = Json.MAPPER.createObjectNode();
        difference.put("report", report.toString());
        difference.set(FIGURES, figures(before.path(FIGURES), after.path(FIGURES)));
        ObjectNode from = before.deepCopy().without(FIGURES);
        ObjectNode to = after.deepCopy().without(FIGURES);
        ArrayNode patch = Json.difference(from, to);
        difference.set("texts", texts(patch, from));
        difference.set("patch", patch);
        return difference;
    }

    /** How many changes it names, and one. */
    static int size(ObjectNode difference) {
        int size =
                1 + difference.path("patch").size() + difference.path("texts").size();
        for (JsonNode figures : difference.path(FIGURES)) {
            size += figures.size();
        }
        return size;
    }

    private static ObjectNode figures(JsonNode before, JsonNode after) {
        Map<JsonNode, JsonNode> earlier = byName(before);
        Map<JsonNode, JsonNode> later = byName(after);
        ObjectNode difference = Json.MAPPER.createObjectNode();
        ArrayNode changed = difference.putArray("changed");
        ArrayNode added = difference.putArray("added");
        ArrayNode removed = difference.putArray("removed");
        later.forEach((name, figure) -> {
            JsonNode was = earlier.get(name);
            if (was == null) {
                added.add(figure);
            } else if (!Json.same(was, figure)) {
                changed.addObject().<ObjectNode>set("before", was).set("after", figure);
            }
        });
        earlier.forEach((name, figure) -> {
            if (!later.containsKey(name)) {
                removed.add(figure);
            }
        });
        return difference;
    }

    private static Map<JsonNode, JsonNode> byName(JsonNode figures) {
        Map<JsonNode, JsonNode> byName = new LinkedHashMap<>();
        for (JsonNode figure : figures) {
            ObjectNode name = figure.deepCopy();
            byName.put(name.without(TOLD), figure);
        }
        return byName;
    }

    /** The texts among what a patch changes: what checks say follows from the rest. */
    private static ArrayNode texts(ArrayNode patch, JsonNode before) {
        ArrayNode texts = Json.MAPPER.createArrayNode();
        for (JsonNode operation : patch) {
            String pointer = operation.path("path").textValue();
            JsonNode is = operation.path("value");
            JsonNode was = operation.path("op").asText().equals("add") ? MissingNode.getInstance() : before.at(pointer);
            if (!pointer.startsWith("/checks/") && (is.isTextual() || was.isTextual())) {
                ObjectNode text = texts.addObject();
                text.put("pointer", pointer);
                if (was.isTextual()) {
                    text.set("before", was);
                }
                if (is.isTextual()) {
                    text.set("after", is);
                }
            }
        }
        return texts;
    }
}
