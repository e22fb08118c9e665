package se.arsredovisning.internalcontrol.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.internalcontrol.Api.api;
import static se.arsredovisning.internalcontrol.Api.givenSection;
import static se.arsredovisning.internalcontrol.Api.json;
import static se.arsredovisning.internalcontrol.Api.newSection;
import static se.arsredovisning.internalcontrol.Api.problem;
import static se.arsredovisning.internalcontrol.Api.put;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import se.arsredovisning.internalcontrol.Documents;
import se.arsredovisning.kit.testing.ETags;

@QuarkusTest
class RiskMatrixHttpTest {

    @Test
    void placesTheControlsUnderTheSectionsETag() {
        String id = givenSection();

        Response answer = api().get("sections/{id}/risk-matrix", id);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("ETag")).matches(ETags.of(1, "3"));
        JsonNode matrix = json(answer);
        assertThat(matrix.path("scale").toString()).isEqualTo("{\"likelihood\":4,\"consequence\":4}");
        assertThat(matrix.path("cells")).hasSize(16);
        assertThat(matrix.at("/cells/6").toString())
                .isEqualTo("{\"likelihood\":2,\"consequence\":3,\"riskValue\":6,\"level\":\"low\",\"count\":1,"
                        + "\"controls\":[\"faktura\"]}");
        assertThat(matrix.path("levels").toString())
                .isEqualTo("[{\"key\":\"low\",\"label\":\"Låg\",\"from\":1,\"to\":7,\"count\":1},"
                        + "{\"key\":\"high\",\"label\":\"Hög\",\"from\":8,\"to\":16,\"count\":1}]");
        assertThat(matrix.path("outside").toString())
                .isEqualTo("{\"count\":2,\"controls\":[{\"key\":\"lon\",\"riskValue\":8,\"level\":\"high\"},"
                        + "{\"key\":\"arkiv\"}]}");
        assertThat(matrix.at("/_links/self/href").textValue())
                .isEqualTo("/internal-control/v1/sections/" + id + "/risk-matrix");
    }

    @Test
    void placesTheControlsByAnotherOfTheirRisks() {
        String id = givenSection();

        JsonNode matrix = json(api().get("sections/{id}/risk-matrix?risk=inherent", id));

        assertThat(matrix.at("/cells/14").toString())
                .isEqualTo("{\"likelihood\":4,\"consequence\":3,\"riskValue\":12,\"level\":\"high\",\"count\":1,"
                        + "\"controls\":[\"faktura\"]}");
        assertThat(matrix.at("/outside/count").intValue()).isEqualTo(2);
        assertThat(matrix.at("/_links/self/href").textValue()).endsWith("/risk-matrix?risk=inherent");
        problem(api().get("sections/{id}/risk-matrix?risk=brutto", id), 400, "invalid-content");
    }

    @Test
    void isOfAnyScaleFrom2To10() {
        String id = newSection();
        put(
                id,
                "{\"scale\": {\"likelihood\": 5, \"consequence\": 10}, \"controls\": [{\"key\": \"a\", \"risk\": \"r\","
                        + " \"likelihood\": 5, \"consequence\": 10}]}");

        JsonNode matrix = json(api().get("sections/{id}/risk-matrix", id));

        assertThat(matrix.path("cells")).hasSize(50);
        assertThat(matrix.at("/cells/49/controls/0").textValue()).isEqualTo("a");
        assertThat(matrix.at("/levels/2/to").intValue()).isEqualTo(50);
    }

    @Test
    void hasTheEightControlsOf2020Outside() {
        String id = newSection();
        put(
                id,
                Documents.data("1489-kommunstyrelsen-2020/internal-control.json")
                        .toString());

        JsonNode matrix = json(api().get("sections/{id}/risk-matrix", id));

        assertThat(matrix.at("/outside/count").intValue()).isEqualTo(8);
        assertThat(matrix.path("cells"))
                .allSatisfy(cell -> assertThat(cell.path("count").intValue()).isZero());
    }

    @Test
    void whoHoldsItGets304AndWhereThereIsNoSectionThereIsNone() {
        String id = givenSection();
        assertThat(api().header("If-None-Match", ETags.present(api(), "sections/" + id))
                        .get("sections/{id}/risk-matrix", id)
                        .statusCode())
                .isEqualTo(304);
        problem(api().get("sections/{id}/risk-matrix", newSection()), 404, "not-found");
    }
}
