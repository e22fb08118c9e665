package se.arsredovisning.internalcontrol.section;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.internalcontrol.Api.api;
import static se.arsredovisning.internalcontrol.Api.givenSection;
import static se.arsredovisning.internalcontrol.Api.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.arsredovisning.internalcontrol.InternalControlSample;
import se.arsredovisning.kit.testing.promise.BeginsSuccessors;
import se.arsredovisning.kit.testing.promise.SectionSample;

@QuarkusTest
class SuccessorTest implements BeginsSuccessors {

    @Override
    public SectionSample sample() {
        return new InternalControlSample();
    }

    @Test
    void keepsControlsWithoutTheirResults() {
        JsonNode section = json(next(givenSection()));

        assertThat(section.path("controls").findValuesAsText("key")).containsExactly("faktura", "lon", "arkiv");
        assertThat(section.at("/controls/0/riskValue").intValue()).isEqualTo(6);
        assertThat(section.at("/controls/0/level").textValue()).isEqualTo("low");
        for (String left : List.of("assessment", "results", "actions")) {
            assertThat(section.at("/controls/0").has(left)).as(left).isFalse();
        }
        assertThat(section.has("reportedSummary")).isFalse();
        assertThat(section.has("facts")).isFalse();
    }

    @Test
    void letsAControlBeFollowedOverTheYears() {
        String id = givenSection();
        next(id);
        String board = id.split("-")[1];

        JsonNode found = json(api().get("controls?key=lon&board=" + board));

        assertThat(found.path("controls").findValuesAsText("period")).containsExactly("2020", "2021");
    }

    private static Response next(String id) {
        return api().noContentType().post("sections/{id}/successor", id);
    }
}
