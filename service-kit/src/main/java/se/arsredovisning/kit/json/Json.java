package se.arsredovisning.kit.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.arsredovisning.kit.sentence.AnswerLanguage;
import se.arsredovisning.kit.sentence.SentenceSerializer;

/** The one way that documents are read, written, compared and patched: numbers are exact decimals throughout. */
public final class Json {

    private static final int MAX_DEPTH = 64;
    private static final int MAX_NUMBER_LENGTH = 1000;

    /** Reads and writes documents. Decimals keep their digits; a member given twice is a fault. */
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(com.fasterxml.jackson.core.StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(JsonWriteFeature.WRITE_NAN_AS_STRINGS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .addModule(new JavaTimeModule())
            .build();

    static {
        MAPPER.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxNumberLength(MAX_NUMBER_LENGTH)
                        .build());
    }

    private Json() {}

    /** Reads a text that this class wrote. */
    public static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes without white space, members in their order, numbers in plain notation. */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes what has sentences in it, in that language or in both. */
    public static String write(Object value, AnswerLanguage language) {
        try {
            return MAPPER.writer()
                    .withAttribute(SentenceSerializer.LANGUAGE, language)
                    .writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The document as whoever reads its text finds it: 1E+2 is 100 there, and 100 a whole number. What is worked out of
     * it is so the same at the write as at every read. Where it is so already it is the document itself.
     */
    public static JsonNode reread(JsonNode document) {
        return isAsRead(document) ? document : read(write(document));
    }

    /** Whether it is what its text would be read as: all but a number that is whole by its text and not by its type. */
    private static boolean isAsRead(JsonNode node) {
        if (node.isContainerNode()) {
            for (JsonNode each : node) {
                if (!isAsRead(each)) {
                    return false;
                }
            }
            return true;
        }
        if (node.isNumber()) {
            return node.isInt()
                    || (node.isLong() && !node.canConvertToInt())
                    || (node.isBigDecimal() && node.decimalValue().scale() > 0);
        }
        return node.isTextual() || node.isBoolean() || node.isNull();
    }

    /** Whether two documents say the same: 8.0 is 8, and the order of members says nothing. */
    public static boolean same(JsonNode one, JsonNode other) {
        return isSame(one, other, false);
    }

    /** Whether two documents come to the same, where a list without items is as good as none. */
    public static boolean equivalent(JsonNode one, JsonNode other) {
        return isSame(one, other, true);
    }

    private static boolean isSame(JsonNode one, JsonNode other, boolean emptyListIsNone) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0;
        }
        if (one.isObject() && other.isObject()) {
            int members = 0;
            for (Map.Entry<String, JsonNode> member : one.properties()) {
                if (!emptyListIsNone || !isEmptyList(member.getValue())) {
                    JsonNode otherMember = other.get(member.getKey());
                    if (otherMember == null || !isSame(member.getValue(), otherMember, emptyListIsNone)) {
                        return false;
                    }
                    members++;
                }
            }
            return members
                    == (emptyListIsNone
                            ? other.valueStream()
                                    .filter(member -> !isEmptyList(member))
                                    .count()
                            : other.size());
        }
        if (one.isArray() && other.isArray()) {
            if (one.size() != other.size()) {
                return false;
            }
            for (int i = 0; i < one.size(); i++) {
                if (!isSame(one.get(i), other.get(i), emptyListIsNone)) {
                    return false;
                }
            }
            return true;
        }
        return one.equals(other);
    }

    private static boolean isEmptyList(JsonNode node) {
        return node.isArray() && node.isEmpty();
    }

    /** The difference as a JSON Patch (RFC 6902) of add, remove and replace, that turns {@code from} into {@code to}. */
    public static ArrayNode difference(JsonNode from, JsonNode to) {
        return JsonDifference.of(from, to);
    }

    /** The JSON Pointers that a difference names, each once, in its order. */
    public static List<String> changedPointers(JsonNode from, JsonNode to) {
        Set<String> pointers = new LinkedHashSet<>();
        difference(from, to)
                .forEach(operation -> pointers.add(operation.path("path").textValue()));
        return List.copyOf(pointers);
    }

    /** Applies a JSON Merge Patch (RFC 7396): null takes a member away, arrays are replaced whole. */
    public static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode merged = target.isObject() ? target.deepCopy() : MAPPER.createObjectNode();
        for (Map.Entry<String, JsonNode> member : patch.properties()) {
            if (member.getValue().isNull()) {
                merged.remove(member.getKey());
            } else {
                merged.set(member.getKey(), merge(merged.path(member.getKey()), member.getValue()));
            }
        }
        return merged;
    }

    /** A copy of the document with another value at a pointer that names something in it. */
    public static JsonNode replaceAt(JsonNode document, String pointer, JsonNode value) {
        JsonPointer place = JsonPointer.compile(pointer);
        if (place.matches()) {
            return value;
        }
        JsonNode copy = document.deepCopy();
        JsonNode parent = copy.at(place.head());
        if (parent instanceof ArrayNode array) {
            array.set(place.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) parent).set(place.last().getMatchingProperty(), value);
        }
        return copy;
    }

    /** One name, escaped, as a step of a JSON Pointer. */
    public static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
