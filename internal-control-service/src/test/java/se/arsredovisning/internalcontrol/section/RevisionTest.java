package se.arsredovisning.internalcontrol.section;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.internalcontrol.Api.api;
import static se.arsredovisning.internalcontrol.Api.givenSection;
import static se.arsredovisning.internalcontrol.Api.json;
import static se.arsredovisning.internalcontrol.Api.newSection;
import static se.arsredovisning.internalcontrol.Api.places;
import static se.arsredovisning.internalcontrol.Api.problem;
import static se.arsredovisning.internalcontrol.Api.revisions;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.internalcontrol.Documents;

@QuarkusTest
class RevisionTest {

    private String id;

    @BeforeEach
    void aSectionThatWasChangedAndDeleted() {
        id = givenSection();
        write(Documents.valid().put("comment", "Nytt").toString(), "  Slutligt utfall  ");
        api().delete("sections/{id}", id);
    }

    @Test
    void listsTheNewestFirstWithoutDocuments() {
        JsonNode answer = json(api().get("sections/{id}/revisions?limit=2", id));

        assertThat(answer.path("revisions").findValuesAsText("revision")).containsExactly("3", "2");
        assertThat(answer.at("/_meta/totalRecords").intValue()).isEqualTo(3);
        assertThat(answer.at("/_links/next/href").textValue())
                .isEqualTo("http://localhost:" + RestAssured.port + "/internal-control/v1/sections/" + id
                        + "/revisions?page=2&limit=2");
        assertThat(answer.at("/revisions/0/_links/self/href").textValue())
                .isEqualTo("http://localhost:" + RestAssured.port + "/internal-control/v1/sections/" + id
                        + "/revisions/3");
        assertThat(answer.at("/revisions/1").has("document")).isFalse();
        assertThat(answer.at("/revisions/1/reason").textValue()).isEqualTo("Slutligt utfall");
        assertThat(answer.at("/revisions/0").has("reason")).isFalse();
    }

    @Test
    void keepsEachDocumentAsItWasGiven() {
        JsonNode first = json(api().get("sections/{id}/revisions/1", id));

        assertThat(first.path("document")).isEqualTo(Documents.valid());
        assertThat(first.path("changedBy").textValue()).isEqualTo("anonymous");
        assertThat(first.path("changedAt").textValue()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
        assertThat(first.path("deleted").booleanValue()).isFalse();
        assertThat(first.at("/_links/difference/href").textValue())
                .isEqualTo("/internal-control/v1/sections/" + id + "/revisions/1/difference");
    }

    @Test
    void aDifferenceIsAJsonPatchFromTheRevisionBefore() {
        Response answer = api().get("sections/{id}/revisions/2/difference", id);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/json-patch+json");
        assertThat(json(answer).toString())
                .isEqualTo("[{\"op\":\"replace\",\"path\":\"/comment\",\"value\":\"Nytt\"}]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|2|[{\"op\":\"replace\",\"path\":\"/comment\",\"value\":\"Om kontrollen\"}]",
                "2|2|[]",
                "3|1|[{\"op\":\"replace\",\"path\":\"\",\"value\":null}]"
            })
    void aDifferenceIsOfAnyTwoRevisions(int number, int from, String expected) {
        assertThat(json(api().queryParam("from", from).get("sections/{id}/revisions/{n}/difference", id, number))
                        .toString())
                .isEqualTo(expected);
    }

    @Test
    void beforeTheFirstRevisionThereIsNothing() {
        JsonNode given = json(api().get("sections/{id}/revisions/1/difference", id));
        JsonNode fromZero = json(api().get("sections/{id}/revisions/1/difference?from=0", id));

        assertThat(given.at("/0/path").textValue()).isEmpty();
        assertThat(given.at("/0/value")).isEqualTo(Documents.valid());
        assertThat(fromZero).isEqualTo(given);
    }

    @Test
    void aDifferenceIsOfferedAsPlainJsonToo() {
        Response answer = api().accept("application/json").get("sections/{id}/revisions/2/difference", id);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/json");
    }

    @ParameterizedTest
    @CsvSource({"revisions/4", "revisions/0", "revisions/4/difference", "revisions/2/difference?from=9"})
    void aRevisionThatIsNotThereIsNotFound(String path) {
        problem(api().get("sections/" + id + "/" + path), 404, "not-found");
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
    void whatIsNoNumberIsNamed(String path, String name) {
        assertThat(places(problem(api().get("sections/" + id + "/" + path), 400, "invalid-content")))
                .containsExactly(name);
    }

    @Test
    void aReasonThatIsTooLongIsRefused() {
        String section = newSection();
        id = section;

        Response tooLong = write("{\"controls\": []}", "x".repeat(501));
        Response longest = write("{\"controls\": []}", "x".repeat(500));

        assertThat(places(problem(tooLong, 400, "invalid-content"))).containsExactly("Change-Reason");
        assertThat(longest.statusCode()).isEqualTo(201);
        assertThat(revisions(section)).isEqualTo(1);
    }

    private Response write(String document, String reason) {
        return api().header("Change-Reason", reason)
                .contentType("application/json")
                .body(document)
                .put("sections/{id}", id);
    }
}
