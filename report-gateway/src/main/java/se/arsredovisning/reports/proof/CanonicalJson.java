package se.arsredovisning.reports.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The bytes of a JSON value: the same for the same value, whatever order its members came in and however its numbers were
 * written. Text form and order are RFC 8785's; numbers are, where RFC 8785 would change their value, written exactly
 * ({@link CanonicalNumber}).
 */
public final class CanonicalJson {

    private static final int TYPICAL_LENGTH = 1 << 12;

    /** What JSON.stringify writes of these, in their order. */
    private static final String ESCAPED = "\b\t\n\f\r\"\\";

    private static final String ESCAPES = "btnfr\"\\";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(TYPICAL_LENGTH);

    private CanonicalJson() {}

    /**
     * The canonical bytes, in UTF-8.
     *
     * @param value of objects, arrays, texts, exact numbers (no float, no double), booleans and nulls
     * @throws IllegalArgumentException naming what has no such bytes: a Java object or raw text among the nodes, a binary
     *     number, half a surrogate pair
     */
    public static byte[] bytes(JsonNode value) {
        CanonicalJson json = new CanonicalJson();
        json.add(value);
        return json.bytes.toByteArray();
    }

    /**
     * The canonical bytes of each member of an object, in their order: what {@link #object} makes the object's of.
     *
     * @throws IllegalArgumentException as {@link #bytes}
     */
    public static SortedMap<String, byte[]> members(ObjectNode object) {
        SortedMap<String, byte[]> members = new TreeMap<>();
        object.properties().forEach(member -> members.put(member.getKey(), bytes(member.getValue())));
        return members;
    }

    /** The canonical bytes of an object of such members. */
    public static byte[] object(SortedMap<String, byte[]> members) {
        CanonicalJson json = new CanonicalJson();
        json.addMembers(members, json.bytes::writeBytes);
        return json.bytes.toByteArray();
    }

    private void add(JsonNode value) {
        switch (value.getNodeType()) {
            case OBJECT -> addObject(value);
            case ARRAY -> addArray(value);
            case STRING -> addText(value.textValue());
            case NUMBER -> addNumber(value);
            case BOOLEAN -> put(Boolean.toString(value.booleanValue()));
            case NULL -> put("null");
            default -> throw new IllegalArgumentException("no plain JSON: " + value.getNodeType());
        }
    }

    /** String's own order is that of UTF-16 code units, which is RFC 8785's. */
    private void addObject(JsonNode object) {
        SortedMap<String, JsonNode> members = new TreeMap<>();
        object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        addMembers(members, this::add);
    }

    private <T> void addMembers(SortedMap<String, T> members, Consumer<T> add) {
        char separator = '{';
        for (Map.Entry<String, T> member : members.entrySet()) {
            put(separator);
            addText(member.getKey());
            put(':');
            add.accept(member.getValue());
            separator = ',';
        }
        put(members.isEmpty() ? "{}" : "}");
    }

    private void addArray(JsonNode array) {
        char separator = '[';
        for (JsonNode item : array) {
            put(separator);
            add(item);
            separator = ',';
        }
        put(array.isEmpty() ? "[]" : "]");
    }

    private void addNumber(JsonNode number) {
        if (number.isDouble() || number.isFloat()) {
            throw new IllegalArgumentException("a binary number: " + number);
        }
        put(CanonicalNumber.text(number.decimalValue()));
    }

    private void addText(String value) {
        put('"');
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                put(value.substring(from, i));
                put(escaped(c));
                from = i + 1;
            } else if (Character.isSurrogate(c)) {
                i++;
                if (i == value.length() || !Character.isSurrogatePair(c, value.charAt(i))) {
                    throw new IllegalArgumentException("half a surrogate pair in a text");
                }
            }
        }
        put(value.substring(from));
        put('"');
    }

    private static String escaped(char c) {
        int known = ESCAPED.indexOf(c);
        return known < 0 ? String.format("\\u%04x", (int) c) : "\\" + ESCAPES.charAt(known);
    }

    private void put(char ascii) {
        bytes.write(ascii);
    }

    private void put(String text) {
        bytes.writeBytes(text.getBytes(UTF_8));
    }
}
