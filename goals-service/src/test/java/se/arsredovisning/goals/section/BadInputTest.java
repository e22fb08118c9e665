package se.arsredovisning.goals.section;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.goals.Api.api;
import static se.arsredovisning.goals.Api.get;
import static se.arsredovisning.goals.Api.givenSection;
import static se.arsredovisning.goals.Api.places;
import static se.arsredovisning.goals.Api.problem;
import static se.arsredovisning.goals.Api.put;
import static se.arsredovisning.goals.Api.revisions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.arsredovisning.embedded.Topics;
import se.arsredovisning.goals.Documents;
import se.arsredovisning.goals.GoalsSample;
import se.arsredovisning.kit.testing.ETags;
import se.arsredovisning.kit.testing.TopicEvents;
import se.arsredovisning.kit.testing.promise.NamesEveryFault;
import se.arsredovisning.kit.testing.promise.SectionSample;

/** Whatever is wrong with a write is said, and nothing of it stays: no revision, no event. */
@QuarkusTest
class BadInputTest implements NamesEveryFault {

    @Override
    public SectionSample sample() {
        return new GoalsSample();
    }

    private static final String GOAL = "/priorities/0/goals/0";

    private static TopicEvents events;

    private String id;
    private String before;

    @BeforeAll
    static void listen() {
        events = TopicEvents.open(Topics.GOALS);
    }

    @AfterAll
    static void stop() {
        events.close();
    }

    @BeforeEach
    void aSection() {
        id = givenSection();
        before = get(id).body().asString();
    }

    /** The event of a deletion follows that of the creation at once: nothing came between. */
    @AfterEach
    void nothingHasChanged() {
        assertThat(get(id).body().asString()).isEqualTo(before);
        assertThat(revisions(id)).isEqualTo(1);
        api().delete("sections/{id}", id);
        assertThat(events.of(id, 2).stream()
                        .map(event -> ETags.withoutBits(event.path("id").textValue())))
                .containsExactly(id + "/1", id + "/2");
    }

    @Test
    void unknownMembersAndWrongTypesAreAllNamed() {
        ObjectNode document = Documents.valid();
        document.put("sumary", 1).put("asOf", "2020-02-30").put("source", 5);
        document.putObject("facts");
        Documents.at(document, GOAL)
                .put("assessment", "Uppfyllt!")
                .put("a/b~c", 1)
                .remove("title");
        Documents.at(document, GOAL + "/indicators/0").put("decimals", 1.5);
        Documents.at(document, GOAL + "/indicators/0/values/1")
                .put("outcome", "67")
                .put("year", true);

        JsonNode problem = problem(put(id, document.toString()), 400, "invalid-content");

        assertThat(places(problem))
                .containsExactlyInAnyOrder(
                        "/sumary",
                        "/asOf",
                        "/source",
                        "/facts",
                        GOAL + "/assessment",
                        GOAL + "/a~1b~0c",
                        GOAL + "/title",
                        GOAL + "/indicators/0/decimals",
                        GOAL + "/indicators/0/values/1/outcome",
                        GOAL + "/indicators/0/values/1/year");
        assertThat(problem.path("detail").textValue()).isEqualTo("10 värden är inte tillåtna.");
        problem.path("invalid-parameters")
                .forEach(fault -> assertThat(fault.path("reason").textValue()).isNotBlank());
    }

    @Test
    void rulesAreAllJudgedAtOnceToo() {
        ObjectNode document = Documents.valid();
        ArrayNode goals = (ArrayNode) document.at("/priorities/0/goals");
        goals.add(goals.get(0).deepCopy());
        Documents.at(document, "/priorities/1").put("number", 1);
        Documents.at(document, GOAL + "/indicators/0/values/0")
                .put("outcome", 70)
                .put("status", "final");
        Documents.at(document, "/facts/0").put("concerns", "goals.indicator.okand");

        assertThat(places(problem(put(id, document.toString()), 400, "invalid-content")))
                .contains(
                        "/priorities/0/goals/1/key",
                        "/priorities/1/number",
                        GOAL + "/indicators/0/values/0/outcome",
                        "/facts/0/concerns");
    }

    @Test
    void anOutcomeAfterThePeriodIsRefusedButATargetIsNot() {
        ObjectNode document = Documents.valid();
        Documents.at(document, GOAL + "/indicators/0/values/0")
                .put("outcome", 70)
                .put("status", "final");

        JsonNode problem = problem(put(id, document.toString()), 400, "invalid-content");

        assertThat(places(problem)).containsExactly(GOAL + "/indicators/0/values/0/outcome");
        assertThat(problem.at("/invalid-parameters/0/value").intValue()).isEqualTo(70);
    }

    @Test
    void aKeyWithALineFeedIsNoKey() {
        ObjectNode document = Documents.valid();
        Documents.at(document, GOAL).put("key", "klimat\n");

        assertThat(places(problem(put(id, document.toString()), 400, "invalid-content")))
                .containsExactly(GOAL + "/key");
    }
}
