package se.arsredovisning.hr.section;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.hr.Api.api;
import static se.arsredovisning.hr.Api.givenSection;
import static se.arsredovisning.hr.Api.json;
import static se.arsredovisning.hr.Api.put;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.arsredovisning.hr.HrSample;
import se.arsredovisning.kit.testing.promise.BeginsSuccessors;
import se.arsredovisning.kit.testing.promise.SectionSample;

@QuarkusTest
class SuccessorTest implements BeginsSuccessors {

    @Override
    public SectionSample sample() {
        return new HrSample();
    }

    @Test
    void keepsWhatNextYearIsComparedWith() {
        String id = givenSection();
        String next = id.replace("-2020", "-2021");

        Response answer = api().noContentType().post("sections/{id}/successor", id);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith("/hr/v1/sections/" + next);
        JsonNode section = json(answer);
        assertThat(section.path("organisation").textValue()).isEqualTo("Kontoret");
        assertThat(section.path("staffing")).hasSize(1);
        assertThat(section.at("/staffing/0/period").textValue()).isEqualTo("2020-12");
        assertThat(section.path("turnover").findValuesAsText("year")).containsExactly("2020");
        assertThat(section.at("/sickLeave/4/previous/percent").decimalValue()).isEqualByComparingTo("3.4");
        assertThat(section.at("/sickLeave/4").has("current")).isFalse();
        assertThat(section.at("/sickLeave/4").has("comment")).isFalse();
        for (String gone : List.of("facts", "comment", "source", "workEnvironment")) {
            assertThat(section.has(gone)).as(gone).isFalse();
        }
        assertThat(json(put(next, section.toString())).path("revision").intValue())
                .isEqualTo(1);
    }

    @Test
    void comparesAYearWithNoPartOfOne() {
        JsonNode interim = json(api().contentType("application/json")
                .body("{\"period\": \"2021-08\"}")
                .post("sections/{id}/successor", givenSection()));

        assertThat(interim.at("/sickLeave/4/group").textValue()).isEqualTo("women");
        assertThat(interim.at("/sickLeave/4").has("previous")).isFalse();
    }
}
