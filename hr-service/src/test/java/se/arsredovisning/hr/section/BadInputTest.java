package se.arsredovisning.hr.section;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.hr.Api.api;
import static se.arsredovisning.hr.Api.get;
import static se.arsredovisning.hr.Api.givenSection;
import static se.arsredovisning.hr.Api.json;
import static se.arsredovisning.hr.Api.newSection;
import static se.arsredovisning.hr.Api.patch;
import static se.arsredovisning.hr.Api.places;
import static se.arsredovisning.hr.Api.problem;
import static se.arsredovisning.hr.Api.put;
import static se.arsredovisning.hr.Api.revisions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.hr.Documents;
import se.arsredovisning.hr.HrSample;
import se.arsredovisning.kit.testing.ETags;
import se.arsredovisning.kit.testing.promise.NamesEveryFault;
import se.arsredovisning.kit.testing.promise.SectionSample;

/** Whatever is wrong with a write is said, and nothing of it stays. */
@QuarkusTest
class BadInputTest implements NamesEveryFault {

    @Override
    public SectionSample sample() {
        return new HrSample();
    }

    private String id;
    private String before;

    @BeforeEach
    void aSection() {
        id = givenSection();
        before = get(id).body().asString();
    }

    @AfterEach
    void nothingHasChanged() {
        assertThat(get(id).body().asString()).isEqualTo(before);
        assertThat(revisions(id)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/staffing/0/permanent|headcount|-1",
                "/staffing/0/permanent|headcount|1.5",
                "/staffing/0/fixedTerm|fte|-0.1",
                "/staffing/0/fixedTerm|fte|8.45",
                "/staffing/0|period|\"2020-13\"",
                "/staffing/0|period|\"2021-01\"",
                "/staffing/1|period|\"2020-12\"",
                "/staffing/0/parts/1|key|\"kansli\"",
                "/turnover/0|retired|11",
                "/turnover/0|left|-1",
                "/turnover/0|year|2021",
                "/turnover/1|year|2020",
                "/turnover/0/published|percent|100.1",
                "/turnover/0/published|percent|8.05",
                "/turnover/0|averagePermanent|0",
                "/workEnvironment/injuries|count|-1",
                "/workEnvironment/injuries|severity|\"ofarlig\"",
                "/sickLeave/0/current/published|percent|100.1",
                "/sickLeave/0/current/published|percent|-0.1",
                "/sickLeave/0/current/published|percent|3.14",
                "/sickLeave/0/published|change|-0.95",
                "/sickLeave/5|group|\"women\"",
                "/sickLeave/5|group|\"age-20-35\"",
                "/sickLeave/5/current|employees|37",
                "/sickLeave/5/current|employees|-1",
                "/sickLeave/1/current|employees|5",
                "/sickLeave/1/current|ordinaryHours|5",
                "/sickLeave/1/current|absenceHours|5",
                "/sickLeave/0/current|status|\"suppressed\"",
                "/sickLeave/4/current|reason|\"singled-out\"",
                "/texts/0|key|\"Annat \"",
                "/facts/0|concerns|\"hr.okand\"",
                "/facts/0|concerns|\"hr.sick-leave\"",
                "/facts/1|key|\"okning\"",
            })
    void aValueThatCannotBeIsNamed(String pointer, String member, String value) {
        ObjectNode section = Documents.valid();
        Documents.at(section, pointer).set(member, Documents.json(value));

        assertThat(places(problem(put(id, section.toString()), 400, "invalid-content")))
                .containsExactly(pointer + "/" + member);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"absenceHours\": 11, \"ordinaryHours\": 10}|absenceHours",
                "{\"absenceHours\": 11}|ordinaryHours",
                "{\"ordinaryHours\": 11}|absenceHours",
                "{\"absenceHours\": 0, \"ordinaryHours\": 0}|ordinaryHours",
                "{\"employees\": 0, \"published\": {\"percent\": 0}}|employees"
            })
    void hoursThatCannotBeAreNamed(String cell, String member) {
        ObjectNode section = Documents.valid();
        Documents.at(section, "/sickLeave/4").set("current", Documents.json(cell));

        assertThat(places(problem(put(id, section.toString()), 400, "invalid-content")))
                .contains("/sickLeave/4/current/" + member);
    }

    @Test
    void hoursOfGroupsThatDoNotAddUpAreNamed() {
        Response answer = put(id, """
            {"organisation": "Kontoret", "sickLeave": [
             {"group": "total", "label": "Totalt", "current": {"absenceHours": 100, "ordinaryHours": 1000}},
             {"group": "women", "label": "Kvinna", "current": {"absenceHours": 60, "ordinaryHours": 600}},
             {"group": "men", "label": "Man", "current": {"absenceHours": 50, "ordinaryHours": 500}}]}
            """);

        assertThat(places(problem(answer, 400, "invalid-content")))
                .containsExactlyInAnyOrder("/sickLeave/2/current/absenceHours", "/sickLeave/2/current/ordinaryHours");
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        ObjectNode section = Documents.valid();
        section.put("summery", 1);
        Documents.at(section, "/staffing/0/permanent").put("headcount", -1);
        Documents.at(section, "/sickLeave/4/current/published").put("percent", "3,4");

        assertThat(places(problem(put(id, section.toString()), 400, "invalid-content")))
                .containsExactlyInAnyOrder(
                        "/summery", "/staffing/0/permanent/headcount", "/sickLeave/4/current/published/percent");
    }

    @Test
    void faultsOfAPatchAreRelativeToThePart() {
        Response month = patch("{\"permanent\": {\"headcount\": -5}}", "sections/" + id + "/staffing/2020-12");
        Response group = patch("{\"current\": {\"employees\": 81}}", "sections/" + id + "/sick-leave/women");
        Response name = patch("{\"group\": \"men\"}", "sections/" + id + "/sick-leave/women");

        assertThat(places(problem(month, 400, "invalid-content"))).containsExactly("/permanent/headcount");
        assertThat(places(problem(group, 400, "invalid-content")))
                .containsExactly("/hr/v1/sections/" + id + "#/sickLeave/5/current/employees");
        assertThat(places(problem(name, 400, "invalid-content"))).containsExactly("/group");
    }

    @Test
    void aPatchNeedsTheETagAndThePart() {
        problem(
                api().contentType("application/merge-patch+json")
                        .body("{}")
                        .patch("sections/{id}/staffing/2020-12", id),
                428,
                "precondition-required");
        problem(patch(ETags.never(9), "{}", "sections/" + id + "/sick-leave/men"), 412, "precondition-failed");
        problem(patch("{}", "sections/" + id + "/sick-leave/age-30-49"), 404, "not-found");
        problem(api().get("sections/{id}/staffing/2018-12", id), 404, "not-found");
    }

    @Test
    void whatHasNoOrganisationIsRefused() {
        assertThat(places(problem(put(id, "{}"), 400, "invalid-content"))).containsExactly("/organisation");
    }

    @Test
    void lengthsThatDoNotAddUpAreADiscrepancyAndNoFault() {
        String other = newSection();
        ObjectNode section = Documents.valid();
        Documents.at(section, "/sickLeave/1/current/published").put("percent", 2.3);

        JsonNode answer = json(put(other, section.toString()));

        JsonNode check = check(answer, "hr.sick-leave.lengths.current");
        assertThat(check.path("result").textValue()).isEqualTo("discrepancy");
        assertThat(check.path("computed").decimalValue()).isEqualByComparingTo("4.1");
    }

    @Test
    void aTotalOutsideItsGroupsIsADiscrepancyAndNoFault() {
        ObjectNode section = Documents.valid();
        Documents.at(section, "/sickLeave/4/current/published").put("percent", 2.8);

        JsonNode answer = json(put(newSection(), section.toString()));

        assertThat(check(answer, "hr.sick-leave.sex.current").path("result").textValue())
                .isEqualTo("discrepancy");
    }

    private static JsonNode check(JsonNode section, String code) {
        for (JsonNode check : section.path("checks")) {
            if (check.path("code").textValue().equals(code)) {
                return check;
            }
        }
        throw new AssertionError("no check " + code);
    }
}
