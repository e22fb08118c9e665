package se.arsredovisning.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.oai.validator.restassured.OpenApiValidationFilter.OpenApiValidationException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.builder.ResponseBuilder;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.section.RevisionResource;
import se.arsredovisning.kit.section.StatusResource;
import se.arsredovisning.kit.testing.contract.CheckedIn;
import se.arsredovisning.kit.testing.contract.PublishedDocument;
import se.arsredovisning.kit.testing.contract.Routes;
import se.arsredovisning.reports.code.CodeCatalogue;

@QuarkusTest
class ContractTest {

    @Test
    void theDocumentIsTheOneThatIsCheckedIn() {
        CheckedIn.checkApi(
                "reports",
                RestAssured.get("/reports/v1/openapi.yaml")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
    }

    @Test
    void theCodesOfFiguresAreThoseThatAreCheckedIn() throws IOException {
        CheckedIn.checkCodes(
                "reports",
                new ObjectMapper()
                        .readTree(CodeCatalogue.class.getResource("codes.json")).findValues("codes").stream()
                                .flatMap(codes -> StreamSupport.stream(codes.spliterator(), false))
                                .map(JsonNode::textValue)
                                .toList());
    }

    @Test
    void anAnswerThatBreaksTheDocumentIsCaught() {
        assertThatThrownBy(() -> Contract.request()
                        .filter((request, response, rest) -> new ResponseBuilder()
                                .setStatusCode(200)
                                .setContentType(ContentType.JSON)
                                .setBody("{\"drafts\":[{\"id\":7}]}")
                                .build())
                        .get("/reports/v1/drafts"))
                .isInstanceOf(OpenApiValidationException.class)
                .hasMessageContaining("_meta");
    }

    @Test
    void theDocumentHasTheRoutesOfTheCodeAndNoOthers() throws IOException {
        assertThat(Routes.differences(
                        Routes.of(Routes.resources("se.arsredovisning")
                                .filter(resource ->
                                        resource != RevisionResource.class && resource != StatusResource.class)),
                        Routes.of(document())))
                .isEmpty();
    }

    @Test
    void everyOperationIsDescribed() throws IOException {
        assertThat(PublishedDocument.faultsOfOperations(document())).isEmpty();
    }

    @Test
    void everyExampleFitsItsSchema() throws IOException {
        assertThat(PublishedDocument.faultsOfExamples(document())).isEmpty();
    }

    @Test
    void everyObjectHasANameOfItsOwn() throws IOException {
        assertThat(PublishedDocument.namelessObjects(document())).isEmpty();
    }

    private static JsonNode document() throws IOException {
        return new ObjectMapper()
                .readTree(RestAssured.get("/reports/v1/openapi.json").asString());
    }
}
