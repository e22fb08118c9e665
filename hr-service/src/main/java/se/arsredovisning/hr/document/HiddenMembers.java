package se.arsredovisning.hr.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import se.arsredovisning.kit.json.Json;

/**
 * What disclosure control leaves out of a section as a whole: facts, years of turnover and of engagement, the work environment. A write that
 * leaves such a list as it is told keeps what is hidden of it, for as long as it is hidden.
 *
 * @param given what a write gives
 * @param told what was told before it
 */
record HiddenMembers(JsonNode given, JsonNode told) {

    private static final String WORK_ENVIRONMENT = SectionDisclosure.WORK_ENVIRONMENT;

    /** The lists of which some may be hidden, with the member that tells one item from another. */
    private static final Map<String, String> LISTS = Map.of(
            SectionDisclosure.FACTS, "key", SectionDisclosure.TURNOVER, "year", SectionDisclosure.ENGAGEMENT, "year");

    /**
     * The document with what was hidden and is left as it was.
     *
     * @param stored what was stored before
     * @param telling what would be told of a document
     */
    ObjectNode keptIn(JsonNode document, JsonNode stored, UnaryOperator<JsonNode> telling) {
        ObjectNode whole = document.deepCopy();
        Map<String, List<JsonNode>> kept = new LinkedHashMap<>();
        LISTS.forEach((list, key) -> {
            List<JsonNode> hidden = isUntouched(list)
                    ? stored.path(list)
                            .valueStream()
                            .filter(item -> !has(told, list, item))
                            .toList()
                    : List.of();
            hidden.forEach(item -> whole.withArray("/" + list).add(item.deepCopy()));
            kept.put(list, hidden);
        });
        if (!given.has(WORK_ENVIRONMENT) && !told.has(WORK_ENVIRONMENT) && stored.has(WORK_ENVIRONMENT)) {
            whole.set(WORK_ENVIRONMENT, stored.get(WORK_ENVIRONMENT).deepCopy());
        }
        // What was not given is not told, also where it need not be hidden any more.
        JsonNode shown = telling.apply(whole);
        if (shown.has(WORK_ENVIRONMENT) && !given.has(WORK_ENVIRONMENT)) {
            whole.remove(WORK_ENVIRONMENT);
        }
        kept.forEach((list, hidden) ->
                hidden.stream().filter(item -> has(shown, list, item)).forEach(item -> remove(whole, list, item)));
        return whole;
    }

    /** The places that were given and are not told, for an event. */
    List<String> given(JsonNode after) {
        List<String> places = new ArrayList<>();
        for (String list : LISTS.keySet().stream().sorted().toList()) {
            for (int i = 0; !isUntouched(list) && i < given.path(list).size(); i++) {
                if (!has(after, list, given.path(list).get(i))) {
                    places.add("/" + list + "/" + i);
                }
            }
        }
        if (given.has(WORK_ENVIRONMENT) && !after.has(WORK_ENVIRONMENT)) {
            places.add("/" + WORK_ENVIRONMENT);
        }
        return places;
    }

    private boolean isUntouched(String list) {
        return items(given, list).equals(items(told, list)) || Json.same(given.path(list), told.path(list));
    }

    private static List<JsonNode> items(JsonNode document, String list) {
        return document.path(list).valueStream().toList();
    }

    private static boolean has(JsonNode document, String list, JsonNode item) {
        return document.path(list).valueStream().anyMatch(other -> isSame(list, other, item));
    }

    private static boolean isSame(String list, JsonNode one, JsonNode other) {
        String key = LISTS.get(list);
        return one.path(key).asText().equals(other.path(key).asText());
    }

    private static void remove(ObjectNode document, String list, JsonNode item) {
        ArrayNode items = (ArrayNode) document.path(list);
        for (int i = items.size() - 1; i >= 0; i--) {
            if (isSame(list, items.get(i), item)) {
                items.remove(i);
            }
        }
    }
}
