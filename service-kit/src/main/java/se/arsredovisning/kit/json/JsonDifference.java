package se.arsredovisning.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.flipkart.zjsonpatch.DiffFlags;
import com.flipkart.zjsonpatch.JsonDiff;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Map;

/**
 * The difference between two documents. What is the same is passed over first, members one by one and lists from both ends:
 * how two lists lie beside each other is worked out, at a cost that grows with the product of their lengths, only for what
 * is left of them.
 */
final class JsonDifference {

    private static final EnumSet<DiffFlags> FLAGS =
            EnumSet.of(DiffFlags.OMIT_MOVE_OPERATION, DiffFlags.OMIT_COPY_OPERATION);

    /** So many pairs of items are compared, and a number is kept of each. */
    private static final long MOST_PAIRS = 1_000_000;

    private final ArrayNode operations = Json.MAPPER.createArrayNode();

    private JsonDifference() {}

    /** A JSON Patch of add, remove and replace, with numbers in their shortest form. */
    static ArrayNode of(JsonNode from, JsonNode to) {
        JsonDifference difference = new JsonDifference();
        difference.compare(from, to, "");
        return difference.operations;
    }

    private void compare(JsonNode from, JsonNode to, String pointer) {
        if (from.isObject() && to.isObject()) {
            compareMembers(from, to, pointer);
        } else if (from.isArray() && to.isArray()) {
            compareItems(from, to, pointer);
        } else if (!Json.same(from, to)) {
            add("replace", pointer, to);
        }
    }

    private void compareMembers(JsonNode from, JsonNode to, String pointer) {
        for (Map.Entry<String, JsonNode> member : from.properties()) {
            String place = pointer + Json.step(member.getKey());
            JsonNode other = to.get(member.getKey());
            if (other == null) {
                add("remove", place, member.getValue());
            } else {
                compare(member.getValue(), other, place);
            }
        }
        for (Map.Entry<String, JsonNode> member : to.properties()) {
            if (!from.has(member.getKey())) {
                add("add", pointer + Json.step(member.getKey()), member.getValue());
            }
        }
    }

    private void compareItems(JsonNode from, JsonNode to, String pointer) {
        int shorter = Math.min(from.size(), to.size());
        int before = 0;
        while (before < shorter && Json.same(from.get(before), to.get(before))) {
            before++;
        }
        int after = 0;
        while (after < shorter - before
                && Json.same(from.get(from.size() - 1 - after), to.get(to.size() - 1 - after))) {
            after++;
        }
        ArrayNode left = items(from, before, from.size() - after);
        ArrayNode right = items(to, before, to.size() - after);
        if (isInPlace(left, right)) {
            compareInPlace(left, right, pointer, before);
        } else {
            compareAlongside(left, right, pointer, before);
        }
    }

    /** Whether items were changed where they are, or there are too many to look for them elsewhere. */
    private static boolean isInPlace(ArrayNode left, ArrayNode right) {
        if ((long) left.size() * right.size() > MOST_PAIRS) {
            return true;
        }
        int same = 0;
        for (int i = 0; i < left.size() && left.size() == right.size(); i++) {
            same += left.get(i).equals(right.get(i)) ? 1 : 0;
        }
        return left.size() == right.size() && (left.size() == 1 || 2 * same > left.size());
    }

    private void compareInPlace(ArrayNode left, ArrayNode right, String pointer, int first) {
        int shorter = Math.min(left.size(), right.size());
        for (int i = 0; i < shorter; i++) {
            compare(left.get(i), right.get(i), pointer + "/" + (first + i));
        }
        for (int i = left.size() - 1; i >= shorter; i--) {
            add("remove", pointer + "/" + (first + i), left.get(i));
        }
        for (int i = shorter; i < right.size(); i++) {
            add("add", pointer + "/" + (first + i), right.get(i));
        }
    }

    private void compareAlongside(ArrayNode left, ArrayNode right, String pointer, int first) {
        for (JsonNode operation : JsonDiff.asJson(left, right, FLAGS)) {
            String path = operation.path("path").textValue();
            int end = path.indexOf('/', 1) < 0 ? path.length() : path.indexOf('/', 1);
            int item = first + Integer.parseInt(path, 1, end, 10);
            operations.add(((ObjectNode) operation).put("path", pointer + "/" + item + path.substring(end)));
        }
    }

    private static ArrayNode items(JsonNode list, int from, int to) {
        ArrayNode items = Json.MAPPER.createArrayNode();
        for (int i = from; i < to; i++) {
            items.add(canonical(list.get(i)));
        }
        return items;
    }

    private void add(String operation, String pointer, JsonNode value) {
        operations.addObject().put("op", operation).put("path", pointer).set("value", canonical(value));
    }

    /** The same document with every number in its shortest form, so that equal means equal by value. */
    private static JsonNode canonical(JsonNode node) {
        if (node.isNumber()) {
            BigDecimal shortest = node.decimalValue().stripTrailingZeros();
            return Json.MAPPER.getNodeFactory().numberNode(shortest.scale() < 0 ? shortest.setScale(0) : shortest);
        }
        if (node.isArray()) {
            ArrayNode array = Json.MAPPER.createArrayNode();
            node.forEach(item -> array.add(canonical(item)));
            return array;
        }
        if (node.isObject()) {
            ObjectNode object = Json.MAPPER.createObjectNode();
            node.properties().forEach(member -> object.set(member.getKey(), canonical(member.getValue())));
            return object;
        }
        return node;
    }
}
