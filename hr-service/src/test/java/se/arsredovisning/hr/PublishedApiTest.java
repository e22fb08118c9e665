package se.arsredovisning.hr;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.hr.Api.api;
import static se.arsredovisning.hr.Api.json;
import static se.arsredovisning.hr.Api.places;
import static se.arsredovisning.hr.Api.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.kit.json.DocumentSchema;
import se.arsredovisning.kit.testing.contract.CheckedIn;
import se.arsredovisning.kit.testing.contract.Contract;

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
        JsonNode document = document();
        Set<String> ids = new HashSet<>();
        List<String> faults = new ArrayList<>();
        operations(document).forEach((name, operation) -> {
            if (!ids.add(operation.path("operationId").asText(""))
                    || operation.path("operationId").isMissingNode()) {
                faults.add(name + " has no operationId of its own");
            }
            for (String member : List.of("summary", "description", "tags")) {
                if (operation.path(member).isMissingNode()) {
                    faults.add(name + " has no " + member);
                }
            }
            for (String status : List.of("400", "500", "503")) {
                if (operation.path("responses").path(status).isMissingNode()) {
                    faults.add(name + " does not say " + status);
                }
            }
            operation.path("parameters").forEach(given -> {
                JsonNode parameter = resolve(document, given);
                if (parameter.path("description").isMissingNode()) {
                    faults.add(name + " has a parameter without description: " + parameter.path("name"));
                }
            });
            operation.path("responses").properties().forEach(answer -> {
                JsonNode response = resolve(document, answer.getValue());
                if (response.path("description").asText("").isBlank()) {
                    faults.add(name + " " + answer.getKey() + " has no description");
                }
                if (answer.getKey().compareTo("400") >= 0
                        && !response.path("content").has("application/problem+json")) {
                    faults.add(name + " " + answer.getKey() + " is no problem");
                }
                content(document, response, name + " " + answer.getKey(), faults);
            });
            content(document, operation.path("requestBody"), name, faults);
        });
        assertThat(faults).isEmpty();
        assertThat(ids).hasSizeGreaterThan(15);
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
        JsonNode components = document().path("components");
        List<String> faults = new ArrayList<>();
        components.path("schemas").properties().forEach(schema -> {
            if (schema.getValue().has("example")) {
                fit(components, schema.getKey(), schema.getValue().path("example"), faults);
            }
        });
        components.path("responses").properties().forEach(response -> response.getValue()
                .path("content")
                .forEach(media -> fit(components, "Problem", media.path("example"), faults)));
        assertThat(faults).isEmpty();
    }

    private static void fit(JsonNode components, String name, JsonNode example, List<String> faults) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$ref", "#/components/schemas/" + name).set("components", components);
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(schema)
                .validate(example)
                .forEach(fault -> faults.add(name + ": " + fault));
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
                "\"1.1-10\"",
                schemas.at("/StaffingMonthPatch/example").toString(),
                "sections/" + id + "/staffing/2020-12");
        Response group = Api.patch(
                "\"2.1-10\"",
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

    private static Map<String, JsonNode> operations(JsonNode document) {
        Map<String, JsonNode> operations = new java.util.LinkedHashMap<>();
        document.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> operations.put(operation.getKey() + " " + path.getKey(), operation.getValue())));
        return operations;
    }

    private static void content(JsonNode document, JsonNode node, String name, List<String> faults) {
        node.path("content").properties().forEach(media -> {
            JsonNode schema = resolve(document, media.getValue().path("schema"));
            if (schema.isMissingNode()) {
                faults.add(name + " has no schema for " + media.getKey());
            } else if (!media.getValue().has("example") && !schema.has("example") && !hasExamples(document, schema)) {
                faults.add(name + " has no example for " + media.getKey());
            }
        });
    }

    /** Whether every member has an example of its own. */
    private static boolean hasExamples(JsonNode document, JsonNode schema) {
        return !schema.path("properties").isEmpty()
                && schema.path("properties").properties().stream()
                        .allMatch(member -> resolve(document, member.getValue()).has("example"));
    }

    private static JsonNode resolve(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").textValue().substring(1)) : node;
    }
}
