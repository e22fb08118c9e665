package se.arsredovisning.goals.section;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.goals.Api.api;
import static se.arsredovisning.goals.Api.givenSection;
import static se.arsredovisning.goals.Api.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import se.arsredovisning.goals.GoalsSample;
import se.arsredovisning.kit.testing.promise.BeginsSuccessors;
import se.arsredovisning.kit.testing.promise.SectionSample;

@QuarkusTest
class SuccessorTest implements BeginsSuccessors {

    @Override
    public SectionSample sample() {
        return new GoalsSample();
    }

    @Test
    void keepsGoalsAndTargetsWithoutAssessments() {
        JsonNode section = json(next(givenSection()));

        assertThat(section.at("/priorities/0/goals/0/key").textValue()).isEqualTo("klimat");
        assertThat(section.at("/priorities/0/goals/0").has("assessment")).isFalse();
        assertThat(section.at("/priorities/0/goals/0/indicators/0/values/0").toString())
                .isEqualTo("{\"year\":2021,\"target\":66}");
        assertThat(section.has("facts")).isFalse();
    }

    private static Response next(String id) {
        return api().noContentType().post("sections/{id}/successor", id);
    }
}
