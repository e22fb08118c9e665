package se.arsredovisning.hr.section;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.hr.Api.api;
import static se.arsredovisning.hr.Api.get;
import static se.arsredovisning.hr.Api.json;
import static se.arsredovisning.hr.Api.newBoard;
import static se.arsredovisning.hr.Api.problem;
import static se.arsredovisning.hr.Api.put;
import static se.arsredovisning.hr.Api.revisions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.arsredovisning.hr.Documents;
import se.arsredovisning.hr.Rows;
import se.arsredovisning.kit.testing.TestTokens;

/** How numbers were found once by those who read everything that is told, and are not any more. */
@QuarkusTest
class DisclosureCasesTest {

    private static final String[] AGES = {
        "total: 45/3.8", "age-to-29: 10/7.9", "age-30-49: 15/2.8", "age-from-50: 20/2.4"
    };

    private String board;

    @BeforeEach
    void anotherBoard() {
        board = newBoard();
    }

    @Test
    void aChangeIsNotToldBesideAProtectedYearWithoutANumber() {
        JsonNode previous = write(2020, "women: 20/4.0; previous 5/–; change -1.2");
        JsonNode current = write(2018, "women: 5/–; previous 20/4.0; change 1.2");

        assertThat(Rows.row(previous, "women").has("change")).isFalse();
        assertThat(Rows.row(current, "women").has("change")).isFalse();
        assertThat(json(api().get("sections/{id}/figures", id(2020))).toString())
                .doesNotContain("-1.2");
    }

    @Test
    void sizesThatFollowFromElsewhereAreLookedAt() {
        assertHidden(write(2010, "total: 8/4.0", "women: –/2.0", "men: –/6.0"), "current", "women", "men", "total");
        assertHidden(
                write(2013, "total: 100/4.0", "age-to-29: –/2.0", "age-30-49: –/6.0", "age-from-50: 95/4.0"),
                "current",
                "age-to-29",
                "age-30-49");
        assertHidden(
                write(
                        2016,
                        "total: –/4.0",
                        "women: –/6.0",
                        "men: 95/3.9",
                        "age-to-29: 30/4.0",
                        "age-30-49: 30/4.0",
                        "age-from-50: 40/4.0"),
                "current",
                "women",
                "men");
    }

    @Test
    void theStaffOfTheLastMonthIsALimitWhereNoSizeIsGiven() {
        ObjectNode section = Rows.of("total: –/4.0", "women: –/2.0", "men: 95/6.0");
        section.set("staffing", Documents.json("""
                [{"period": "2020-12", "permanent": {"headcount": 90}, "fixedTerm": {"headcount": 9}}]"""));

        assertHidden(json(put(id(2020), section.toString())), "current", "women", "men");
    }

    @Test
    void aCoverThatTheOtherYearAndTheChangeTellIsNone() {
        JsonNode section = write(
                2021,
                "total: –/–; previous 40/3.9",
                "age-to-29: –/–; previous 10/7.9",
                "age-30-49: 12/4.0; previous 12/–; change 1.2",
                "age-from-50: –/–; previous 18/2.4");

        assertHidden(section, "previous", "age-to-29");
        assertThat(Rows.row(section, "age-30-49").has("change")).isFalse();
    }

    @Test
    void aChangeIsNotToldThatWouldTellACoverWithoutANumber() {
        JsonNode section = write(
                2021,
                "total: 50/3.9; previous 40/3.9",
                "age-to-29: 16/3.8; previous 10/7.9",
                "age-30-49: 14/4.0; previous 12/–; change 1.2",
                "age-from-50: 20/3.9; previous 18/2.4");

        assertHidden(section, "previous", "age-to-29");
        assertThat(Rows.row(section, "age-30-49").at("/current/percent").decimalValue())
                .isEqualByComparingTo("4.0");
        assertThat(Rows.row(section, "age-30-49").has("change")).isFalse();
    }

    @Test
    void aChangeIsNotToldBesideAYearWithoutANumberWhereNoSizeIsKnownYet() {
        JsonNode section = write(2020, "women: –/4.0; change -1.2", "men: –/4.0; previous –/3.0; change 1.0");

        assertThat(Rows.row(section, "women").at("/current/percent").decimalValue())
                .isEqualByComparingTo("4.0");
        assertThat(Rows.row(section, "women").has("change")).isFalse();
        assertThat(Rows.row(section, "men").has("change")).isTrue();
    }

