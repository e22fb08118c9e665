package se.arsredovisning.internalcontrol.control;

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

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.kit.testing.ETags;

@QuarkusTest
class SectionControlTest {

    private String id;
    private String lon;

    @BeforeEach
    void aSection() {
        id = givenSection();
        lon = "sections/" + id + "/controls/lon";
    }

    @Test
    void isReadAsItStandsInTheSectionUnderItsETag() {
        Response answer = api().get(lon);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("ETag")).matches(ETags.of(1, "3"));
        assertThat(json(answer)).isEqualTo(json(get(id)).at("/controls/1"));
        assertThat(json(answer).at("/_links/self/href").textValue()).isEqualTo("/internal-control/v1/" + lon);
    }

    @Test
    void allOfASectionAreReadAtOnce() {
        Response answer = api().get("sections/{id}/controls", id);

        assertThat(answer.header("ETag")).matches(ETags.of(1, "3"));
        assertThat(json(answer).path("controls")).isEqualTo(json(get(id)).path("controls"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/lon"})
    void whoHoldsItGets304(String path) {
        Response answer = api().header("If-None-Match", "W/" + ETags.present(api(), "sections/" + id))
                .get("sections/" + id + "/controls" + path);

        assertThat(answer.statusCode()).isEqualTo(304);
    }

    @Test
    void patchSetsWhatIsGivenAndKeepsTheRest() {
        Response answer = patch("{\"assessment\": \"with-remark\"}", lon);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("ETag")).matches(ETags.of(2, "3"));
        assertThat(json(answer).path("assessment").textValue()).isEqualTo("with-remark");
        assertThat(json(answer).path("results")).isNotEmpty();
        assertThat(json(get(id)).at("/summary/withRemark").intValue()).isEqualTo(1);
    }

    @Test
    void patchPlacesAControlOfWhichOnlyTheProductWasKnown() {
        Response answer = patch("{\"likelihood\": 2, \"consequence\": 4}", lon);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("riskValue").intValue()).isEqualTo(8);
        assertThat(json(api().get("sections/{id}/risk-matrix", id))
                        .at("/outside/count")
                        .intValue())
                .isEqualTo(1);
        Response moved = patch("{\"consequence\": 3}", lon);
        assertThat(json(moved).path("riskValue").intValue()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"key\": \"annat\"}|/key",
                "{\"risk\": null}|/risk",
                "{\"riskValue\": 7}|/riskValue",
                "{\"likelihood\": 3}|/consequence",
                "{\"likelihood\": 3, \"consequence\": 3}|/riskValue",
                "{\"frequency\": null}|/frequency",
                "{\"actions\": [{\"key\": \"a\", \"text\": \"b\", \"due\": \"2019-12-31\"}]}|/actions/0/due",
                "{\"okand\": 1, \"assessment\": \"Bra\"}|/assessment,/okand",
                "[]|''",
                "5|''"
            })
    void faultsAreNamedRelativeToTheControl(String patch, String places) {
        assertThat(places(problem(patch(patch, lon), 400, "invalid-content"))).containsExactly(places.split(","));
        assertThat(revisions(id)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"riskValue\": 8}", "{\"key\": \"lon\"}", "{\"level\": \"low\", \"followUp\": 5}"})
    void aPatchThatChangesNothingKeepsTheETag(String patch) {
        Response answer = patch(patch, lon);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("ETag")).matches(ETags.of(1, "3"));
        assertThat(revisions(id)).isEqualTo(1);
    }

    @Test
    void withoutIfMatchNothingIsPatchedAndAStaleOneIsRefused() {
        problem(
                api().contentType("application/merge-patch+json")
                        .body("{\"comment\": \"Nytt\"}")
                        .patch(lon),
                428,
                "precondition-required");
        problem(patch(ETags.never(7), "this is no JSON", lon), 412, "precondition-failed");
        assertThat(revisions(id)).isEqualTo(1);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        problem(api().get("sections/{id}/controls/okand", id), 404, "not-found");
        problem(api().get("sections/{id}/controls/lon", newSection()), 404, "not-found");
        problem(api().get("sections/{id}/controls", newSection()), 404, "not-found");
        problem(patch("{}", "sections/" + id + "/controls/okand"), 404, "not-found");
    }
}
