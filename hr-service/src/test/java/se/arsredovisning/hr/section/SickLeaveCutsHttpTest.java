package se.arsredovisning.hr.section;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.hr.Api.api;
import static se.arsredovisning.hr.Api.get;
import static se.arsredovisning.hr.Api.json;
import static se.arsredovisning.hr.Api.newBoard;
import static se.arsredovisning.hr.Api.places;
import static se.arsredovisning.hr.Api.problem;
import static se.arsredovisning.hr.Api.put;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sick leave by unit and by quarter, over HTTP. */
@QuarkusTest
class SickLeaveCutsHttpTest {

    private static final String SECRET = "7.6543";

    @Test
    void tellsUnitsAndQuartersAndNowhereWhatIsHiddenOfThem() {
        String id = "1489-" + newBoard() + "-2020";
        Response written = put(id, document("a"));
        assertThat(written.statusCode()).isEqualTo(201);

        JsonNode section = json(get(id));
        assertThat(section.at("/sickLeaveByUnit/0/current/reason").asText()).isEqualTo("small-group");
        assertThat(section.at("/sickLeaveByUnit/1/current/reason").asText()).isEqualTo("complementary");
        assertThat(section.at("/sickLeaveByUnit/2/current/percent").decimalValue())
                .isEqualByComparingTo("3.9");
        assertThat(section.at("/sickLeaveByQuarter/0/change").decimalValue()).isEqualByComparingTo("0.1");

        Response figures = api().get("sections/{id}/figures", id);
        assertThat(figures.body().asString()).contains("\"term\":\"q1\"", "\"organisationUnit\":\"c\"");

        Response template = api().accept("text/csv").get("sections/{id}/import-template?table=sick-leave-units", id);
        assertThat(template.statusCode()).isEqualTo(200);
        Response successor = api().noContentType().post("sections/{id}/successor", id);
        assertThat(successor.statusCode()).isEqualTo(201);
        for (Response answer : List.of(written, get(id), figures, template, successor)) {
            assertThat(answer.body().asString()).doesNotContain(SECRET, "7,6543");
        }
        Response again = put(id, get(id).body().asString());
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again).path("revision").intValue())
                .as("what is read says nothing new")
                .isEqualTo(1);
    }

    @Test
    void takesUnitsFromATableAndKeepsWhatIsHidden() {
        String id = "1489-" + newBoard() + "-2020";
        put(id, document("a"));

        Response done = api().contentType("text/csv")
                .body("organisationUnit;currentPercent;comment\na;;Kort\nc;4,1;\n")
                .post("sections/{id}/imports?table=sick-leave-units", id);

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(json(done).at("/untouched/sick-leave-units").intValue()).isEqualTo(1);
        JsonNode section = json(get(id));
        assertThat(section.at("/sickLeaveByUnit/0/current/status").asText()).isEqualTo("suppressed");
        assertThat(section.at("/sickLeaveByUnit/0/comment").asText()).isEqualTo("Kort");
    }

    @Test
    void namesEveryFaultAndChangesNothing() {
        String id = "1489-" + newBoard() + "-2020";
        put(id, document("a"));

        JsonNode faults = problem(put(id, document("b").replace("2020-Q2", "2019-Q2")), 400, "invalid-content");

        assertThat(places(faults)).contains("/sickLeaveByUnit/1/organisationUnit", "/sickLeaveByQuarter/1/period");
        assertThat(json(get(id)).path("revision").intValue()).isEqualTo(1);
    }

    private static String document(String first) {
        return """
                {"organisation":"Kontoret","percentDecimals":1,
                 "sickLeave":[{"group":"total","label":"Alla","current":{"published":{"percent":4.2},"employees":89}}],
                 "sickLeaveByUnit":[
                   {"organisationUnit":"%s","label":"A","current":{"absenceHours":7.6543,"ordinaryHours":14400,"employees":9}},
                   {"organisationUnit":"b","label":"B","current":{"published":{"percent":5.0},"employees":30}},
                   {"organisationUnit":"c","label":"C","current":{"published":{"percent":3.9},"employees":50}}],
                 "sickLeaveByQuarter":[
                   {"period":"2020-Q1","label":"K1","current":{"published":{"percent":4.5}},
                    "previous":{"published":{"percent":4.4}}},
                   {"period":"2020-Q2","label":"K2","current":{"published":{"percent":4.1}}}]}""".formatted(first);
    }
}
