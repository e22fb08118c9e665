package se.arsredovisning.goals.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.goals.Api.api;
import static se.arsredovisning.goals.Api.get;
import static se.arsredovisning.goals.Api.json;
import static se.arsredovisning.goals.Api.newBoard;
import static se.arsredovisning.goals.Api.patch;
import static se.arsredovisning.goals.Api.places;
import static se.arsredovisning.goals.Api.problem;
import static se.arsredovisning.goals.Api.put;
import static se.arsredovisning.goals.Api.revisions;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.goals.Documents;

/** A score card over HTTP: its assignments, its values by sex, and goals under no priority. */
@QuarkusTest
class AssignmentHttpTest {

    private final String board = newBoard();
    private final String id = "1489-" + board + "-2020";

    @BeforeEach
    void aScoreCard() {
        assertThat(put(id, Documents.scoreCard().toString()).statusCode()).isEqualTo(201);
    }

    private JsonNode list(String path) {
        Response answer = api().get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return json(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "assignments?,4",
        "assignments?status=completed&,1",
        "assignments?kind=activity&,2",
        "assignments?from=council&status=ongoing&,1",
        "goals?,3",
        "goals?assessment=fulfilled&,1",
        "goals?assessment=partly-fulfilled&,1",
        "goals?assessment=not-assessed&,1",
        "goals?priority=1&,1"
    })
    void filtersOverSections(String query, int count) {
        assertThat(list(query + "board=" + board).at("/_meta/totalRecords").intValue())
                .isEqualTo(count);
    }

    @Test
    void namesFiltersThatAreNone() {
        JsonNode problem = problem(api().get("assignments?status=klar&kind=x&from=staten"), 400, "invalid-content");

        assertThat(places(problem)).containsExactlyInAnyOrder("status", "kind", "from");
    }

    @Test
    void tellsAnAssignmentInShort() {
        JsonNode row = list("assignments?status=ongoing&board=" + board).at("/assignments/0");

        assertThat(row.path("key").textValue()).isEqualTo("digital");
        assertThat(row.path("from").textValue()).isEqualTo("council");
        assertThat(row.path("percentDone").intValue()).isEqualTo(60);
        assertThat(row.path("goal").textValue()).isEqualTo("larande");
        assertThat(row.at("/_links/self/href").textValue()).endsWith("/sections/" + id + "/assignments/digital");
    }

    @Test
    void tellsWhatAGoalUnderNoPriorityWasAssessedAs() {
        JsonNode row = list("goals?assessment=fulfilled&board=" + board).at("/goals/0");

        assertThat(row.has("priority")).isFalse();
        assertThat(row.path("assessment").textValue()).isEqualTo("gron");
        assertThat(row.path("assessmentLabel").textValue()).isEqualTo("Uppfyllt");
        assertThat(row.path("assessmentMeaning").textValue()).isEqualTo("fulfilled");
        assertThat(json(api().get("sections/{id}/goals/skattepengar", id)))
                .isEqualTo(json(get(id)).at("/goals/0"));
        assertThat(list("sections/" + id + "/goals").path("goals")).hasSize(3);
    }

    @Test
    void changesOneAssignment() {
        String path = "sections/" + id + "/assignments/digital";

        Response answer = patch("{\"status\": \"completed\", \"percentDone\": 100, \"comment\": null}", path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("percentDone").intValue()).isEqualTo(100);
        assertThat(json(answer).has("comment")).isFalse();
        assertThat(json(api().get(path))).isEqualTo(json(answer));
        assertThat(list("sections/" + id + "/assignments").at("/assignments/0")).isEqualTo(json(answer));
        assertThat(list("assignments?status=completed&board=" + board).path("assignments"))
                .hasSize(2);
        assertThat(places(problem(patch("{\"percentDone\": 140}", path), 400, "invalid-content")))
                .containsExactly("/percentDone");
        assertThat(revisions(id)).isEqualTo(2);
    }

    @Test
    void changesTheValueOfOneSex() {
        String path = "sections/" + id + "/key-figures/betyg/values/2020";

        assertThat(api().get(path).statusCode()).isEqualTo(404);
        assertThat(list(path + "?sex=men").path("outcome").decimalValue()).isEqualByComparingTo("14.3");
        Response answer = patch("{\"outcome\": 15}", path + "?sex=men");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("sex").textValue()).isEqualTo("men");
        assertThat(list(path + "?sex=women").path("outcome").decimalValue()).isEqualByComparingTo("15.5");
        assertThat(places(problem(api().get(path + "?sex=alla"), 400, "invalid-content")))
                .containsExactly("sex");
    }

    @Test
    void whatIsReadCanBeSentBack() {
        assertThat(put(id, get(id).asString()).statusCode()).isEqualTo(200);
        assertThat(revisions(id)).isEqualTo(1);
    }
}
