package se.arsredovisning.hr;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.hr.Api.api;
import static se.arsredovisning.hr.Api.json;
import static se.arsredovisning.hr.Api.places;
import static se.arsredovisning.hr.Api.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.kit.json.DocumentSchema;
import se.arsredovisning.kit.testing.contract.CheckedIn;
import se.arsredovisning.kit.testing.contract.Contract;
import se.arsredovisning.kit.testing.contract.PublishedDocument;

@QuarkusTest
class PublishedApiTest {

    @Test
    void theApisCardSaysWhatItIs() {
        Response answer = api().get("api-info");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).toString())
                .isEqualTo("{\"apiName\":\"hr\",\"apiVersion\":\"1.0.0\",\"apiReleased\":\"2026-11-23\","
                        + "\"apiDocumentation\":\"/hr/v1/openapi.json\",\"apiStatus\":\"active\"}");
        assertThat(places(problem(api().get("api-info?x=1"), 400, "invalid-content")))
                .containsExactly("x");
    }

    @Test
    void theDocumentIsTheSameAsJsonAndAsYaml() throws Exception {
        Response json = given().get("/hr/v1/openapi.json");
        Response yaml = given().get("/hr/v1/openapi.yaml");

        assertThat(json.contentType()).startsWith("application/json");
        assertThat(yaml.contentType()).startsWith("application/yaml");
        assertThat(new YAMLMapper().readTree(yaml.body().asString()))
                .hasToString(json(json).toString());
    }

    @Test
    void theDocumentIsTheOneThatIsCheckedIn() {
        CheckedIn.check(
                Contract.fetch("http://localhost:" + RestAssured.port + "/hr/v1/openapi.yaml"),
                Path.of("..", "contracts", "hr", "openapi.yaml"));
    }

    @Test
    void everyOperationIsDescribed() {
        assertThat(PublishedDocument.faultsOfOperations(document())).isEmpty();
    }

    @Test
    void theDocumentSaysWhoAndUnderWhichTerms() {
        JsonNode info = document().path("info");

        assertThat(info.path("title").textValue()).isNotBlank();
        assertThat(info.path("version").textValue()).isEqualTo("1.0.0");
        assertThat(info.at("/contact/name").textValue()).isNotBlank();
        assertThat(info.at("/license/name").textValue()).isEqualTo("EUPL-1.2");
        assertThat(info.path("description").textValue()).contains("Limits", "Lifecycle", "Security");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Section", "SuccessorRequest"})
    void theExampleOfARequestIsTaken(String schema) {
        JsonNode example = document().at("/components/schemas/" + schema + "/example");

        assertThat(DocumentSchema.named(schema).accept(example)).isNotEmpty();
    }

    @Test
    void everyExampleFitsItsSchema() {
        assertThat(PublishedDocument.faultsOfExamples(document())).isEmpty();
    }

    @Test
    void theExampleOfASectionIsWhatTheServiceAnswers() {
        JsonNode example = document().at("/components/schemas/Section/example");
        String id = Api.newSection();

        JsonNode answer = json(Api.put(id, example.toString()));

        for (String derived :
                List.of("staffing", "turnover", "sickLeave", "longTermShare", "summary", "checks", "facts")) {
            assertThat(Documents.json(answer.path(derived)
                            .toString()
                            .replace(id, example.path("id").textValue())))
                    .as(derived)
                    .isEqualTo(Documents.json(example.path(derived).toString()));
        }
    }

    @Test
    void examplesOfPatchesAreTaken() {
        String id = Api.newSection();
        Api.put(id, document().at("/components/schemas/Section/example").toString());
        JsonNode schemas = document().at("/components/schemas");

        Response month = Api.patch(
                "\"1.3-10\"",
                schemas.at("/StaffingMonthPatch/example").toString(),
                "sections/" + id + "/staffing/2020-12");
        Response group = Api.patch(
                "\"2.3-10\"",
                schemas.at("/SickLeaveRowPatch/example").toString(),
                "sections/" + id + "/sick-leave/women");

        assertThat(month.statusCode()).isEqualTo(200);
        assertThat(group.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"live", "ready", "well"})
    void healthIsUp(String kind) {
        Response answer = given().get("/q/health/" + kind);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("status").textValue()).isEqualTo("UP");
    }

    @Test
    void wellnessSaysWhatWaitsToBeSent() {
        JsonNode checks = json(given().get("/q/health/well")).path("checks");

        assertThat(checks.findValuesAsText("name")).contains("events are sent");
        assertThat(checks.findValue("parked").intValue()).isZero();
    }

    @Test
    void noSectionIsParked() {
        Response answer = api().get("parked-sections");

        assertThat(json(answer).toString()).isEqualTo("{\"parkedSections\":[]}");
        problem(api().delete("parked-sections/{id}", Api.newSection()), 404, "not-found");
    }

    private static JsonNode document() {
        return json(given().get("/hr/v1/openapi.json"));
    }
}
