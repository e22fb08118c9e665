package se.arsredovisning.reports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on which a person reads what the five APIs offer. */
@QuarkusTest
class DocumentationTest {

    @Test
    void aPageOffersTheDocumentOfEachApi() {
        Response page = given().get("/documentation/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.body().asString())
                .contains("Årsredovisning: APIs")
                .contains("/contracts/reports/openapi.yaml", "/contracts/goals/openapi.yaml")
                .contains("/contracts/finance/openapi.yaml", "/contracts/hr/openapi.yaml")
                .contains("/contracts/internal-control/openapi.yaml");
    }

    @Test
    void thePageNeedsNobodyElse() {
        assertThat(given().get("/documentation/").body().asString())
                .doesNotContainPattern("(src|href)=[\"'](https?:)?//");
    }

    @ParameterizedTest
    @ValueSource(strings = {"goals", "finance", "hr", "internal-control", "reports"})
    void theDocumentThatThePageShowsIsTheOneThatIsCheckedIn(String api) throws IOException {
        Response document = given().get("/contracts/" + api + "/openapi.yaml");

        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(document.body().asString())
                .isEqualTo(Files.readString(Path.of("..", "contracts", api, "openapi.yaml")));
    }
}
