package se.arsredovisning.finance.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.finance.Documents.ANNUAL;
import static se.arsredovisning.finance.Documents.INTERIM;
import static se.arsredovisning.finance.Documents.at;
import static se.arsredovisning.finance.Documents.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.arsredovisning.finance.Documents;
import se.arsredovisning.finance.document.InterimForecasts.Interim;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.testing.contract.SectionSchema;

class InterimForecastsTest {

    private final ObjectNode document = Documents.valid();
    private final ObjectNode interim = Documents.interim();

    @Test
    void addsAForecastThatIsMissingAndSaysWhereItIsFrom() {
        document.remove("forecasts");

        assertThat(copied().path("forecasts")).isEqualTo(json("""
                [{"key": "operations-2020-08", "label": "Prognos per 2020-08-31", "statement": "operations",
                  "date": "2020-08-31", "forecast": 700000,
                  "copiedFrom": {"section": "1489-kommunstyrelsen-2020-08", "revision": 4}}]
                """));
    }

    @Test
    void replacesWhatWasGivenOfTheSameDayAndKeepsWhatIsSaidOfIt() {
        at(document, "/forecasts/1")
                .put("forecast", 123000)
                .put("decimals", 0)
                .put("comment", "Om den")
                .remove("copiedFrom");

        assertThat(copied().at("/forecasts/1")).isEqualTo(json("""
                {"key": "augusti", "label": "Delårsbokslut", "statement": "operations", "date": "2020-08-31",
                 "forecast": 700000, "comment": "Om den",
                 "copiedFrom": {"section": "1489-kommunstyrelsen-2020-08", "revision": 4}}
                """));
        assertThat(copied().path("forecasts")).hasSize(2);
    }

    @Test
    void leavesWhatWasCopiedBefore() {
        at(document, "/forecasts/1").put("forecast", 123000);

        assertThat(copied()).isEqualTo(document);
    }

    @Test
    void copiesTheForecastThatTheInterimSectionShows() {
        document.remove("forecasts");
        at(interim, "/statements/0/lines/2").remove("published");
        interim.put("decimals", -5);

        assertThat(copied().at("/forecasts/0/forecast").decimalValue()).isEqualByComparingTo("700000");
        assertThat(copied().at("/forecasts/0/decimals").intValue()).isEqualTo(-5);
    }

    @Test
    void copiesFromEachInterimSectionInTurn() {
        document.remove("forecasts");
        SectionDocument said = SectionDocument.read(interim);

        JsonNode copied = InterimForecasts.copied(
                document, List.of(new Interim(april(), 1, said), new Interim(INTERIM, 4, said)));

        assertThat(copied.path("forecasts"))
                .extracting(forecast -> forecast.path("key").textValue())
                .containsExactly("operations-2020-04", "operations-2020-08");
        assertThat(copied.path("forecasts"))
                .extracting(forecast -> forecast.path("date").textValue())
                .containsExactly("2020-04-30", "2020-08-31");
    }

    @Test
    void leavesOutAStatementWithoutForecastOrWithoutCounterpart() {
        document.remove("forecasts");
        at(document, "/statements/0").put("key", "drift");

        assertThat(copied().has("forecasts")).isFalse();

        at(document, "/statements/0").put("key", "operations");
        interim.path("statements").get(0).path("lines").forEach(line -> ((ObjectNode) line).remove("forecast"));
        at(interim, "/statements/0/lines/2").remove("published");

        assertThat(copied().has("forecasts")).isFalse();
    }

    @Test
    void leavesTheGivenDocumentAsItIs() {
        document.remove("forecasts");
        JsonNode before = document.deepCopy();

        copied();

        assertThat(document).isEqualTo(before);
    }

    @Test
    void makesADocumentWithoutFaults() {
        document.remove("forecasts");

        assertThat(SectionSchema.faults(copied())).isEmpty();
        assertThat(SectionRules.faults(ANNUAL, SectionDocument.read(copied()))).isEmpty();
    }

    private JsonNode copied() {
        return json(InterimForecasts.copied(document, List.of(new Interim(INTERIM, 4, SectionDocument.read(interim))))
                .toString());
    }

    private static SectionId april() {
        return SectionId.parse("1489-kommunstyrelsen-2020-04");
    }
}
