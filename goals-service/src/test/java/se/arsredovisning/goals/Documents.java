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

    private static final String SCORE_CARD = """
            {"source": "Styrkort 2020",
             "assessmentScale": [
              {"key": "gron", "label": "Uppfyllt", "colour": "#2e7d32", "meaning": "fulfilled"},
              {"key": "gul", "label": "I stort sett", "meaning": "partly"},
              {"key": "orange", "label": "Delvis", "meaning": "partly"},
              {"key": "rod", "label": "Ej uppfyllt", "meaning": "not"},
              {"key": "gra", "label": "Bedöms inte", "meaning": "not-assessed"}],
             "priorities": [{"number": 1, "title": "Näringsliv", "goals": [
              {"key": "klimat", "title": "Bättre klimat", "assessment": "gul"}]}],
             "goals": [
              {"key": "skattepengar", "title": "Maximalt värde för skattepengarna", "assessment": "gron", "keyFigures": [
               {"key": "avvikelse", "name": "Avvikelse mot budget", "owner": "board", "unit": "SEK", "decimals": -5,
                "direction": "higher-is-better",
                "values": [{"year": 2020, "target": 0, "targetText": "0 eller bättre", "outcome": 10400000,
                            "status": "final"},
                           {"year": 2021, "target": 0, "targetText": "0 eller bättre"}]},
               {"key": "placering", "name": "Placering", "owner": "company", "ownerName": "AB Placering",
                "unit": "other", "unitLabel": "placering", "decimals": 0, "direction": "lower-is-better",
                "values": [{"year": 2020, "targetText": "Topp 3", "outcome": 4, "status": "final"}]},
               {"key": "betyg", "name": "Betygspoäng", "owner": "board", "unit": "other", "unitLabel": "poäng",
                "decimals": 1, "direction": "higher-is-better",
                "values": [{"year": 2020, "sex": "women", "target": 15, "outcome": 15.5, "status": "final"},
                           {"year": 2020, "sex": "men", "target": 15, "outcome": 14.3, "status": "final"}]}]},
              {"key": "larande", "title": "Bäst utveckling för alla", "assessment": "gra", "keyFigures": [
               {"key": "temperatur", "name": "Temperatur", "owner": "other-board", "unit": "other", "unitLabel": "°C",
                "decimals": 0, "direction": "higher-is-better",
                "values": [{"year": 2020, "targetFrom": 18, "targetTo": 22, "outcome": 21, "status": "final"}]},
               {"key": "plan", "name": "Plan", "owner": "board", "unit": "count", "decimals": 0,
                "direction": "higher-is-better",
                "values": [{"year": 2020, "targetText": "Antagen plan", "outcomeText": "Beslutad i juni",
                            "status": "final"}]}]}],
             "assignments": [
              {"key": "digital", "title": "Digitala ansökningar", "kind": "assignment", "from": "council",
               "decision": {"date": "2019-06-17", "paragraph": "§ 95", "diaryNumber": "2019.112 KS"}, "goal": "larande",
               "status": "ongoing", "percentDone": 60, "comment": "På väg"},
              {"key": "skolmat", "title": "Egen skolmat", "kind": "activity", "from": "board", "status": "completed",
               "percentDone": 80},
              {"key": "lokaler", "title": "Färre lokaler", "kind": "activity", "from": "board",
               "status": "not-started", "percentDone": 0},
              {"key": "bro", "title": "Ny bro", "kind": "assignment", "from": "council", "status": "cancelled"}],
             "facts": [{"key": "klara", "label": "Klara", "value": 1, "unit": "count", "decimals": 0,
               "concerns": "goals.summary.assignments-completed", "kind": "count", "period": "2020"}]}
            """;

    private Documents() {}

    /** A score card without faults: targets in words, values by sex, a scale of its own, goals under no priority. */
    public static ObjectNode scoreCard() {
        return (ObjectNode) json(SCORE_CARD);
    }

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
