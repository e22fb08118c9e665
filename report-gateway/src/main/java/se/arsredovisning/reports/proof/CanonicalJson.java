package se.arsredovisning.reports.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

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

    private final StringBuilder text = new StringBuilder(TYPICAL_LENGTH);

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
        return json.text.toString().getBytes(UTF_8);
    }

    private void add(JsonNode value) {
        switch (value.getNodeType()) {
            case OBJECT -> addObject(value);
            case ARRAY -> addArray(value);
            case STRING -> addText(value.textValue());
            case NUMBER -> addNumber(value);
            case BOOLEAN -> text.append(value.booleanValue());
            case NULL -> text.append("null");
            default -> throw new IllegalArgumentException("no plain JSON: " + value.getNodeType());
        }
    }

    /** String's own order is that of UTF-16 code units, which is RFC 8785's. */
    private void addObject(JsonNode object) {
        Map<String, JsonNode> members = new TreeMap<>();
        object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        char separator = '{';
        for (Map.Entry<String, JsonNode> member : members.entrySet()) {
            text.append(separator);
            addText(member.getKey());
            text.append(':');
            add(member.getValue());
            separator = ',';
        }
        text.append(members.isEmpty() ? "{}" : "}");
    }

    private void addArray(JsonNode array) {
        char separator = '[';
        for (JsonNode item : array) {
            text.append(separator);
            add(item);
            separator = ',';
        }
        text.append(array.isEmpty() ? "[]" : "]");
    }

    private void addNumber(JsonNode number) {
        if (number.isDouble() || number.isFloat()) {
            throw new IllegalArgumentException("a binary number: " + number);
        }
        BigDecimal exact = number.decimalValue();
        text.append(CanonicalNumber.text(exact));
    }

    private void addText(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            int escape = ESCAPED.indexOf(c);
            if (escape >= 0) {
                text.append('\\').append(ESCAPES.charAt(escape));
            } else if (c < ' ') {
                text.append(String.format("\\u%04x", (int) c));
            } else if (!Character.isSurrogate(c)) {
                text.append(c);
            } else if (Character.isSurrogatePair(c, i + 1 < value.length() ? value.charAt(i + 1) : ' ')) {
                text.append(c).append(value.charAt(i + 1));
                i++;
            } else {
                throw new IllegalArgumentException("half a surrogate pair in a text");
            }
        }
        text.append('"');
    }
}