    @Test
    void hoursThatAreToldAreMeasuredWith() {
        ObjectNode section = Rows.of("total: 100/–", "age-to-29: 8/0.2", "age-30-49: 42/0.0", "age-from-50: 50/–");
        Documents.at(section, "/sickLeave/0/current").put("absenceHours", 5000).put("ordinaryHours", 100000);
        Documents.at(section, "/sickLeave/3/current").put("absenceHours", 4995).put("ordinaryHours", 90000);

        assertHidden(json(put(id(2020), section.toString())), "current", "age-to-29", "age-30-49", "age-from-50");
    }

    @Test
    void mendedHeadCountsDoNotTurnTheCoverRound() {
        JsonNode before = write(2020, AGES);
        JsonNode after = write(2020, "total: 45/3.8", "age-to-29: 10/7.9", "age-30-49: 20/2.8", "age-from-50: 15/2.4");

        for (JsonNode section : List.of(before, after)) {
            assertHidden(section, "current", "age-to-29", "age-30-49");
            assertThat(Rows.row(section, "age-from-50").at("/current/percent").decimalValue())
                    .isEqualByComparingTo("2.4");
        }
    }

    @Test
    void noCoverIsForgottenWhereTheSectionWasDeleted() {
        write(2020, AGES);
        api().delete("sections/{id}", id(2020));

        assertHidden(
                write(2020, "total: 45/3.8", "age-to-29: 10/7.9", "age-30-49: 20/2.8", "age-from-50: 15/2.4"),
                "current",
                "age-to-29",
                "age-30-49");
    }

    @Test
    void aWithheldNumberHasCover() {
        write(2020, AGES);

        assertHidden(
                write(2020, "total: –/3.8", "age-to-29: –/withheld", "age-30-49: –/2.8", "age-from-50: –/2.4"),
                "current",
                "age-to-29",
                "age-30-49",
                "age-from-50");
    }

    @Test
    void sizesThatAreTakenAwayDoNotBringOutWhatTheyHid() {
        write(2020, AGES);

        assertHidden(
                write(2020, "total: –/3.8", "age-to-29: –/7.9", "age-30-49: –/2.8", "age-from-50: –/2.4"),
                "current",
                "age-to-29",
                "age-30-49");
    }

    @Test
    void aLaterSectionTellsNothingThatAnEarlierOneHides() {
        write(2020, AGES);

        assertHidden(
                write(
                        2021,
                        "total: –/–; previous –/3.8",
                        "age-to-29: –/–; previous –/7.9",
                        "age-30-49: –/–; previous –/2.8",
                        "age-from-50: –/–; previous –/2.4"),
                "previous",
                "age-to-29",
                "age-30-49");
        assertHidden(
                write(
                        2021,
                        "total: –/–; previous 45/3.8",
                        "age-to-29: –/–; previous 10/7.9",
                        "age-30-49: –/–; previous 15/2.8",
                        "age-from-50: –/–; previous 20/–"),
                "previous",
                "age-to-29",
                "age-30-49");
    }

    @Test
    void aLaterSectionDoesNotTellWhatAnEarlierOneMarks() {
        write(2020, "total: 40/4.0", "women: 20/marked4.0", "men: 20/4.0");

        JsonNode later =
                write(2021, "total: –/–; previous 40/4.0", "women: –/–; previous 20/4.0", "men: –/–; previous 20/4.0");

        assertHidden(later, "previous", "women", "men");
    }

    @Test
    void aLaterSectionHidesWhatAnEarlierOneMarksAfterIt() {
        write(2021, "total: –/–; previous 40/4.0", "women: –/–; previous 20/4.0", "men: –/–; previous 20/4.0");

        write(2020, "total: 40/4.0", "women: 20/marked4.0", "men: 20/4.0");

        assertHidden(json(get(id(2021))), "previous", "women", "men");
    }

