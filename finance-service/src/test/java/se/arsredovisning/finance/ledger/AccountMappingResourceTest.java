package se.arsredovisning.finance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.finance.Api.api;
import static se.arsredovisning.finance.Api.json;
import static se.arsredovisning.finance.Api.newBoard;
import static se.arsredovisning.finance.Api.places;
import static se.arsredovisning.finance.Api.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.arsredovisning.finance.Documents;
import se.arsredovisning.kit.testing.ETags;

@QuarkusTest
class AccountMappingResourceTest {

    private static String example;

    private final String id = "1489-" + newBoard();

    @BeforeAll
    static void readTheExampleForKommunBas() throws IOException {
        example = Files.readString(Path.of("../docs/examples/account-mapping-kommun-bas.json"));
    }

    @Test
    void keepsTheExampleForKommunBasAndGivesItBack() {
        Response created = write(api(), example);
        Response read = api().get("account-mappings/{id}", id);
        Response again = write(api(), read.asString());

        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        assertThat(created.header("Location")).endsWith("/finance/v1/account-mappings/" + id);
        assertThat(created.header("ETag")).matches(ETags.of(1, "1"));
        assertThat(json(read).path("rules")).isEqualTo(Documents.json(example).path("rules"));
        assertThat(json(read).path("id").textValue()).isEqualTo(id);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.header("ETag")).matches(ETags.of(1, "1"));
        assertThat(api().header("If-None-Match", ETags.present(api(), "account-mappings/" + id))
                        .get("account-mappings/{id}", id)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void theExampleIsTheOneOfTheApiDocument() {
        JsonNode document = json(io.restassured.RestAssured.get("/finance/v1/openapi.json"));

        assertThat(document.at("/components/examples/AccountMapping/value")).isEqualTo(Documents.json(example));
    }

    @Test
    void isChangedOnlyByWhoKnowsIt() {
        write(api(), example);
        String changed = example.replace("8801", "8802");

        problem(write(api().header("If-Match", ETags.never(7)), changed), 412, "precondition-failed");
        problem(write(api().header("If-None-Match", "*"), changed), 412, "precondition-failed");
        assertThat(write(api().header("If-Match", ETags.present(api(), "account-mappings/" + id)), changed)
                        .header("ETag"))
                .matches(ETags.of(2, "1"));
    }

    @Test
    void refusesWhatCanMeanNothing() {
        JsonNode problem = problem(
                write(api(), "{\"rules\": [{\"accounts\": [\"9..10\"], \"line\": \"a\"}]}"), 400, "invalid-content");

        assertThat(places(problem)).containsExactly("/board", "/rules/0/accounts/0", "/rules/0/statement");
        assertThat(places(problem(write(api(), "{\"rules\": [], \"x\": 1}"), 400, "invalid-content")))
                .containsExactly("/rules", "/x");
        assertThat(places(problem(api().get("account-mappings/9999-board"), 400, "invalid-content")))
                .containsExactly("id");
        problem(api().get("account-mappings/{id}", id), 404, "not-found");
    }

    private Response write(RequestSpecification request, String mapping) {
        return request.contentType("application/json").body(mapping).put("account-mappings/{id}", id);
    }
}
