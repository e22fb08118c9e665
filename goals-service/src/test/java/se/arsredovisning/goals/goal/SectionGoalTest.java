package se.arsredovisning.goals.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.goals.Api.MERGE_PATCH;
import static se.arsredovisning.goals.Api.api;
import static se.arsredovisning.goals.Api.get;
import static se.arsredovisning.goals.Api.givenSection;
import static se.arsredovisning.goals.Api.json;
import static se.arsredovisning.goals.Api.newSection;
import static se.arsredovisning.goals.Api.patch;
import static se.arsredovisning.goals.Api.places;
import static se.arsredovisning.goals.Api.problem;
import static se.arsredovisning.goals.Api.put;
import static se.arsredovisning.goals.Api.revisions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.goals.Documents;
import se.arsredovisning.kit.testing.ETags;

@QuarkusTest
class SectionGoalTest {

    private String id;
    private String goal;

    @BeforeEach
    void aSection() {
        id = givenSection();
        goal = "sections/" + id + "/goals/klimat";
    }

    @Test
    void isReadAsItStandsInTheSectionUnderItsETag() {
        Response answer = api().get(goal);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("ETag")).matches(ETags.of(1, "4"));
        assertThat(json(answer)).isEqualTo(json(get(id)).at("/priorities/0/goals/0"));
        assertThat(json(answer).at("/_links/self/href").textValue()).isEqualTo("/goals/v1/" + goal);
    }

    @Test
    void allOfASectionAreReadAtOnce() {
        Response answer = api().get("sections/{id}/goals", id);

        assertThat(answer.header("ETag")).matches(ETags.of(1, "4"));
        assertThat(json(answer).at("/goals/0")).isEqualTo(json(get(id)).at("/priorities/0/goals/0"));
        assertThat(json(answer).at("/goals/1/key").textValue()).isEqualTo("bemotande");
        assertThat(json(answer).at("/_links/self/href").textValue()).isEqualTo("/goals/v1/sections/" + id + "/goals");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/klimat"})
    void whoHoldsItGets304(String path) {
        Response answer = api().header("If-None-Match", "W/" + ETags.present(api(), "sections/" + id))
                .get("sections/" + id + "/goals" + path);

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.header("ETag")).matches(ETags.of(1, "4"));
    }

    @Test
    void patchSetsWhatIsGivenAndKeepsTheRest() {
        Response answer = patch("{\"assessment\": \"not-fulfilled\", \"comment\": \"Nej\"}", goal);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("ETag")).matches(ETags.of(2, "4"));
        assertThat(json(answer).path("assessment").textValue()).isEqualTo("not-fulfilled");
        assertThat(json(answer).path("comment").textValue()).isEqualTo("Nej");
        assertThat(json(answer).path("indicators")).isNotEmpty();
        assertThat(json(get(id)).at("/summary/notFulfilled").intValue()).isEqualTo(1);
        assertThat(json(api().get("sections/{id}/revisions/2/difference", id))).hasSize(2);
    }

    @Test
    void nullTakesAMemberAway() {
        Response answer = patch("{\"assessment\": null, \"keyFigures\": null}", goal);

        assertThat(json(answer).has("assessment")).isFalse();
        assertThat(json(answer).has("keyFigures")).isFalse();
        assertThat(json(answer).has("suggestedAssessment")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"assessment\": \"fulfilled\"}",
                "{\"key\": \"klimat\"}",
                "{\"unknown\": null}",
                "{\"suggestedAssessment\": {\"value\": \"not-fulfilled\"}, \"_links\": 5}"
            })
    void aPatchThatChangesNothingKeepsTheETag(String patch) {
        Response answer = patch(patch, goal);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("ETag")).matches(ETags.of(1, "4"));
        assertThat(revisions(id)).isEqualTo(1);
    }

    @Test
    void patchKeepsItsReason() {
        api().header("If-Match", ETags.present(api(), "sections/" + id))
                .header("Change-Reason", "Omprövat")
                .contentType(MERGE_PATCH)
                .body("{\"comment\": \"Nytt\"}")
                .patch(goal);

        assertThat(json(api().get("sections/{id}/revisions/2", id))
                        .path("reason")
                        .textValue())
                .isEqualTo("Omprövat");
    }

    @Test
    void withoutIfMatchNothingIsPatched() {
        Response answer =
                api().contentType(MERGE_PATCH).body("{\"comment\": \"Nytt\"}").patch(goal);

        problem(answer, 428, "precondition-required");
        assertThat(revisions(id)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"comment\": \"Nytt\"}", "this is no JSON", "{\"comment\": 1e99}"})
    void aStaleIfMatchIsRefusedBeforeThePatchIsRead(String patch) {
        problem(patch(ETags.never(7), patch, goal), 412, "precondition-failed");
        assertThat(revisions(id)).isEqualTo(1);
    }

    @Test
    void aMediaTypeThatIsNoMergePatchIsRefused() {
        Response answer = api().contentType("application/json")
                .header("If-Match", ETags.present(api(), "sections/" + id))
                .body("{}")
                .patch(goal);

        problem(answer, 415, "unsupported-media-type");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        problem(api().get("sections/{id}/goals/okant", id), 404, "not-found");
        problem(api().get("sections/{id}/goals/klimat", newSection()), 404, "not-found");
        problem(api().get("sections/{id}/goals", newSection()), 404, "not-found");
        problem(patch("{}", "sections/" + id + "/goals/okant"), 404, "not-found");
        problem(patch("{}", "sections/" + newSection() + "/goals/klimat"), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"key\": \"annat\"}|/key",
                "{\"key\": null}|/key",
                "{\"title\": 5, \"okand\": 1, \"assessment\": 1}|/assessment,/okand,/title",
                "{\"assessment\": \"bra\"}|/assessment",
                "{\"title\": null}|/title",
                "{\"comment\": 1e99}|/comment",
                "{\"indicators\": [{\"key\": \"nki\"}]}|/indicators/0/decimals,/indicators/0/direction,"
                        + "/indicators/0/name,/indicators/0/owner,/indicators/0/unit",
                "[]|''",
                "5|''",
                "null|''"
            })
    void faultsAreNamedRelativeToTheGoal(String patch, String places) {
        assertThat(places(problem(patch(patch, goal), 400, "invalid-content"))).containsExactly(places.split(","));
        assertThat(revisions(id)).isEqualTo(1);
    }

    @Test
    void whatIsNoJsonIsOneFault() {
        problem(patch("{", goal), 400, "invalid-syntax");
        problem(patch("", goal), 400, "invalid-syntax");
    }

    @Test
    void aFaultElsewhereInTheSectionNamesThePlaceThere() {
        JsonNode problem = problem(patch("{\"indicators\": []}", goal), 400, "invalid-content");

        assertThat(places(problem)).containsExactly("/goals/v1/sections/" + id + "#/facts/0/concerns");
    }

    @Test
    void theEleventhGoalsFaultsAreNotTheSecondsOwn() {
        ObjectNode document = Documents.valid();
        ArrayNode goals = (ArrayNode) document.at("/priorities/0/goals");
        for (int i = 1; i <= 10; i++) {
            ObjectNode more = goals.addObject().put("key", "mal-" + i).put("title", "Mål " + i);
            if (i == 10) {
                ObjectNode measure = ((ObjectNode) document.at("/priorities/0/goals/0/indicators/0")).deepCopy();
                more.putArray("indicators").add(measure.put("key", "annan"));
            }
        }
        String many = newSection();
        assertThat(put(many, document.toString()).statusCode()).isEqualTo(201);
        String clash = "{\"indicators\": [" + document.at("/priorities/0/goals/10/indicators/0") + "]}";

        JsonNode problem = problem(patch(clash, "sections/" + many + "/goals/mal-1"), 400, "invalid-content");

        assertThat(places(problem))
                .containsExactly("/goals/v1/sections/" + many + "#/priorities/0/goals/10/indicators/0/key");
    }
}
