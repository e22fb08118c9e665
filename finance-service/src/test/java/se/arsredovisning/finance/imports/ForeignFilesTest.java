package se.arsredovisning.finance.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.finance.Api.api;
import static se.arsredovisning.finance.Api.json;
import static se.arsredovisning.finance.Api.newSection;
import static se.arsredovisning.finance.Api.places;
import static se.arsredovisning.finance.Api.problem;
import static se.arsredovisning.finance.Api.put;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Files as other programs write them: what is taken is what their user sees. */
@QuarkusTest
class ForeignFilesTest {

    private static final String SECTION = """
            {"decimals": 2, "statements": [{"key": "op", "title": "Drift", "lines": [
             {"key": "revenue", "label": "Intäkter", "role": "item", "outcome": 1}]}]}
            """;

    @Test
    void takesTheBinaryRestOfADifferenceForZero() throws IOException {
        assertThat(outcome(tried("binary-rest-of-a-difference.xlsx", ImportResource.XLSX)))
                .isZero();
    }

    @Test
    void readsStrictOpenXml() throws IOException {
        assertThat(outcome(tried("strict-open-xml.xlsx", ImportResource.XLSX))).isEqualByComparingTo("5");
    }

    @Test
    void passesAHiddenSheetOver() throws IOException {
        assertThat(outcome(tried("hidden-sheet.xlsx", ImportResource.XLSX))).isEqualByComparingTo("5");
    }

    @Test
    void passesOverTheLineThatOnlySaysWhatSeparates() throws IOException {
        assertThat(outcome(tried("separator-line.csv", "text/csv"))).isEqualByComparingTo("5");
    }

    @Test
    void readsTheCharsetThatWasDeclared() throws IOException {
        Response answer = tried("macintosh.csv", "text/csv; charset=macintosh");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(json(answer).at("/written/0/after").textValue()).isEqualTo("Högre för å och ä");
    }

    @Test
    void refusesACharsetThatItDoesNotKnowAndOneThatTheFileIsNotIn() throws IOException {
        JsonNode unknown = problem(tried("macintosh.csv", "text/csv; charset=klingon"), 415, "unsupported-media-type");
        assertThat(unknown.path("detail").textValue()).contains("klingon", "UTF-8");

        JsonNode wrong = problem(tried("macintosh.csv", "text/csv; charset=utf-8"), 400, "invalid-content");
        assertThat(places(wrong)).containsExactly("");
        assertThat(wrong.toString()).contains("är ingen textfil i UTF-8");
    }

    private static BigDecimal outcome(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return json(answer).at("/written/0/after").decimalValue();
    }

    private static Response tried(String name, String contentType) throws IOException {
        String id = newSection();
        assertThat(put(id, SECTION).statusCode()).isEqualTo(201);
        try (InputStream file = ForeignFilesTest.class.getResourceAsStream(name)) {
            var request = api().header("Content-Type", contentType)
                    .body(file.readAllBytes())
                    .queryParam("dryRun", true);
            if (name.endsWith("csv")) {
                request.queryParam("table", "lines");
            }
            return request.post("sections/{id}/imports", id);
        }
    }
}
