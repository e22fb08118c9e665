package se.arsredovisning.finance.section;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.finance.Api.api;
import static se.arsredovisning.finance.Api.givenSection;
import static se.arsredovisning.finance.Api.json;
import static se.arsredovisning.finance.Api.newSection;
import static se.arsredovisning.finance.Api.patch;
import static se.arsredovisning.finance.Api.put;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import se.arsredovisning.finance.Documents;
import se.arsredovisning.finance.FinanceSample;
import se.arsredovisning.finance.ShortDocuments;
import se.arsredovisning.kit.testing.ETags;
import se.arsredovisning.kit.testing.promise.HasChapters;
import se.arsredovisning.kit.testing.promise.HonoursPreconditions;
import se.arsredovisning.kit.testing.promise.SectionSample;
import se.arsredovisning.kit.testing.promise.SpeaksBothLanguages;
import se.arsredovisning.kit.testing.promise.TellsProblemsInBothLanguages;
import se.arsredovisning.kit.testing.promise.WritesWholeSections;

@QuarkusTest
class SectionWriteTest
        implements WritesWholeSections,
                HonoursPreconditions,
                SpeaksBothLanguages,
                TellsProblemsInBothLanguages,
                HasChapters {

    @Override
    public SectionSample sample() {
        return new FinanceSample();
    }

    @Test
    void derivesWhatFollows() {
        String id = newSection();

        Response answer = put(id, ShortDocuments.valid().toString());

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.header("ETag")).matches(ETags.of(1, "5"));
        JsonNode section = json(answer);
        assertThat(section.at("/statements/0/lines/1/deviation").decimalValue()).isEqualByComparingTo("-87000");
        assertThat(section.at("/statements/1/lines/1/outcome").decimalValue()).isEqualByComparingTo("45241000");
        assertThat(section.at("/total/outcome").decimalValue()).isEqualByComparingTo("101603000");
        assertThat(section.at("/total/published").booleanValue()).isFalse();
        assertThat(section.at("/total").has("budget")).isFalse();
        assertThat(section.at("/investments/total/budget").decimalValue()).isEqualByComparingTo("2000000");
        assertThat(section.at("/summary/checks/rounding").intValue()).isEqualTo(4);
    }

    @Test
    void patchesALineAndPassesDerivedAmountsOver() {
        String id = givenSection();

        Response line = patch("{\"outcome\": -4600000}", "sections/" + id + "/statements/operations/lines/rents");
        Response sum = patch("{\"outcome\": 1}", "sections/" + id + "/statements/operations/lines/result");

        assertThat(line.statusCode()).as(line.asString()).isEqualTo(200);
        assertThat(json(line).at("/outcome").decimalValue()).isEqualByComparingTo("-4600000");
        assertThat(line.header("ETag")).matches(ETags.of(2, "5"));
        assertThat(sum.header("ETag")).matches(ETags.of(2, "5"));
        assertThat(json(sum).at("/outcome").decimalValue()).isEqualByComparingTo("56362000");
    }

    @Test
    void copiesTheForecastOfAnInterimSectionWhenTheYearIsWritten() {
        String id = newSection();
        var interim = ShortDocuments.valid();
        interim.remove("forecasts");
        Documents.at(interim, "/statements/1/lines/0").put("forecast", 44000000);
        assertThat(put(id + "-08", interim.toString()).statusCode()).isEqualTo(201);

        JsonNode section = json(put(id, ShortDocuments.valid().toString()));

        JsonNode forecast = section.at("/forecasts/1");
        assertThat(forecast.at("/statement").textValue()).isEqualTo("land-development");
        assertThat(forecast.at("/forecast").decimalValue()).isEqualByComparingTo("44000000");
        assertThat(forecast.at("/deviation").decimalValue()).isEqualByComparingTo("1241000");
        assertThat(forecast.at("/copiedFrom/section").textValue()).isEqualTo(id + "-08");
        assertThat(forecast.at("/copiedFrom/revision").intValue()).isOne();
        assertThat(put(id, section.toString()).header("ETag")).matches(ETags.of(1, "5"));
    }

    @Test
    void listsRowsOverSections() {
        String id = givenSection();
        String board = id.substring(5, id.length() - 5);

        JsonNode statements = json(api().queryParam("board", board).get("statements"));
        JsonNode one = json(
                api().queryParam("board", board).queryParam("key", "operations").get("statements"));
        JsonNode investments = json(
                api().queryParam("board", board).queryParam("category", "land").get("investments"));
        JsonNode forecasts = json(api().queryParam("board", board)
                .queryParam("statement", "operations")
                .get("forecasts"));

        assertThat(statements.path("statements").findValuesAsText("key"))
                .containsExactly("operations", "land-development");
        assertThat(one.at("/statements/0/outcome").decimalValue()).isEqualByComparingTo("56362000");
        assertThat(investments.path("investments").findValuesAsText("key")).containsExactly("gatan");
        assertThat(forecasts.at("/forecasts/0/deviation").decimalValue()).isEqualByComparingTo("-511000");
        assertThat(forecasts.at("/_meta/totalRecords").intValue()).isOne();
    }
}
