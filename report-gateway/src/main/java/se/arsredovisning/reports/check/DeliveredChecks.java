package se.arsredovisning.reports.check;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.section.SectionContent;

/**
 * What a section's text says of its checks.
 *
 * @param changed when the section was last changed at its service; null where it does not say
 * @param checks its checks as its service gave them, in its order and in both languages where it speaks both; those without a known result are left out, as they
 *     are of the report's counts
 */
record DeliveredChecks(Instant changed, List<ObjectNode> checks) {

    private static final String MESSAGE = "message";

    /** Reads a member; what follows it is no fault. */
    private static final ObjectReader PART =
            Json.MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Reads a stored copy. Nothing but the two members is kept of it. */
    static DeliveredChecks of(SectionContent section) {
        Instant changed = null;
        List<ObjectNode> checks = List.of();
        try (JsonParser parser = Json.MAPPER.createParser(section.content())) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("updatedAt") && value == JsonToken.VALUE_STRING) {
                    changed = instant(parser.getText());
                } else if (name.equals("checks") && value == JsonToken.START_ARRAY) {
                    checks = known(PART.readTree(parser));
                } else {
                    parser.skipChildren();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (section.englishChecks() != null) {
            tell(checks, known(Json.read(section.englishChecks())));
        }
        return new DeliveredChecks(changed, checks);
    }

    /** Both lists are of one answer of the service. */
    private static void tell(List<ObjectNode> checks, List<ObjectNode> english) {
        for (int i = 0; i < checks.size(); i++) {
            String inSwedish = checks.get(i).path(MESSAGE).asText();
            String inEnglish = english.get(i).path(MESSAGE).asText(inSwedish);
            checks.get(i).putPOJO(MESSAGE, Sentence.said(inSwedish, inEnglish));
        }
    }

    private static List<ObjectNode> known(JsonNode given) {
        List<ObjectNode> checks = new ArrayList<>();
        for (JsonNode check : given) {
            if (check instanceof ObjectNode object
                    && CheckWords.RESULTS.containsKey(check.path("result").asText())) {
                checks.add(object);
            }
        }
        return checks;
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException noTime) {
            return null;
        }
    }
}
