package se.arsredovisning.reports.section;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.Check;

/**
 * A section as its service gave it, and what the gateway itself reads of it.
 *
 * @param id the section's id as it stands in the document
 * @param revision its revision
 * @param content the text as it came, without its member {@code _links}
 * @param summary the text of its member {@code summary}; null where it has none
 * @param checks how many of its checks came out in each way, by the result's code, all four of them
 */
public record SectionText(String id, long revision, String content, String summary, Map<String, Integer> checks) {

    /**
     * Reads a text.
     *
     * @throws IOException when it is no JSON object, or has no id or revision; the message holds none of the text
     */
    public static SectionText read(String text) throws IOException {
        String id = null;
        long revision = 0;
        String summary = null;
        Map<String, Integer> checks = counts(Json.MAPPER.createArrayNode());
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
                } else if (name.equals("checks") && value == JsonToken.START_ARRAY) {
                    checks = counts(Json.MAPPER.readTree(text.substring(valueAt, valueEnds)));
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
        return new SectionText(id, revision, content, summary, checks);
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
