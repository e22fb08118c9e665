package se.arsredovisning.finance.section;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.finance.Api.api;
import static se.arsredovisning.finance.Api.givenSection;
import static se.arsredovisning.finance.Api.json;
import static se.arsredovisning.finance.Api.patch;
import static se.arsredovisning.finance.Api.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import se.arsredovisning.embedded.Topics;
import se.arsredovisning.kit.testing.ETags;
import se.arsredovisning.kit.testing.TopicEvents;

@QuarkusTest
class SectionHistoryTest {

    @Test
    void everyChangeIsARevisionWithItsDifferenceAndAnEvent() {
        String id = givenSection();
        patch("{\"outcome\": -4600000}", "sections/" + id + "/statements/operations/lines/rents");
        api().delete("sections/{id}", id);

        JsonNode difference = json(api().get("sections/" + id + "/revisions/2/difference"));
        JsonNode first = json(api().get("sections/" + id + "/revisions/1"));

        assertThat(difference.toString())
                .isEqualTo("[{\"op\":\"replace\",\"path\":\"/statements/0/lines/1/outcome\",\"value\":-4600000}]");
        assertThat(first.at("/document/total")).hasToString("{\"of\":[\"operations\",\"land-development\"]}");
        assertThat(first.at("/document/statements/0/lines/2").has("outcome")).isFalse();
        problem(api().get("sections/{id}", id), 404, "not-found");
        try (TopicEvents events = TopicEvents.open(Topics.FINANCE)) {
            assertThat(events.of(id, 3).stream().map(event -> event.path("type").textValue()))
                    .containsExactly(
                            "se.arsredovisning.finance.section-changed.v1",
                            "se.arsredovisning.finance.section-changed.v1",
                            "se.arsredovisning.finance.section-deleted.v1");
            assertThat(events.of(id, 3).get(1).at("/data/changes/0").textValue())
                    .isEqualTo("/statements/0/lines/1/outcome");
        }
        assertThat(json(api().queryParam("board", id.substring(5, id.length() - 5))
                                .get("statements"))
                        .path("statements"))
                .isEmpty();
    }

    @Test
    void theNextYearBeginsWithThisYearsOutcomes() {
        String id = givenSection();

        Response answer = api().contentType("application/json").post("sections/{id}/successor", id);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        JsonNode next = json(answer);
        assertThat(next.path("period").textValue()).isEqualTo("2021");
        assertThat(next.at("/statements/0/lines/1/previousOutcome").decimalValue())
                .isEqualByComparingTo("-4580000");
        assertThat(next.at("/statements/0/lines/1").has("outcome")).isFalse();
        assertThat(next.at("/statements/0/lines/2/previousOutcome").decimalValue())
                .isEqualByComparingTo("56362000");
        assertThat(next.at("/investments/categories/0/projects/0/decidedTotal").decimalValue())
                .isEqualByComparingTo("5000000");
        assertThat(next.path("forecasts")).isEmpty();
        problem(api().contentType("application/json").post("sections/{id}/successor", id), 409, "conflict");
    }

    @Test
    void figuresHaveTheSectionsTagAndEveryRowItsPlace() {
        String id = givenSection();

        Response answer = api().get("sections/{id}/figures", id);

        assertThat(answer.header("ETag")).matches(ETags.of(1, "5"));
        JsonNode figures = json(answer).path("figures");
        assertThat(figures.findValuesAsText("code"))
                .contains(
                        "finance.operations.rents",
                        "finance.total",
                        "finance.forecasts.april",
                        "finance.investments",
                        "finance.investments.expansion.land.gatan",
                        "finance.fact.intakter");
        assertThat(api().header("If-None-Match", ETags.present(api(), "sections/" + id))
                        .get("sections/{id}/figures", id)
                        .statusCode())
                .isEqualTo(304);
    }
}
