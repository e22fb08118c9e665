package se.arsredovisning.hr.section;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.hr.Api.api;
import static se.arsredovisning.hr.Api.givenSection;
import static se.arsredovisning.hr.Api.json;
import static se.arsredovisning.hr.Api.places;
import static se.arsredovisning.hr.Api.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RevisionTest {

    @Test
    void listsWhoChangedItWhenAndWhy() {
        String id = givenSection();
        api().header("Change-Reason", "Fel nämnd").delete("sections/{id}", id);

        JsonNode answer = json(api().get("sections/{id}/revisions", id));

        assertThat(answer.path("revisions").findValuesAsText("revision")).containsExactly("2", "1");
        assertThat(answer.at("/revisions/0/reason").textValue()).isEqualTo("Fel nämnd");
        assertThat(answer.at("/revisions/0/deleted").booleanValue()).isTrue();
        assertThat(answer.at("/revisions/1/changedBy").textValue()).isEqualTo("anonymous");
        assertThat(answer.at("/revisions/1").has("document")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "revisions/1",
                "revisions/1/difference",
                "revisions/1/difference?from=0",
                "revisions/2",
                "revisions/2/difference?from=1"
            })
    void aDocumentAndADifferenceAreRefused(String path) {
        String id = givenSection();
        api().delete("sections/{id}", id);

        JsonNode problem = problem(api().get("sections/" + id + "/" + path), 403, "forbidden");

        assertThat(problem.path("detail").textValue()).contains("must not be told");
    }

    @ParameterizedTest
    @ValueSource(strings = {"revisions/4", "revisions/0", "revisions/4/difference"})
    void aRevisionThatIsNotThereIsNotFound(String path) {
        problem(api().get("sections/" + givenSection() + "/" + path), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({"revisions/x,number", "revisions/1/difference?from=x,from", "revisions?page=x,page"})
    void whatIsNoNumberIsNamed(String path, String name) {
        assertThat(places(problem(api().get("sections/" + givenSection() + "/" + path), 400, "invalid-content")))
                .containsExactly(name);
    }
}
