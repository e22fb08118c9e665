package se.arsredovisning.hr.section;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.hr.Api.get;
import static se.arsredovisning.hr.Api.givenSection;
import static se.arsredovisning.hr.Api.json;
import static se.arsredovisning.hr.Api.newSection;
import static se.arsredovisning.hr.Api.put;
import static se.arsredovisning.hr.Api.revisions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import se.arsredovisning.hr.Documents;
import se.arsredovisning.hr.HrSample;
import se.arsredovisning.kit.testing.promise.HasChapters;
import se.arsredovisning.kit.testing.promise.HonoursPreconditions;
import se.arsredovisning.kit.testing.promise.SectionSample;
import se.arsredovisning.kit.testing.promise.SpeaksBothLanguages;
import se.arsredovisning.kit.testing.promise.TellsProblemsInBothLanguages;
import se.arsredovisning.kit.testing.promise.WritesWholeSections;

@QuarkusTest
class SectionWriteTest
        implements WritesWholeSections,
                HonoursPreconditions,
                SpeaksBothLanguages,
                TellsProblemsInBothLanguages,
                HasChapters {

    @Override
    public SectionSample sample() {
        return new HrSample();
    }

    @Test
    void addsTotalsChangesPercentagesAndLinks() {
        JsonNode section = json(get(givenSection()));

        assertThat(section.at("/staffing/0/total").toString()).isEqualTo("{\"headcount\":116,\"fte\":111.7}");
        assertThat(section.at("/staffing/0/change").toString())
                .isEqualTo("{\"permanent\":{\"headcount\":3,\"fte\":3.1},\"fixedTerm\":{\"headcount\":-3,\"fte\":-4.1},"
                        + "\"total\":{\"headcount\":0,\"fte\":-1.0},\"comparedWith\":\"2019-12\"}");
        assertThat(section.at("/staffing/1").has("change")).isFalse();
        assertThat(section.at("/turnover/0/percent").toString()).isEqualTo("8.0");
        assertThat(section.at("/sickLeave/4/change").toString()).isEqualTo("-1.3");
        assertThat(section.at("/longTermShare").toString())
                .isEqualTo("{\"current\":{\"low\":46,\"high\":51},\"previous\":{\"low\":38,\"high\":42}}");
        assertThat(section.at("/summary").toString())
                .isEqualTo("{\"month\":\"2020-12\",\"headcount\":116,\"headcountChange\":0,\"fte\":111.7,"
                        + "\"fteChange\":-1.0,\"turnover\":8.0,\"sickLeave\":3.1,\"sickLeaveChange\":-0.9,"
                        + "\"suppressed\":0}");
    }

    @Test
    void derivedMembersAreNeverTakenForData() {
        String id = givenSection();
        ObjectNode lie = (ObjectNode) json(get(id));
        lie.put("revision", 99).put("checks", "none");
        Documents.at(lie, "/sickLeave/4/current").put("percent", 99);
        Documents.at(lie, "/staffing/0/total").put("headcount", 7);

        Response answer = put(id, lie.toString());

        assertThat(json(answer)).isEqualTo(json(get(id)));
        assertThat(revisions(id)).isEqualTo(1);
    }

    @Test
    void percentagesByHoursAreComputedAndPrintedOnesStand() {
        String id = newSection();

        JsonNode section = json(put(id, """
            {"organisation": "Kontoret", "sickLeave": [
             {"group": "total", "label": "Totalt", "current": {"absenceHours": 6200, "ordinaryHours": 200000}},
             {"group": "days-from-60", "label": "60-", "current": {"absenceHours": 3000}},
             {"group": "women", "label": "Kvinna",
              "current": {"absenceHours": 5000, "ordinaryHours": 150000, "published": {"percent": 3.4}}}]}
            """));

        assertThat(section.at("/sickLeave/0/current/percent").toString()).isEqualTo("3.1");
        assertThat(section.at("/sickLeave/1/current/percent").toString()).isEqualTo("1.5");
        assertThat(section.at("/sickLeave/2/current/percent").toString()).isEqualTo("3.4");
        assertThat(section.at("/longTermShare/current").toString())
                .isEqualTo("{\"percent\":48.4,\"low\":48.4,\"high\":48.4}");
        assertThat(section.at("/checks/0/result").textValue()).isEqualTo("discrepancy");
        assertThat(section.at("/checks/0/computed").toString()).isEqualTo("3.3");
    }
}
