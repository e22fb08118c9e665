package se.arsredovisning.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.arsredovisning.kit.json.Json;

/**
 * The way to a member of a document as somebody reads it: {@code facts[sold-sites].value}, {@code texts[#1].text}. In a
 * list an item is named by its key, where it has one, or else counted from 1.
 *
 * @param steps from the document inwards
 */
record MemberPath(List<Step> steps) {

    /** The document itself. */
    static final MemberPath ROOT = new MemberPath(List.of());

    private static final String KEY = "key";
    private static final int MOST_STEPS = 20;
    private static final int MOST_ITEMS = 100_000;
    private static final Pattern STEP = Pattern.compile("\\.?([^.\\[\\]]+)|\\[(?:#([1-9]\\d{0,4})|([^\\[\\]#]+))]");

    MemberPath {
        steps = List.copyOf(steps);
    }

    /** One step: a member's name, or else an item by its key or by its place from 0. */
    private record Step(String member, String key, int index) {

        @Override
        public String toString() {
            return member != null ? "." + member : key != null ? "[" + key + "]" : "[#" + (index + 1) + "]";
        }
    }

    /** The path that a text is, if it is one. */
    static Optional<MemberPath> parse(String text) {
        List<Step> steps = new ArrayList<>();
        Matcher step = STEP.matcher(text);
        int end = 0;
        while (end < text.length()) {
            if (!step.find() || step.start() != end || steps.size() == MOST_STEPS) {
                return Optional.empty();
            }
            end = step.end();
            steps.add(
                    step.group(2) == null
                            ? new Step(step.group(1), step.group(3), -1)
                            : new Step(null, null, Integer.parseInt(step.group(2)) - 1));
        }
        MemberPath path = new MemberPath(steps);
        return path.toString().equals(text) ? Optional.of(path) : Optional.empty();
    }

    /** The member of that name. */
    MemberPath member(String name) {
        return with(new Step(name, null, -1));
    }

    /** The item of a list that has that key. */
    MemberPath item(String key) {
        return with(new Step(null, key, -1));
    }

    /** The item of a list at that place, from 0. */
    MemberPath item(int index) {
        return with(new Step(null, null, index));
    }

    /** Where the items of a list stand that have a key: of several with the same the first. */
    static Map<String, Integer> keys(JsonNode list) {
        Map<String, Integer> keys = new HashMap<>();
        for (int i = 0; i < list.size(); i++) {
            if (key(list.get(i)) != null) {
                keys.putIfAbsent(key(list.get(i)), i);
            }
        }
        return keys;
    }

    /** The key of an item, or null. */
    static String key(JsonNode item) {
        return item.path(KEY).textValue();
    }

    /** Whether a member says nothing but what the path says already: the key of an item that is named by it. */
    boolean isNamedBy(String member, JsonNode value) {
        return member.equals(KEY)
                && !steps.isEmpty()
                && value.isTextual()
                && value.textValue().equals(steps.get(steps.size() - 1).key);
    }

    private static int index(Step step, JsonNode list) {
        if (step.key == null) {
            return step.index < list.size() ? step.index : -1;
        }
        return keys(list).getOrDefault(step.key, -1);
    }

    /**
     * The JSON Pointer of the member in the document of an edit.
     *
     * @param makes whether items and lists on the way are made where they are missing; an item comes last in its list
     * @return nothing where there is no such place: a text on the way, an item behind the last, a list or an object at its
     *     end
     */
    Optional<String> in(TableEdit edit, TableRow row, boolean makes) {
        String pointer = "";
        for (int s = 0; s < steps.size(); s++) {
            Step step = steps.get(s);
            JsonNode at = edit.document().at(pointer);
            if (!fits(step, at) || !(makes || at.isContainerNode())) {
                return Optional.empty();
            }
            if (step.member != null) {
                pointer += "/" + step.member.replace("~", "~0").replace("/", "~1");
                continue;
            }
            int index = index(step, at);
            boolean isLast = s == steps.size() - 1;
            if (index < 0) {
                if (!makes || step.index > at.size() || at.size() >= MOST_ITEMS) {
                    return Optional.empty();
                }
                index = at.size();
                if (isLast) {
                    edit.list(pointer);
                } else {
                    edit.append(pointer, item(step), row);
                }
            }
            pointer += "/" + index;
        }
        boolean isPlain = !edit.document().at(pointer).isContainerNode()
                || edit.document().at(pointer).isEmpty();
        return steps.isEmpty() || !isPlain ? Optional.empty() : Optional.of(pointer);
    }

    private static boolean fits(Step step, JsonNode at) {
        return at.isMissingNode() || (step.member == null ? at instanceof ArrayNode : at.isObject());
    }

    private static ObjectNode item(Step step) {
        ObjectNode item = Json.MAPPER.createObjectNode();
        return step.key == null ? item : item.put(KEY, step.key);
    }

    private MemberPath with(Step step) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new MemberPath(longer);
    }

    @Override
    public String toString() {
        String text = steps.stream().map(Step::toString).collect(Collectors.joining());
        return text.startsWith(".") ? text.substring(1) : text;
    }
}
