package se.arsredovisning.goals.section;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.goals.Api.api;
import static se.arsredovisning.goals.Api.givenSection;
import static se.arsredovisning.goals.Api.json;
import static se.arsredovisning.goals.Api.newBoard;
import static se.arsredovisning.goals.Api.newSection;
import static se.arsredovisning.goals.Api.places;
import static se.arsredovisning.goals.Api.problem;
import static se.arsredovisning.goals.Api.put;
import static se.arsredovisning.goals.Api.revisions;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.kit.testing.ETags;

@QuarkusTest
class SuccessorTest {

    @Test
    void isTheNextYearsWhereNothingIsSaid() {
        String id = givenSection();
        String next = id.replace("-2020", "-2021");

        Response answer =
                api().noContentType().header("Change-Reason", "Nytt år").post("sections/{id}/successor", id);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.header("Location"))
                .isEqualTo("http://localhost:" + RestAssured.port + "/goals/v1/sections/" + next);
        assertThat(answer.header("ETag")).matches(ETags.of(1, "1"));
        JsonNode section = json(answer);
        assertThat(section.path("id").textValue()).isEqualTo(next);
        assertThat(section.at("/priorities/0/goals/0/key").textValue()).isEqualTo("klimat");
        assertThat(section.at("/priorities/0/goals/0").has("assessment")).isFalse();
        assertThat(section.at("/priorities/0/goals/0/indicators/0/values/0").toString())
                .isEqualTo("{\"year\":2021,\"target\":66}");
        assertThat(section.has("facts")).isFalse();
        assertThat(json(api().get("sections/{id}/revisions/1", next))
                        .path("reason")
                        .textValue())
                .isEqualTo("Nytt år");
        assertThat(revisions(id)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"2022-08", "2021", "2035"})
    void isOfThePeriodThatIsAskedFor(String period) {
        String id = givenSection();

        Response answer = succeed(id, "{\"period\": \"" + period + "\"}");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith("-" + period);
    }

    @Test
    void takesAnEmptyRequestForNoRequest() {
        assertThat(succeed(givenSection(), "{}").header("Location")).endsWith("-2021");
    }

    @Test
    void isNeverWrittenOverWhatExists() {
        String id = givenSection();
        String next = id.replace("-2020", "-2021");
        put(next, "{\"priorities\": []}");

        JsonNode problem = problem(next(id), 409, "conflict");

        assertThat(problem.path("detail").textValue()).contains(next);
        assertThat(revisions(next)).isEqualTo(1);
    }

    @Test
    void goesOnWithTheNumberingOfOneThatWasDeleted() {
        String id = givenSection();
        String next = id.replace("-2020", "-2021");
        next(id);
        api().delete("sections/{id}", next);

        assertThat(next(id).header("ETag")).matches(ETags.of(3, "1"));
    }

    @Test
    void ofASectionThatIsNotThereThereIsNone() {
        problem(next(newSection()), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"period\": \"2019\"}|/period",
                "{\"period\": \"2020\"}|/period",
                "{\"period\": \"2020-08\"}|/period",
                "{\"period\": \"2021-13\"}|/period",
                "{\"period\": \"2021-12\"}|/period",
                "{\"period\": 2021}|/period",
                "{\"year\": \"2021\"}|/year",
                "{\"period\": \"20210108\", \"board\": 1}|/board,/period",
                "[]|''"
            })
    void aRequestThatIsWrongNamesEveryFault(String body, String places) {
        String id = givenSection();

        assertThat(places(problem(succeed(id, body), 400, "invalid-content"))).containsExactly(places.split(","));
    }

    @Test
    void afterTheLastYearThereIsNone() {
        String id = "1489-" + newBoard() + "-2099";
        put(id, "{\"priorities\": []}");

        assertThat(places(problem(next(id), 400, "invalid-content"))).containsExactly("/period");
    }

    private static Response next(String id) {
        return api().noContentType().post("sections/{id}/successor", id);
    }

    private static Response succeed(String id, String body) {
        return api().contentType("application/json").body(body).post("sections/{id}/successor", id);
    }
}