    @Test
    void aLaterChangeDoesNotTellWhatAnEarlierSectionHides() {
        write(2020, "total: 100/3.0", "women: 5/7.9", "men: 95/2.7");

        JsonNode later = write(2021, "total: 110/3.0", "women: 15/4.0; change -3.9", "men: 95/2.8");

        assertThat(Rows.row(later, "women").at("/current/percent").decimalValue())
                .isEqualByComparingTo("4.0");
        assertThat(Rows.row(later, "women").has("change")).isFalse();
    }

    @Test
    void aLaterSectionFollowsWhereTheEarlierOneIsWrittenAfterIt() {
        JsonNode told = write(
                2021,
                "total: –/–; previous –/3.8",
                "age-to-29: –/–; previous –/7.9",
                "age-30-49: –/–; previous –/2.8",
                "age-from-50: –/–; previous –/2.4");
        assertThat(Rows.row(told, "age-to-29").at("/previous/percent").decimalValue())
                .isEqualByComparingTo("7.9");

        write(2020, AGES);

        assertHidden(json(get(id(2021))), "previous", "age-to-29", "age-30-49");
        assertThat(revisions(id(2021))).isEqualTo(2);
        assertThat(json(api().get("sections/{id}/revisions", id(2021)))
                        .at("/revisions/0/reason")
                        .textValue())
                .contains(id(2020));
    }

    @Test
    void anApprovedLaterSectionIsNotChangedUnseen() {
        write(
                2021,
                "total: –/–; previous –/3.8",
                "age-to-29: –/–; previous –/7.9",
                "age-30-49: –/–; previous –/2.8",
                "age-from-50: –/–; previous –/2.4");
        step(2021, "{\"to\": \"ready\"}", "editor");
        step(2021, "{\"to\": \"approved\"}", "approver");

        Response refused = put(id(2020), Rows.of(AGES).toString());

        assertThat(problem(refused, 409, "locked").path("detail").textValue())
                .contains(id(2021))
                .doesNotContain(id(2020));
        assertThat(get(id(2020)).statusCode()).isEqualTo(404);
        assertThat(revisions(id(2021))).isEqualTo(3);

        step(2021, "{\"to\": \"ready\", \"comment\": \"2020 rättas\"}", "approver");
        write(2020, AGES);

        assertHidden(json(get(id(2021))), "previous", "age-to-29", "age-30-49");
        assertThat(json(get(id(2021))).path("status").textValue()).isEqualTo("draft");
    }

