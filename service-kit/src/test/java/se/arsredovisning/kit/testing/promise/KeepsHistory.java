package se.arsredovisning.kit.testing.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.kit.testing.promise.SectionApi.json;
import static se.arsredovisning.kit.testing.promise.SectionApi.newSection;
import static se.arsredovisning.kit.testing.promise.SectionApi.places;
import static se.arsredovisning.kit.testing.promise.SectionApi.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.kit.testing.TestTokens;

/** Who changed a section, when and why is kept, and paged through. */
public interface KeepsHistory {

    /** What the service has of its own. */
    SectionSample sample();

    @Test
    default void listsTheNewestFirstWithoutDocuments() {
        String id = changedAndDeleted();

        JsonNode answer = json(api().api().get("sections/{id}/revisions?limit=2", id));

        String path = "http://localhost:" + RestAssured.port + sample().root() + "/sections/" + id + "/revisions";
        assertThat(answer.path("revisions").findValuesAsText("revision")).containsExactly("3", "2");
        assertThat(answer.at("/_meta/totalRecords").intValue()).isEqualTo(3);
        assertThat(answer.at("/_links/next/href").textValue()).isEqualTo(path + "?page=2&limit=2");
        assertThat(answer.at("/revisions/0/_links/self/href").textValue()).isEqualTo(path + "/3");
        assertThat(answer.at("/revisions/0").has("reason")).isFalse();
        assertThat(answer.at("/revisions/0/deleted").booleanValue()).isTrue();
        assertThat(answer.at("/revisions/1").has("document")).isFalse();
        assertThat(answer.at("/revisions/1/reason").textValue()).isEqualTo("Slutligt utfall");
        assertThat(answer.at("/revisions/1/deleted").booleanValue()).isFalse();
        assertThat(answer.at("/revisions/1/changedBy").textValue()).isEqualTo(TestTokens.SUBJECT);
        assertThat(answer.at("/revisions/1/changedAt").textValue())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
    }

    @ParameterizedTest
    @CsvSource({"revisions/4", "revisions/0", "revisions/4/difference"})
    default void aRevisionThatIsNotThereIsNotFound(String path) {
        problem(api().api().get("sections/" + changedAndDeleted() + "/" + path), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "revisions/x,number",
        "revisions/-1,number",
        "revisions/1/difference?from=x,from",
        "revisions/9999999999999999999,number",
        "revisions?page=x,page",
        "revisions/1?from=1,from"
    })
    default void whatIsNoNumberIsNamed(String path, String name) {
        assertThat(places(
                        problem(api().api().get("sections/" + sample().given() + "/" + path), 400, "invalid-content")))
                .containsExactly(name);
    }

    @Test
    default void aReasonThatIsTooLongIsRefused() {
        String id = newSection();

        Response tooLong = write(id, sample().shortest(), "x".repeat(501));
        Response longest = write(id, sample().shortest(), "x".repeat(500));

        assertThat(places(problem(tooLong, 400, "invalid-content"))).containsExactly("Change-Reason");
        assertThat(longest.statusCode()).isEqualTo(201);
        assertThat(api().revisions(id)).isEqualTo(1);
    }

    private String changedAndDeleted() {
        String id = sample().given();
        write(id, sample().saying("Nytt"), "  Slutligt utfall  ");
        api().api().delete("sections/{id}", id);
        return id;
    }

    private SectionApi api() {
        return sample().api();
    }

    private Response write(String id, String document, String reason) {
        return api().api()
                .header("Change-Reason", reason)
                .contentType("application/json")
                .body(document)
                .put("sections/{id}", id);
    }
}
