package se.arsredovisning.kit.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * The first stage of validation: from bytes to a JSON value that can be kept.
 *
 * <p>Bytes that are no UTF-8 and text that is no JSON are one fault, with its place. Then every number is held against
 * its bounds before anything computes with it, and every text is one that the database can keep.
 */
public final class StrictReader {

    /** The most digits of a number. */
    public static final int MAX_DIGITS = 20;

    /** The most decimals of a number, and the most zeros that an exponent may add to it. */
    public static final int MAX_SCALE = 6;

    private static final int MAX_SHOWN = 100;
    private static final JsonFactory FACTORY = Json.MAPPER.getFactory().copy();

    static {
        FACTORY.setStreamReadConstraints(FACTORY.streamReadConstraints()
                .rebuild()
                .maxTokenCount(DocumentBounds.MAX_TOKENS)
                .build());
    }

    private StrictReader() {}

    /**
     * Reads a body.
     *
     * @throws ProblemException {@code content-too-large}, {@code invalid-syntax} with the offset, or
     *     {@code invalid-content} with the pointer of every number and text that cannot be kept
     * @see DocumentBounds
     */
    public static JsonNode read(byte[] body) {
        if (body.length > DocumentBounds.MAX_BYTES) {
            throw new ProblemException(ProblemType.CONTENT_TOO_LARGE, Sentence.of("problem.nothing-read"));
        }
        JsonNode node = parse(decode(body));
        List<Fault> faults = new ArrayList<>();
        collect(node, "", faults);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return node;
    }

    /** A value as a problem shows it: whole where it is short. */
    static Object faultValue(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        String text = node.isTextual() ? node.textValue() : node.isContainerNode() ? node.toString() : rawNumber(node);
        if (text.length() > MAX_SHOWN) {
            int end = Character.isHighSurrogate(text.charAt(MAX_SHOWN - 1)) ? MAX_SHOWN - 1 : MAX_SHOWN;
            return text.substring(0, end) + "…";
        }
        return node.isContainerNode() || (node.isNumber() && !isBounded(node.decimalValue())) ? text : node;
    }

    /** Never expands an exponent. */
    private static String rawNumber(JsonNode node) {
        return node.isNumber() ? node.decimalValue().toString() : node.asText();
    }

    private static String decode(byte[] body) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(body);
        CharBuffer out = CharBuffer.allocate(body.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw syntax(Sentence.of("json.no-utf8", in.position()));
        }
        return out.flip().toString();
    }

    private static JsonNode parse(String text) {
        if (text.startsWith("\uFEFF")) {
            throw syntax(Sentence.of("json.byte-order-mark"));
        }
        try (JsonParser parser = FACTORY.createParser(text)) {
            return parse(parser);
        } catch (StreamConstraintsException e) {
            throw isTokenCount(e) ? DocumentBounds.tooManyTokens(Sentence.of("problem.nothing-read")) : syntax(e);
        } catch (JsonProcessingException e) {
            throw syntax(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(JsonParser parser) throws IOException {
        try {
            JsonNode node = Json.MAPPER.readTree(parser);
            if (node == null || node.isMissingNode()) {
                throw syntax(Sentence.of("json.empty"));
            }
            return node;
        } catch (NumberFormatException e) {
            // An exponent that no BigDecimal has: the parser lets it through as it came.
            throw syntax(Sentence.of(
                    "json.number-too-large", parser.currentLocation().getCharOffset()));
        }
    }

    private static Sentence reason(JsonProcessingException e) {
        String message = e.getOriginalMessage() == null ? "" : e.getOriginalMessage();
        if (message.startsWith("Duplicate field") || message.startsWith("Duplicate Object property")) {
            return Sentence.of("json.member-twice");
        }
        if (message.contains("nesting depth")) {
            return Sentence.of("json.nested");
        }
        if (message.contains("Number value length")) {
            return Sentence.of("json.number-too-long");
        }
        return Sentence.of("json.invalid");
    }

    private static boolean isTokenCount(StreamConstraintsException e) {
        return e.getOriginalMessage().contains("Token count");
    }

    private static ProblemException syntax(JsonProcessingException e) {
        long offset = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getCharOffset());
        return syntax(Sentence.of("json.at-character", reason(e), offset));
    }

    private static ProblemException syntax(Sentence detail) {
        return new ProblemException(ProblemType.INVALID_SYNTAX, detail);
    }

    private static void collect(JsonNode node, String pointer, List<Fault> faults) {
        if (faults.size() > ProblemException.MAX_FAULTS) {
            return;
        }
        if (node.isNumber() && !isBounded(node.decimalValue())) {
            faults.add(new Fault(
                    pointer, faultValue(node), Sentence.of("fault.number-bounds", MAX_DIGITS, MAX_SCALE, MAX_SCALE)));
        } else if (node.isTextual() && !isKeepable(node.textValue())) {
            faults.add(new Fault(pointer, null, Sentence.of("fault.unkept-text")));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), pointer + "/" + i, faults);
            }
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                if (isKeepable(member.getKey())) {
                    collect(member.getValue(), pointer + Json.step(member.getKey()), faults);
                } else {
                    faults.add(new Fault(pointer, null, Sentence.of("fault.unkept-name")));
                }
            }
        }
    }

    private static boolean isBounded(BigDecimal number) {
        return number.precision() <= MAX_DIGITS && number.scale() <= MAX_SCALE && number.scale() >= -MAX_SCALE;
    }

    private static boolean isKeepable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