    private void step(int year, String body, String role) {
        assertThat(api().header("Authorization", TestTokens.of(role, "", role + ":0180/*/*"))
                        .header("If-Match", "*")
                        .contentType("application/json")
                        .body(body)
                        .post("sections/{id}/status", id(year))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatFollowedIsNotBroughtOutByAWriteOfTheEarlierSection() {
        write(2020, AGES);
        write(2021, "total: –/–; previous 45/3.8", "age-to-29: –/–; previous –/7.9");

        write(2020, "total: 450/3.8", "age-to-29: 100/1.0", "age-30-49: 150/2.8", "age-from-50: 200/2.4");

        assertHidden(json(get(id(2021))), "previous", "age-to-29");
    }

    @Test
    void ofABoardOfTenNothingOfItsSickLeaveIsTold() {
        ObjectNode section = Rows.of("total: 1/12.5", "days-from-60: –/12.0", "women: 1/12.5");
        section.set("workEnvironment", Documents.json("{\"injuries\": {\"count\": 1, \"severity\": \"serious\"}}"));
        section.set("facts", Documents.json("""
                [{"key": "sjuk", "label": "Sjuk", "value": 12.5, "unit": "percent", "decimals": 1,
                  "concerns": "hr.sick-leave", "kind": "outcome", "period": "2020"},
                 {"key": "skador", "label": "Skador", "value": 1, "unit": "count", "decimals": 0,
                  "concerns": "hr.work-environment.injuries", "kind": "count", "period": "2020"}]"""));

        JsonNode told = json(put(id(2020), section.toString()));

        assertHidden(told, "current", "total", "days-from-60", "women");
        assertThat(told.has("longTermShare")).isFalse();
        assertThat(told.has("workEnvironment")).isFalse();
        assertThat(told.path("facts")).isEmpty();
        assertThat(told.at("/summary").has("sickLeave")).isFalse();
        String figures = api().get("sections/{id}/figures", id(2020)).asString();
        assertThat(figures).doesNotContain("12.5", "12.0", "hr.work-environment", "long-term-share", "hr.fact");
        assertThat(json(put(id(2020), told.toString())).path("revision").intValue())
                .isOne();
    }

    @Test
    void ofSoFewNobodyIsToldToHaveLeft() {
        ObjectNode few = Rows.of("total: 9/4.0");
        few.set("turnover", Documents.json("""
                [{"year": 2020, "left": 1, "retired": 1, "averagePermanent": 30.5, "published": {"percent": 3.3}}]"""));
        few.set("facts", Documents.json("""
                [{"key": "slutat", "label": "Slutat", "value": 3.3, "unit": "percent", "decimals": 1,
                  "concerns": "hr.turnover", "kind": "outcome", "period": "2020"}]"""));
        ObjectNode fewPermanent = Rows.of("total: 90/4.0");
        fewPermanent.set("turnover", Documents.json("""
                [{"year": 2017, "left": 1, "averagePermanent": 9.5}, {"year": 2016, "left": 33}]"""));

        JsonNode told = json(put(id(2020), few.toString()));
        JsonNode other = json(put(id(2017), fewPermanent.toString()));

        assertThat(told.path("turnover")).isEmpty();
        assertThat(told.path("facts")).isEmpty();
        assertThat(told.path("summary").has("turnover")).isFalse();
        assertThat(json(api().get("sections/{id}/figures", id(2020))).toString())
                .doesNotContain("hr.turnover", "hr.fact");
        assertThat(json(put(id(2020), told.toString())).path("revision").intValue())
                .as("what was read can be sent back")
                .isOne();
        assertThat(other.path("turnover")).hasSize(1);
        assertThat(other.at("/turnover/0/left").intValue()).isEqualTo(33);
        assertThat(json(api().noContentType().post("sections/{id}/successor", id(2020)))
                        .path("turnover"))
                .isEmpty();
    }

    @Test
    void turnoverThatWasHiddenIsKeptButNotToldWhereTheBoardHasGrown() {
        ObjectNode few = Rows.of("total: 9/4.0");
        few.set("turnover", Documents.json("[{\"year\": 2020, \"left\": 1}]"));
        ObjectNode read = (ObjectNode) json(put(id(2020), few.toString()));
        Documents.at(read, "/sickLeave/0/current").put("employees", 90);

        assertThat(json(put(id(2020), read.toString())).path("turnover")).isEmpty();
        assertThat(json(put(id(2020), read.set("turnover", few.path("turnover")).toString()))
                        .at("/turnover/0/left")
                        .intValue())
                .isOne();
    }

    @Test
    void sizesThatALaterSectionTellsCountInTheYearsOwn() {
        write(
                2021,
                "total: 60/3.0; previous 45/–",
                "age-to-29: 20/3.0; previous 10/–",
                "age-30-49: –/–; previous 15/–");

        assertHidden(
                write(2020, "total: –/3.8", "age-to-29: –/7.9", "age-30-49: –/2.8", "age-from-50: –/2.4"),
                "current",
                "age-to-29",
                "age-30-49");
    }

    @Test
    void sizesThatWereToldAreNotForgottenWhereALaterRevisionHasOthers() {
        write(2020, "total: 100/4.0");

        assertHidden(write(2020, "total: –/4.0", "women: –/2.0", "men: 95/6.0"), "current", "women", "men");
    }

    @Test
    void aTotalThatIsToldCloserThanBeforeIsHiddenWhereThatWouldTellTooMuch() {
        String[] rows = {"total: 45/1.3", "age-to-29: 10/0.4", "age-30-49: 15/0.4", "age-from-50: 20/2.4"};
        JsonNode before = write(2020, rows);
        ObjectNode byHours = Rows.of(rows);
        Documents.at(byHours, "/sickLeave/0/current").put("absenceHours", 928).put("ordinaryHours", 72000);

        assertHidden(before, "current", "age-to-29", "age-30-49");
        assertThat(Rows.row(before, "age-from-50").at("/current/percent").decimalValue())
                .isEqualByComparingTo("2.4");
        assertHidden(json(put(id(2020), byHours.toString())), "current", "total", "age-to-29", "age-from-50");
        ObjectNode next = Rows.of("total: 50/3.0; previous –/1.3");
        Documents.at(next, "/sickLeave/0/previous").put("absenceHours", 928).put("ordinaryHours", 72000);
        assertHidden(json(put(id(2021), next.toString())), "previous", "total");
    }

    @Test
    void aFactThatIsFinerThanTheFigureIsMeasuredWith() {
        ObjectNode section = Rows.of("total: 45/1.3", "age-to-29: 10/0.4", "age-30-49: 15/0.4", "age-from-50: 20/2.4");
        section.set("facts", Documents.json("""
                [{"key": "sjuk", "label": "Sjuk", "value": 1.29, "unit": "percent", "decimals": 2,
                  "concerns": "hr.sick-leave", "kind": "outcome", "period": "2020"}]"""));

        assertHidden(json(put(id(2020), section.toString())), "current", "age-to-29", "age-30-49", "age-from-50");
    }

    @Test
    void whatABoardOfTenKeptIsNotToldWhereItHasGrown() {
        ObjectNode section = Rows.of("total: 8/12.5", "women: 8/12.5");
        section.set("workEnvironment", Documents.json("{\"injuries\": {\"count\": 1}}"));
        ObjectNode told = (ObjectNode) json(put(id(2020), section.toString()));
        Documents.at(told, "/sickLeave/0/current").put("employees", 80);
        Documents.at(told, "/sickLeave/1/current").put("employees", 80);

        JsonNode grown = json(put(id(2020), told.toString()));

        assertHidden(grown, "current", "total", "women");
        assertThat(grown.has("workEnvironment")).isFalse();
    }

    @Test
    void anAuthorCanMarkTheTotalAndTheLengths() {
        JsonNode total = write(2016, "total: 40/marked4.0", "days-from-60: –/3.0", "women: 20/4.0", "men: 20/4.0");
        JsonNode length =
                write(2020, "total: 40/4.0", "days-1-14: –/0.5", "days-15-59: –/0.5", "days-from-60: –/marked3.0");

        assertThat(Rows.row(total, "total").at("/current/reason").textValue()).isEqualTo("singled-out");
        assertHidden(total, "current", "total", "days-from-60", "women", "men");
        assertHidden(length, "current", "days-1-14", "days-15-59", "days-from-60");
        assertThat(length.has("longTermShare")).isFalse();
        assertThat(Rows.row(length, "total").at("/current/percent").decimalValue())
                .isEqualByComparingTo("4.0");
    }

    @Test
    void aLaterSectionDoesNotTellTheTotalOfABoardOfTen() {
        write(2020, "total: 8/4.0", "women: 8/4.0");

        assertHidden(write(2021, "total: 50/3.0; previous –/4.0", "women: 50/3.0"), "previous", "total");
    }

    @Test
    void writersOfYearsBesideEachOtherDoNotBlockEachOther() {
        List<Integer> answers = IntStream.range(0, 24)
                .parallel()
                .mapToObj(i -> put(
                                id(2018 + i % 4),
                                Rows.of("total: 45/3.8", "age-to-29: 10/" + i % 9 + ".1")
                                        .toString())
                        .statusCode())
                .toList();

        assertThat(answers).allMatch(status -> status == 200 || status == 201);
    }

    private String id(int year) {
        return "0180-" + board + "-" + year;
    }

    private JsonNode write(int year, String... rows) {
        Response answer = put(id(year), Rows.of(rows).toString());
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 201);
        return json(answer);
    }

    private static void assertHidden(JsonNode section, String column, String... groups) {
        for (String group : groups) {
            JsonNode place = Rows.row(section, group).path(column);
            assertThat(place.path("status").asText()).as(group).isEqualTo("suppressed");
            assertThat(place.has("percent") || place.has("published") || place.has("absenceHours"))
                    .as(group)
                    .isFalse();
            assertThat(Rows.row(section, group).has("change")).as(group).isFalse();
        }
    }
}
