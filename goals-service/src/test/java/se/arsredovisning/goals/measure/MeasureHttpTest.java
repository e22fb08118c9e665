package se.arsredovisning.goals.measure;

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
import static se.arsredovisning.goals.Api.revisions;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.kit.testing.ETags;

@QuarkusTest
class MeasureHttpTest {

    private String id;
    private String measure;
    private String value;

    @BeforeEach
    void aSection() {
        id = givenSection();
        measure = "sections/" + id + "/indicators/nki";
        value = measure + "/values/2020";
    }

    @Test
    void anIndicatorAndAKeyFigureOfTheSameKeyAreTwo() {
        Response indicator = api().get(measure);
        Response keyFigure = api().get("sections/{id}/key-figures/nki", id);

        assertThat(indicator.header("ETag")).matches(ETags.of(1, "4"));
        assertThat(json(indicator)).isEqualTo(json(get(id)).at("/priorities/0/goals/0/indicators/0"));
        assertThat(json(keyFigure)).isEqualTo(json(get(id)).at("/priorities/0/goals/0/keyFigures/0"));
        assertThat(json(keyFigure).path("name").textValue()).isEqualTo("NKI effektivitet");
    }

    @Test
    void aValueIsReadAsItStandsInTheSection() {
        Response answer = api().get(value);

        assertThat(answer.header("ETag")).matches(ETags.of(1, "4"));
        assertThat(json(answer).toString())
                .isEqualTo("{\"year\":2020,\"target\":64,\"outcome\":67,\"status\":\"preliminary\","
                        + "\"targetReached\":true}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/values/2020"})
    void whoHoldsItGets304(String path) {
        assertThat(api().header("If-None-Match", ETags.present(api(), "sections/" + id))
                        .get(measure + path)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void patchSetsAnOutcomeAndWhatFollowsFromIt() {
        Response answer = patch("{\"outcome\": 63, \"status\": \"final\"}", value);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("ETag")).matches(ETags.of(2, "4"));
        assertThat(json(answer).toString())
                .isEqualTo("{\"year\":2020,\"target\":64,\"outcome\":63,\"status\":\"final\",\"targetReached\":false}");
        assertThat(json(get(id)).at("/checks/0/result").textValue()).isEqualTo("discrepancy");
    }

    @Test
    void nullTakesAMemberAway() {
        Response answer = patch("{\"outcome\": null, \"status\": null}", value);

        assertThat(json(answer).toString()).isEqualTo("{\"year\":2020,\"target\":64}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"outcome\": 67.0}", "{\"year\": 2020}", "{\"targetReached\": false}"})
    void aPatchThatChangesNothingKeepsTheETag(String patch) {
        Response answer = patch(patch, value);

        assertThat(answer.header("ETag")).matches(ETags.of(1, "4"));
        assertThat(revisions(id)).isEqualTo(1);
    }

    @Test
    void withoutIfMatchNothingIsPatched() {
        problem(api().contentType(MERGE_PATCH).body("{\"outcome\": 68}").patch(value), 428, "precondition-required");
        assertThat(revisions(id)).isEqualTo(1);
    }

    @Test
    void aStaleIfMatchIsRefusedBeforeThePatchIsRead() {
        problem(patch(ETags.never(2), "no JSON", value), 412, "precondition-failed");
    }

    @Test
    void aMediaTypeThatIsNoMergePatchIsRefused() {
        problem(
                api().header("If-Match", ETags.present(api(), "sections/" + id))
                        .contentType("application/json")
                        .body("{}")
                        .patch(value),
                415,
                "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "indicators/okand/values/2020",
                "indicators/nki/values/1999",
                "indicators/nki/values/x",
                "indicators/nki/values/02020",
                "indicators/tid/values/2020",
                "goals/nki/values/2020"
            })
    void whatIsNotThereIsNotFound(String path) {
        problem(api().get("sections/" + id + "/" + path), 404, "not-found");
        problem(patch("{}", "sections/" + id + "/" + path), 404, "not-found");
    }

    @Test
    void ofASectionThatIsNotThereThereIsNoValue() {
        String path = "sections/" + newSection() + "/indicators/nki/values/2020";

        problem(api().get(path), 404, "not-found");
        problem(patch("{}", path), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"year\": 2021}|/year",
                "{\"year\": null}|/year",
                "{\"year\": \"2020\"}|/year",
                "{\"outcome\": \"67\", \"okand\": 1}|/okand,/outcome",
                "{\"outcome\": null}|/status",
                "{\"status\": \"missing\"}|/status",
                "{\"outcome\": 67.5}|/outcome",
                "{\"outcome\": 1e30}|/outcome",
                "{\"measuredOn\": 2022}|/measuredOn",
                "[]|''"
            })
    void faultsAreNamedRelativeToTheValue(String patch, String places) {
        assertThat(places(problem(patch(patch, value), 400, "invalid-content"))).containsExactly(places.split(","));
        assertThat(revisions(id)).isEqualTo(1);
    }
}
