package se.arsredovisning.reports.section;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.Check;

/**
 * A section as its service gave it, and what the gateway itself reads of it.
 *
 * @param id the section's id as it stands in the document
 * @param revision its revision
 * @param content the text as it came, without its member {@code _links} and without English sentences
 * @param summary the text of its member {@code summary}; null where it has none
 * @param checks how many of its checks came out in each way, by the result's code, all four of them
 * @param englishChecks the text of its member {@code checks} with the English sentences in the place of the Swedish ones;
 *     null where it has none
 */
public record SectionText(
        String id, long revision, String content, String summary, Map<String, Integer> checks, String englishChecks) {

    private static final String CHECKS = "checks";
    private static final String MESSAGE = "message";
    private static final String IN_ENGLISH = "messageEnglish";

    /**
     * Reads a text.
     *
     * @throws IOException when it is no JSON object, or has no id or revision; the message holds none of the text
     */
    public static SectionText read(String text) throws IOException {
        String id = null;
        long revision = 0;
        String summary = null;
        JsonNode given = Json.MAPPER.createArrayNode();
        int cutFrom = -1;
        int cutTo = -1;
        try (JsonParser parser = Json.MAPPER.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("is no JSON object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                int nameAt = (int) parser.currentTokenLocation().getCharOffset();
                if (cutFrom >= 0 && cutTo < 0) {
                    cutTo = nameAt;
                }
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                int valueAt = (int) parser.currentTokenLocation().getCharOffset();
                switch (name) {
                    case "id" -> id = parser.getText();
                    case "revision" -> revision = value == JsonToken.VALUE_NUMBER_INT ? parser.getLongValue() : 0;
                    case "_links" -> cutFrom = nameAt;
                    default -> {}
                }
                parser.skipChildren();
                int valueEnds = (int) parser.currentLocation().getCharOffset();
                if (name.equals("summary") && value == JsonToken.START_OBJECT) {
                    summary = text.substring(valueAt, valueEnds);
                } else if (name.equals(CHECKS) && value == JsonToken.START_ARRAY) {
                    given = Json.MAPPER.readTree(text.substring(valueAt, valueEnds));
                }
            }
            int end = (int) parser.currentTokenLocation().getCharOffset();
            if (parser.nextToken() != null) {
                throw new IOException("goes on after the JSON object");
            }
            if (cutFrom >= 0 && cutTo < 0) {
                cutTo = end;
                cutFrom = afterPrevious(text, cutFrom);
            }
        }
        if (id == null || revision < 1) {
            throw new IOException("has no id or no revision");
        }
        String content = cutFrom < 0 ? text : text.substring(0, cutFrom) + text.substring(cutTo);
        if (given.findValue(IN_ENGLISH) == null) {
            return new SectionText(id, revision, content, summary, counts(given), null);
        }
        JsonNode english = given.deepCopy();
        english.forEach(SectionText::translate);
        given.forEach(check -> {
            if (check instanceof ObjectNode object) {
                object.remove(IN_ENGLISH);
            }
        });
        return new SectionText(
                id, revision, withChecks(content, Json.write(given)), summary, counts(given), Json.write(english));
    }

    private static void translate(JsonNode check) {
        if (check instanceof ObjectNode object && object.has(IN_ENGLISH)) {
            object.set(MESSAGE, object.remove(IN_ENGLISH));
        }
    }

    /**
     * A section's text with other checks.
     *
     * @param checks the text of an array
     */
    static String withChecks(String text, String checks) {
        try (JsonParser parser = Json.MAPPER.createParser(text)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                int from = (int) parser.currentTokenLocation().getCharOffset();
                parser.skipChildren();
                if (name.equals(CHECKS)) {
                    int to = (int) parser.currentLocation().getCharOffset();
                    return text.substring(0, from) + checks + text.substring(to);
                }
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the last member begins with the comma before it, so that none is left dangling. */
    private static int afterPrevious(String text, int nameAt) {
        int at = nameAt;
        while (Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return text.charAt(at - 1) == ',' ? at - 1 : at;
    }

    private static Map<String, Integer> counts(JsonNode checks) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Check.Result result : Check.Result.values()) {
            counts.put(result.code(), 0);
        }
        checks.forEach(check -> counts.computeIfPresent(check.path("result").asText(), (result, count) -> count + 1));
        return counts;
    }
}
