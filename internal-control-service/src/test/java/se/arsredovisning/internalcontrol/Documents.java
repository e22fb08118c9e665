package se.arsredovisning.internalcontrol;

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
            {"asOf": "2020-12-31", "comment": "Om kontrollen", "source": "Årsredovisning 2020",
             "scale": {"likelihood": 4, "consequence": 4},
             "levels": [{"key": "low", "label": "Låg", "from": 1}, {"key": "high", "label": "Hög", "from": 8}],
             "assessmentScale": [
              {"key": "without-remark", "label": "Ingen avvikelse", "colour": "#2e7d32", "meaning": "fulfilled"},
              {"key": "minor", "label": "Mindre avvikelse", "colour": "#f9a825", "meaning": "partly"},
              {"key": "with-remark", "label": "Avvikelse", "meaning": "not"},
              {"key": "not-carried-out", "label": "Ej genomförd", "meaning": "not-carried-out"},
              {"key": "open", "label": "Ej bedömd", "meaning": "not-assessed"}],
             "controls": [
              {"key": "faktura", "risk": "Obehörig betalning", "process": "Fakturor", "organisationUnit": "Ekonomi",
               "likelihood": 2, "consequence": 3, "inherentRisk": {"likelihood": 4, "consequence": 3},
               "residualRisk": {"likelihood": 1, "consequence": 3}, "acceptedRisk": {"riskValue": 4},
               "subject": "Attest", "method": "Stickprov", "responsible": "Ekonomichef", "frequency": "half-yearly",
               "frequencyLabel": "Halvårsvis", "assessment": "without-remark", "comment": "Bättre",
               "results": [
                {"key": "juni", "date": "2020-06-15", "by": "Ekonomi", "text": "Två fel", "assessment": "with-remark"},
                {"key": "december", "date": "2020-12-10", "by": "Ekonomi", "assessment": "without-remark"}],
               "actions": [
                {"key": "kurs", "text": "Håll kurs", "result": "juni", "owner": "Ekonomichef", "due": "2020-09-30",
                 "state": "ongoing"},
                {"key": "brev", "text": "Skriv brev", "due": "2020-03-31", "state": "done", "doneOn": "2020-03-01"}]},
              {"key": "lon", "risk": "Fel lön", "riskValue": 8, "frequency": "monthly", "frequencyLabel": "Månadsvis",
               "results": [{"key": "aret", "text": "Sammanfattning av året"}]},
              {"key": "arkiv", "risk": "Förlust"}],
             "reportedSummary": {"controls": 3, "withoutRemark": 1, "withMinorRemark": 0, "withRemark": 1, "notCarriedOut": 0,
              "notAssessed": 0},
             "facts": [
              {"key": "kontroller", "label": "Kontroller", "value": 3, "unit": "count", "decimals": 0,
               "concerns": "internal-control.summary.controls", "kind": "count", "period": "2020"},
              {"key": "risk", "label": "Risken för fel lön", "value": 8, "unit": "index", "decimals": 0,
               "concerns": "internal-control.control.lon.risk-value"}]}
            """;

    private Documents() {}

    /** A document without faults that has every member there is, but for those that exclude each other. */
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
