package se.arsredovisning.internalcontrol.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.internalcontrol.Api.api;
import static se.arsredovisning.internalcontrol.Api.get;
import static se.arsredovisning.internalcontrol.Api.givenSection;
import static se.arsredovisning.internalcontrol.Api.json;
import static se.arsredovisning.internalcontrol.Api.newSection;
import static se.arsredovisning.internalcontrol.Api.patch;
import static se.arsredovisning.internalcontrol.Api.places;
import static se.arsredovisning.internalcontrol.Api.problem;
import static se.arsredovisning.internalcontrol.Api.revisions;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.kit.testing.ETags;

/** Results and actions, added and changed one by one as the year goes on. */
@QuarkusTest
class FollowUpHttpTest {

    private static final String RESULT =
            "{\"date\": \"2020-02-03\", \"by\": \"HR\", \"text\": \"Ett fel\"," + " \"assessment\": \"with-remark\"}";

    private String id;
    private String lon;
    private String faktura;

    @BeforeEach
    void aSection() {
        id = givenSection();
        lon = "sections/" + id + "/controls/lon";
        faktura = "sections/" + id + "/controls/faktura";
    }

    @Test
    void aResultIsAddedAfterThoseThereAre() {
        Response answer = put(RESULT, lon + "/results/januari");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith("/internal-control/v1/" + lon + "/results/januari");
        assertThat(answer.header("ETag")).matches(ETags.of(2, "3"));
        assertThat(json(answer).toString())
                .isEqualTo("{\"key\":\"januari\",\"date\":\"2020-02-03\",\"by\":\"HR\",\"text\":\"Ett fel\","
                        + "\"assessment\":\"with-remark\"}");
        assertThat(json(get(id)).at("/controls/1/results").findValuesAsText("key"))
                .containsExactly("aret", "januari");
        assertThat(json(api().get(lon + "/results/januari"))).isEqualTo(json(answer));
    }

    @Test
    void theFirstActionOfAControlIsAdded() {
        Response answer = put(
                "{\"key\": \"rutin\", \"text\": \"Skriv rutin\", \"due\": \"2020-05-01\", \"state\": \"planned\"}",
                lon + "/actions/rutin");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).path("overdue").booleanValue()).isTrue();
        assertThat(json(get(id)).at("/followUp/overdueActions").intValue()).isEqualTo(2);
    }

    @Test
    void puttingItAgainChangesNothingAndAnotherReplacesIt() {
        put(RESULT, lon + "/results/januari");

        Response again = put(RESULT, lon + "/results/januari");
        Response other = put("{\"text\": \"Inget fel\"}", lon + "/results/januari");

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.header("ETag")).matches(ETags.of(2, "3"));
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(json(other).toString()).isEqualTo("{\"key\":\"januari\",\"text\":\"Inget fel\"}");
        assertThat(revisions(id)).isEqualTo(3);
    }

    @Test
    void aPatchSetsWhatIsGivenAndKeepsTheRest() {
        Response answer = patch("{\"state\": \"done\", \"doneOn\": \"2020-10-01\"}", faktura + "/actions/kurs");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("ETag")).matches(ETags.of(2, "3"));
        assertThat(json(answer).path("overdue").booleanValue()).isFalse();
        assertThat(json(answer).path("owner").textValue()).isEqualTo("Ekonomichef");
        Response result = patch("{\"text\": null}", faktura + "/results/juni");
        assertThat(json(result).has("text")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "results/juli|{}|/text",
                "results/juli|{\"text\": 5, \"okand\": 1}|/okand,/text",
                "results/juli|{\"text\": \"a\", \"key\": \"annan\"}|/key",
                "results/JULI|{\"text\": \"a\"}|/key",
                "results/juli|{\"text\": \"a\", \"date\": \"2019-01-01\"}|/date",
                "results/juli|[]|''",
                "results/juli|5|''",
                "actions/juli|{\"text\": \"a\", \"due\": \"2020-06-14\", \"result\": \"juni\"}|/due",
                "actions/juli|{\"text\": \"a\", \"result\": \"okant\"}|/result",
                "actions/juli|{\"text\": \"a\", \"doneOn\": \"2020-06-14\", \"state\": \"ongoing\"}|/doneOn"
            })
    void faultsAreNamedRelativeToTheItem(String path, String body, String places) {
        assertThat(places(problem(put(body, faktura + "/" + path), 400, "invalid-content")))
                .containsExactly(places.split(","));
        assertThat(revisions(id)).isEqualTo(1);
    }

    @Test
    void aFaultElsewhereInTheSectionNamesThePlaceThere() {
        JsonNode problem =
                problem(patch("{\"date\": \"2020-12-01\"}", faktura + "/results/juni"), 400, "invalid-content");

        assertThat(places(problem))
                .containsExactly("/internal-control/v1/sections/" + id + "#/controls/0/actions/0/due");
    }

    @Test
    void withoutIfMatchNothingIsWritten() {
        problem(
                api().contentType("application/json").body(RESULT).put(lon + "/results/januari"),
                428,
                "precondition-required");
        assertThat(revisions(id)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {RESULT, "this is no JSON"})
    void aStaleIfMatchIsRefusedBeforeTheBodyIsRead(String body) {
        problem(put(ETags.never(7), body, lon + "/results/januari"), 412, "precondition-failed");
        assertThat(revisions(id)).isEqualTo(1);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        problem(api().get(lon + "/results/okant"), 404, "not-found");
        problem(api().get(lon + "/actions/okant"), 404, "not-found");
        problem(patch("{}", lon + "/results/okant"), 404, "not-found");
        problem(put(RESULT, "sections/" + id + "/controls/okand/results/a"), 404, "not-found");
        problem(put(RESULT, "sections/" + newSection() + "/controls/lon/results/a"), 404, "not-found");
    }

    @Test
    void whoHoldsItGets304() {
        assertThat(api().header("If-None-Match", ETags.present(api(), "sections/" + id))
                        .get(faktura + "/results/juni")
                        .statusCode())
                .isEqualTo(304);
    }

    private static Response put(String body, String path) {
        return put(ETags.present(api(), path), body, path);
    }

    private static Response put(String etag, String body, String path) {
        return api().contentType("application/json")
                .header("If-Match", etag)
                .body(body)
                .put(path);
    }
}
