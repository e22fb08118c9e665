package se.arsredovisning.reports.section;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.json.Sha256;
import se.arsredovisning.kit.language.Check;

/**
 * A section as its service gave it, and what the gateway itself reads of it.
 *
 * @param id the section's id as it stands in the document
 * @param revision its revision
 * @param content the text as it came, without its members {@code _links} and {@code figures}, and without English sentences
 * @param summary the text of its member {@code summary}; null where it has none
 * @param checks how many of its checks came out in each way, by the result's code, all four of them
 * @param englishChecks the text of its member {@code checks} with the English sentences in the place of the Swedish ones;
 *     null where it has none
 * @param figures the text of its member {@code figures}, a list; null where its figures did not come with it, or rows have been
 *     made of them
 * @param figuresHash stands for the figures that came with it, byte by byte, and for how rows are made of them; null where they
 *     did not come with it
 */
public record SectionText(
        String id,
        long revision,
        String content,
        String summary,
        Map<String, Integer> checks,
        String englishChecks,
        String figures,
        String figuresHash) {

    private static final String FIGURES = "figures";

    /** What is no part of the copy's text: links, which are the service's, and figures, which have rows of their own. */
    private static final Set<String> APART = Set.of("_links", FIGURES);

    /** Goes up when rows are made otherwise of the same figures, such as with one more dimension. */
    private static final String FIGURE_RULES = "1";

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
        ToldChecks checks = ToldChecks.NONE;
        String figures = null;
        StringBuilder kept = new StringBuilder();
        int keptTo = 0;
        int cutFrom = -1;
        try (JsonParser parser = Json.MAPPER.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("is no JSON object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                int nameAt = (int) parser.currentTokenLocation().getCharOffset();
                String name = parser.currentName();
                if (!APART.contains(name)) {
                    if (cutFrom >= 0) {
                        kept.append(text, keptTo, cutFrom);
                        keptTo = nameAt;
                        cutFrom = -1;
                    }
                } else if (cutFrom < 0) {
                    cutFrom = nameAt;
                }
                JsonToken value = parser.nextToken();
                int valueAt = (int) parser.currentTokenLocation().getCharOffset();
                switch (name) {
                    case "id" -> id = parser.getText();
                    case "revision" -> revision = value == JsonToken.VALUE_NUMBER_INT ? parser.getLongValue() : 0;
                    default -> {}
                }
                parser.skipChildren();
                int valueEnds = (int) parser.currentLocation().getCharOffset();
                if (name.equals("summary") && value == JsonToken.START_OBJECT) {
                    summary = text.substring(valueAt, valueEnds);
                } else if (name.equals(FIGURES) && value == JsonToken.START_ARRAY) {
                    figures = text.substring(valueAt, valueEnds);
                } else if (name.equals(CHECKS) && value == JsonToken.START_ARRAY) {
                    checks = ToldChecks.read(text.substring(valueAt, valueEnds));
                    if (checks.english() != null) {
                        kept.append(text, keptTo, valueAt).append(checks.swedish());
                        keptTo = valueEnds;
                    }
                }
            }
            int end = (int) parser.currentTokenLocation().getCharOffset();
            if (parser.nextToken() != null) {
                throw new IOException("goes on after the JSON object");
            }
            if (cutFrom >= 0) {
                kept.append(text, keptTo, afterPrevious(text, cutFrom));
                keptTo = end;
            }
        }
        if (id == null || revision < 1) {
            throw new IOException("has no id or no revision");
        }
        String content =
                keptTo == 0 ? text : kept.append(text, keptTo, text.length()).toString();
        return new SectionText(
                id, revision, content, summary, checks.counts(), checks.english(), figures, hash(figures));
    }

    private static String hash(String figures) {
        return figures == null
                ? null
                : FIGURE_RULES + "-" + Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(figures));
    }

    /** The same when rows have been made of its figures: their text may be ten times as large as its own. */
    public SectionText withoutFigures() {
        return new SectionText(id, revision, content, summary, checks, englishChecks, null, figuresHash);
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

    /** Where the last members that are cut begin with the comma before it, so that none is left dangling. */
    private static int afterPrevious(String text, int nameAt) {
        int at = nameAt;
        while (Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return text.charAt(at - 1) == ',' ? at - 1 : at;
    }

    /**
     * The checks of a section.
     *
     * @param swedish their text without English sentences; null where they have none, so that it is as it came
     * @param english their text with the English sentences in the place of the Swedish ones; null where they have none
     * @param counts how many came out in each way
     */
    private record ToldChecks(String swedish, String english, Map<String, Integer> counts) {

        static final ToldChecks NONE = new ToldChecks(null, null, counts(Json.MAPPER.createArrayNode()));

        static ToldChecks read(String text) throws IOException {
            JsonNode checks = Json.MAPPER.readTree(text);
            Map<String, Integer> counts = counts(checks);
            if (checks.findValue(IN_ENGLISH) == null) {
                return new ToldChecks(null, null, counts);
            }
            JsonNode english = checks.deepCopy();
            english.forEach(ToldChecks::translate);
            checks.forEach(check -> {
                if (check instanceof ObjectNode object) {
                    object.remove(IN_ENGLISH);
                }
            });
            return new ToldChecks(Json.write(checks), Json.write(english), counts);
        }

        private static void translate(JsonNode check) {
            if (check instanceof ObjectNode object && object.has(IN_ENGLISH)) {
                object.set(MESSAGE, object.remove(IN_ENGLISH));
            }
        }

        private static Map<String, Integer> counts(JsonNode checks) {
            Map<String, Integer> counts = new LinkedHashMap<>();
            for (Check.Result result : Check.Result.values()) {
                counts.put(result.code(), 0);
            }
            checks.forEach(
                    check -> counts.computeIfPresent(check.path("result").asText(), (result, count) -> count + 1));
            return counts;
        }
    }
}
