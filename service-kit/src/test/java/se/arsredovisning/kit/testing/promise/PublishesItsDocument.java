package se.arsredovisning.kit.testing.promise;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.kit.testing.promise.SectionApi.json;
import static se.arsredovisning.kit.testing.promise.SectionApi.newSection;
import static se.arsredovisning.kit.testing.promise.SectionApi.places;
import static se.arsredovisning.kit.testing.promise.SectionApi.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.kit.json.DocumentSchema;
import se.arsredovisning.kit.testing.Management;
import se.arsredovisning.kit.testing.contract.CheckedIn;
import se.arsredovisning.kit.testing.contract.Contract;
import se.arsredovisning.kit.testing.contract.PublishedDocument;
import se.arsredovisning.kit.testing.contract.Routes;

/** A service says what it is, in a document that is checked in and whose examples are true. */
public interface PublishesItsDocument {

    /** What the service has of its own. */
    SectionSample sample();

    /** The schemas of bodies that have an example. */
    List<String> schemas();

    /** Members of the example of a section that the service derives, or answers as they were given. */
    List<String> members();

    /** The schemas of patches that have an example, each with the path, below the section, of what it is of. */
    List<Map.Entry<String, String>> patches();

    @Test
    default void theApisCardSaysWhatItIs() {
        Response answer = sample().api().api().get("api-info");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).toString())
                .isEqualTo(
                        "{\"apiName\":\"%s\",\"apiVersion\":\"1.0.0\",\"apiReleased\":\"2026-11-23\",\"apiDocumentation\":\"%s\",\"apiStatus\":\"active\"}"
                                .formatted(name(), sample().root() + "/openapi.json"));
        assertThat(places(problem(sample().api().api().get("api-info?x=1"), 400, "invalid-content")))
                .containsExactly("x");
    }

    @Test
    default void theDocumentIsTheSameAsJsonAndAsYaml() throws IOException {
        Response json = given().get(sample().root() + "/openapi.json");
        Response yaml = given().get(sample().root() + "/openapi.yaml");

        assertThat(json.contentType()).startsWith("application/json");
        assertThat(yaml.contentType()).startsWith("application/yaml");
        assertThat(new YAMLMapper().readTree(yaml.body().asString()))
                .hasToString(json(json).toString());
    }

    @Test
    default void theDocumentIsTheOneThatIsCheckedIn() {
        CheckedIn.checkApi(
                name(), Contract.fetch("http://localhost:" + RestAssured.port + sample().root() + "/openapi.yaml"));
    }

    @Test
    default void theDocumentHasTheRoutesOfTheCodeAndNoOthers() {
        assertThat(Routes.differences(Routes.of(Routes.resources("se.arsredovisning")), Routes.of(document())))
                .isEmpty();
    }

    /** Every text that may be written has a form of its own, or must say something. */
    @Test
    default void noTextThatIsWrittenMayShowNothing() {
        List<String> free = new ArrayList<>();
        JsonNode schemas = document().at("/components/schemas");
        free(schemas, schemas.path("Section"), "Section", new HashSet<>(), free);

        assertThat(free).isEmpty();
    }

    private static void free(JsonNode schemas, JsonNode schema, String at, Set<String> seen, List<String> found) {
        String reference = schema.path("$ref").asText();
        if (schema.isMissingNode()
                || schema.path("readOnly").asBoolean()
                || (!reference.isEmpty() && !seen.add(reference))) {
            return;
        }
        if (!reference.isEmpty()) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            free(schemas, schemas.path(name), name, seen, found);
        }
        boolean isText = schema.path("type").asText().equals("string");
        if (isText && Stream.of("pattern", "enum", "format").noneMatch(schema::has)) {
            found.add(at);
        }
        schema.path("properties")
                .properties()
                .forEach(member -> free(schemas, member.getValue(), at + "." + member.getKey(), seen, found));
        Stream.of("items", "additionalProperties", "allOf").map(schema::path).forEach(part -> {
            free(schemas, part, at, seen, found);
            part.forEach(each -> free(schemas, each, at, seen, found));
        });
    }

    @Test
    default void everyOperationIsDescribed() {
        assertThat(PublishedDocument.faultsOfOperations(document())).isEmpty();
    }

    @Test
    default void theDocumentSaysWhoAndUnderWhichTerms() {
        JsonNode info = document().path("info");

        assertThat(info.path("title").textValue()).isNotBlank();
        assertThat(info.path("version").textValue()).isEqualTo("1.0.0");
        assertThat(info.at("/contact/name").textValue()).isNotBlank();
        assertThat(info.at("/contact/url").textValue()).startsWith("https://");
        assertThat(info.at("/contact/email").textValue()).contains("@");
        assertThat(info.path("x-sla").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("availability", "responseTime", "support");
        assertThat(document().at("/externalDocs/url").textValue()).isEqualTo(sample().root() + "/openapi.yaml");
        assertThat(info.at("/license/name").textValue()).isEqualTo("EUPL-1.2");
        assertThat(info.path("description").textValue()).contains("Limits", "Lifecycle", "Security");
    }

    @Test
    default void theExampleOfARequestIsTaken() {
        for (String schema : schemas()) {
            assertThat(DocumentSchema.named(schema).accept(example(schema)))
                    .as(schema)
                    .isNotEmpty();
        }
    }

    @Test
    default void everyExampleFitsItsSchema() {
        assertThat(PublishedDocument.faultsOfExamples(document())).isEmpty();
    }

    @Test
    default void everyObjectHasANameOfItsOwn() {
        assertThat(PublishedDocument.namelessObjects(document())).isEmpty();
    }

    @Test
    default void theExampleOfASectionIsWhatTheServiceAnswers() {
        JsonNode example = example("Section");
        String id = newSection();

        JsonNode answer = json(sample().api().put(id, example.toString()));

        for (String member : members()) {
            assertThat(json(answer.path(member)
                            .toString()
                            .replace(id, example.path("id").textValue())))
                    .as(member)
                    .isEqualTo(json(example.path(member).toString()));
        }
    }

    @Test
    default void examplesOfPatchesAreTaken() {
        String id = newSection();
        sample().api().put(id, example("Section").toString());

        for (Map.Entry<String, String> patch : patches()) {
            String path = "sections/" + id + "/" + patch.getValue();
            assertThat(sample().api()
                            .patch("*", example(patch.getKey()).toString(), path)
                            .statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"live", "ready", "well"})
    default void healthIsUp(String kind) {
        Response answer = Management.get("/q/health/" + kind);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("status").textValue()).isEqualTo("UP");
    }

    @Test
    default void wellnessSaysWhatWaitsToBeSent() {
        JsonNode checks = json(Management.get("/q/health/well")).path("checks");

        assertThat(checks.findValuesAsText("name")).contains("events are sent");
        assertThat(checks.findValue("parked").intValue()).isZero();
    }

    @Test
    default void noSectionIsParked() {
        Response answer = sample().api().api().get("parked-sections");

        assertThat(json(answer).toString()).isEqualTo("{\"parkedSections\":[]}");
        problem(sample().api().api().delete("parked-sections/{id}", newSection()), 404, "not-found");
    }

    private JsonNode document() {
        return json(given().get(sample().root() + "/openapi.json"));
    }

    private JsonNode example(String schema) {
        return document().at("/components/examples/" + schema + "/value");
    }

    private String name() {
        return sample().root().split("/", -1)[1];
    }
}
