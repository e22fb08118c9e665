package se.arsredovisning.kit.testing.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.kit.testing.promise.SectionApi.json;
import static se.arsredovisning.kit.testing.promise.SectionApi.newBoard;
import static se.arsredovisning.kit.testing.promise.SectionApi.newSection;
import static se.arsredovisning.kit.testing.promise.SectionApi.places;
import static se.arsredovisning.kit.testing.promise.SectionApi.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A section begins the one of a later period, once. */
public interface BeginsSuccessors {

    /** What the service has of its own. */
    SectionSample sample();

    @Test
    default void isTheNextYearsWhereNothingIsSaid() {
        String id = sample().given();
        String next = id.replace("-2020", "-2021");

        Response answer =
                api().api().noContentType().header("Change-Reason", "Nytt år").post("sections/{id}/successor", id);

        assertThat(answer.statusCode()).as(answer.body().asString()).isEqualTo(201);
        assertThat(answer.header("Location"))
                .isEqualTo("http://localhost:" + RestAssured.port + sample().root() + "/sections/" + next);
        assertThat(answer.header("ETag")).matches(sample().tag(1));
        JsonNode section = json(answer);
        assertThat(section.path("id").textValue()).isEqualTo(next);
        assertThat(section.path("period").textValue()).isEqualTo("2021");
        assertThat(section.has("facts") && !section.path("facts").isEmpty()).isFalse();
        assertThat(json(api().api().get("sections/{id}/revisions", next))
                        .at("/revisions/0/reason")
                        .textValue())
                .isEqualTo("Nytt år");
        assertThat(api().revisions(id)).isEqualTo(1);
        assertThat(json(api().put(next, section.toString())).path("revision").intValue())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"2022-08", "2021", "2035"})
    default void isOfThePeriodThatIsAskedFor(String period) {
        Response answer = succeed(sample().given(), "{\"period\": \"" + period + "\"}");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith("-" + period);
    }

    @Test
    default void takesAnEmptyRequestForNoRequest() {
        assertThat(succeed(sample().given(), "{}").header("Location")).endsWith("-2021");
    }

    @Test
    default void isNeverWrittenOverWhatExists() {
        String id = sample().given();
        String next = id.replace("-2020", "-2021");
        api().put(next, sample().shortest());

        JsonNode problem = problem(next(id), 409, "conflict");

        assertThat(problem.path("detail").textValue()).contains(next);
        assertThat(api().revisions(next)).isEqualTo(1);
    }

    @Test
    default void goesOnWithTheNumberingOfOneThatWasDeleted() {
        String id = sample().given();
        String next = id.replace("-2020", "-2021");
        next(id);
        api().api().delete("sections/{id}", next);

        assertThat(next(id).header("ETag")).matches(sample().tag(3));
    }

    @Test
    default void ofASectionThatIsNotThereThereIsNone() {
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
    default void aRequestThatIsWrongNamesEveryFault(String body, String places) {
        assertThat(places(problem(succeed(sample().given(), body), 400, "invalid-content")))
                .containsExactly(places.split(",", -1));
    }

    @Test
    default void afterTheLastYearThereIsNone() {
        String id = "1489-" + newBoard() + "-2099";
        api().put(id, sample().shortest());

        assertThat(places(problem(next(id), 400, "invalid-content"))).containsExactly("/period");
    }

    private SectionApi api() {
        return sample().api();
    }

    private Response next(String id) {
        return api().api().noContentType().post("sections/{id}/successor", id);
    }

    private Response succeed(String id, String body) {
        return api().api().contentType("application/json").body(body).post("sections/{id}/successor", id);
    }
}
