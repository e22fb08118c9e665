package se.arsredovisning.goals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import se.arsredovisning.kit.language.SectionId;

/** The documents that tests are about. */
public final class Documents {

    /** The annual report that {@link #valid} is of. */
    public static final SectionId ANNUAL = SectionId.parse("1489-kommunstyrelsen-2020");
    /** An interim report that {@link #valid} could be of as well. */
    public static final SectionId INTERIM = SectionId.parse("1489-kommunstyrelsen-2020-08");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final String VALID = """
            {"asOf": "2020-12-31", "comment": "Om målen", "source": "Årsredovisning 2020",
             "priorities": [
              {"number": 1, "title": "Näringsliv", "goals": [
               {"key": "klimat", "title": "Bättre klimat", "assessment": "fulfilled", "comment": "Bra",
                "indicators": [
                 {"key": "nki", "name": "NKI", "owner": "council", "unit": "index", "decimals": 0,
                  "direction": "higher-is-better", "externalIds": {"kolada": "U00000"}, "source": "SKR",
                  "comment": "Mäts varje år",
                  "values": [{"year": 2021, "target": 66},
                             {"year": 2020, "target": 64, "outcome": 67, "status": "preliminary"},
                             {"year": 2019, "outcome": 59, "status": "final"},
                             {"year": 2018, "status": "missing", "reason": "Ingen mätning"}]}],
                "keyFigures": [
                 {"key": "nki", "name": "NKI effektivitet", "owner": "board", "unit": "percent", "decimals": 2,
                  "direction": "higher-is-better",
                  "values": [{"year": 2020, "target": 90, "measuredOn": 2019, "status": "missing"},
                             {"year": 2019, "outcome": 78.88, "status": "final"},
                             {"year": 2018, "outcome": 72.27, "status": "final"}]},
                 {"key": "tid", "name": "Handläggningstid", "owner": "board", "unit": "days", "decimals": 0,
                  "direction": "lower-is-better",
                  "values": [{"year": 2020, "target": 40, "outcome": 35, "status": "final"}]}]}]},
              {"number": 3, "title": "Service", "goals": [{"key": "bemotande", "title": "Gott bemötande"}]}],
             "facts": [
              {"key": "index", "label": "Index", "value": 67, "unit": "index", "decimals": 0,
               "concerns": "goals.indicator.nki", "kind": "outcome", "period": "2020"},
              {"key": "uppfyllda", "label": "Uppfyllda mål", "value": 1, "unit": "count", "decimals": 0,
               "concerns": "goals.summary.fulfilled", "kind": "count", "period": "2020"},
              {"key": "bygglov", "label": "Bygglov", "value": 35, "unit": "days", "decimals": 0,
               "concerns": "goals.goal.klimat"}]}
            """;

    private Documents() {}

    /** A document without faults that has every member there is. */
    public static ObjectNode valid() {
        return (ObjectNode) json(VALID);
    }

    /** The document of a file under {@code local-stack/data}. */
    public static JsonNode data(String file) {
        try {
            return json(Files.readString(Path.of("..", "local-stack", "data").resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The object at a pointer, to be changed in place. */
    public static ObjectNode at(JsonNode document, String pointer) {
        return (ObjectNode) document.at(pointer);
    }

    /** Reads JSON, with numbers as exact as they are written. */
    public static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
