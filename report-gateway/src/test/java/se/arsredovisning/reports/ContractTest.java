package se.arsredovisning.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.oai.validator.restassured.OpenApiValidationFilter.OpenApiValidationException;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.builder.ResponseBuilder;
import io.restassured.http.ContentType;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.testing.contract.CheckedIn;

@QuarkusTest
class ContractTest {

    private static final Path CHECKED_IN = Path.of("../contracts/reports/openapi.yaml");

    @Test
    void theDocumentIsTheOneThatIsCheckedIn() {
        CheckedIn.check(
                RestAssured.get("/reports/v1/openapi.yaml")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString(),
                CHECKED_IN);
    }

    @Test
    void anAnswerThatBreaksTheDocumentIsCaught() {
        assertThatThrownBy(() -> Contract.request()
                        .filter((request, response, rest) -> new ResponseBuilder()
                                .setStatusCode(200)
                                .setContentType(ContentType.JSON)
                                .setBody("{\"reports\":[{\"id\":7}]}")
                                .build())
                        .get("/reports/v1/reports"))
                .isInstanceOf(OpenApiValidationException.class)
                .hasMessageContaining("_meta");
    }

    @Test
    void everyOperationSaysWhatItDoesAndWhatItAnswers() {
        var document = RestAssured.get("/reports/v1/openapi.json").jsonPath();
        assertThat(document.getString("openapi")).isEqualTo("3.0.3");
        assertThat(document.getString("info.license.name")).isEqualTo("EUPL-1.2");
        assertThat(document.getMap("paths").keySet())
                .contains("/reports", "/reports/{id}")
                .noneMatch(path -> path.toString().contains("/sections"));
    }
}
