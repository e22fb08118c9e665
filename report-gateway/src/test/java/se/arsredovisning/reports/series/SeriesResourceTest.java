package se.arsredovisning.reports.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.Contract;
import se.arsredovisning.reports.Delivery;
import se.arsredovisning.reports.section.ReportPart;

@QuarkusTest
class SeriesResourceTest {

    private static final String SERIES = "/reports/v1/series?edition=draft";

    private final Delivery delivery;
    private final String board = "s" + UUID.randomUUID().toString().substring(0, 8);
    private final SectionId year2020 = new SectionId("1489", board, "2020");
    private final SectionId year2021 = year2020.withPeriod("2021");
    private final SectionId august2020 = year2020.withPeriod("2020-08");

    SeriesResourceTest(Delivery delivery) {
        this.delivery = delivery;
    }

    private static Figure sickLeave(SectionId section, String period, Map<String, String> dimensions, String value) {
        Figure.PeriodType type = section.interim() ? Figure.PeriodType.YEAR_TO_DATE : Figure.PeriodType.YEAR;
        return Figure.in(section, "hr.sick-leave", Figure.Kind.OUTCOME)
                .period(period, type)
                .dimensions(dimensions)
                .value(value == null ? null : new BigDecimal(value), Unit.PERCENT, 1)
                .status(
                        value == null ? Figure.Status.SUPPRESSED : Figure.Status.FINAL,
                        value == null ? Sentence.said("Högst tio anställda") : null)
                .label("Sjukfrånvaro " + section.period(), null)
                .build();
    }

    private static Figure headcount(SectionId section, String period, String value) {
        return Figure.in(section, "hr.headcount", Figure.Kind.OUTCOME)
                .period(period, Figure.PeriodType.INSTANT)
                .value(new BigDecimal(value), Unit.PERSONS, 0)
                .label("Anställda", null)
                .build();
    }

    private static Figure cost(SectionId section, Figure.Kind kind, String period, String value) {
        return Figure.in(section, "finance.operations.personnel-costs", kind)
                .period(period, Figure.PeriodType.YEAR)
                .value(new BigDecimal(value), Unit.SEK, -3)
                .label("Personalkostnader", null)
                .build();
    }

    @BeforeEach
    void deliverThreeReports() {
        Map<String, String> women = Map.of("sex", "women");
        delivery.deliver(
                ReportPart.HR,
                year2020,
                sickLeave(year2020, "2020", Map.of(), "3.1"),
                sickLeave(year2020, "2019", Map.of(), "4.0"),
                sickLeave(year2020, "2020", women, null),
                headcount(year2020, "2020-12", "106"),
                headcount(year2020, "2019-12", "103"));
        delivery.deliver(
                ReportPart.HR,
                year2021,
                sickLeave(year2021, "2021", Map.of(), "3.4"),
                sickLeave(year2021, "2020", Map.of(), "3.5"),
                sickLeave(year2021, "2021", women, "3.6"),
                headcount(year2021, "2021-12", "110"),
                headcount(year2021, "2020-12", "106"));
        delivery.deliver(
                ReportPart.HR,
                august2020,
                sickLeave(august2020, "2020-08", Map.of(), "2.2"),
                sickLeave(august2020, "2019-08", Map.of(), "2.4"),
                headcount(august2020, "2020-08", "99"));
        delivery.deliver(
                ReportPart.FINANCE,
                august2020,
                cost(august2020, Figure.Kind.BUDGET, "2020", "-67000000"),
                cost(august2020, Figure.Kind.FORECAST, "2020", "-66500000"));
        delivery.deliver(
                ReportPart.FINANCE,
                year2020,
                cost(year2020, Figure.Kind.OUTCOME, "2020", "-66100000"),
                cost(year2020, Figure.Kind.BUDGET, "2020", "-67412500"),
                cost(year2020, Figure.Kind.OUTCOME, "2019", "-64000000"));
    }

    private ValidatableResponse series(String query) {
        return Contract.request()
                .get(SERIES + "&board=" + board + query)
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .header("Cache-Control", "private, no-cache");
    }

    @Test
    void givesAFigureOverAllPeriods() {
        Map<String, Object> first = series("&code=hr.sick-leave").extract().path("series[0]");

        assertThat(first)
                .containsEntry("municipality", Map.of("code", "1489", "name", "Alingsås"))
                .containsEntry("board", Map.of("key", board))
                .containsEntry("code", "hr.sick-leave")
                .containsEntry("label", "Sjukfrånvaro 2021")
                .containsEntry("labelEn", "Sick leave")
                .containsEntry("direction", "lower-is-better")
                .containsEntry("comparable", true)
                .containsKeys("definitionSv", "definitionEn")
                .containsEntry("kind", "outcome")
                .containsEntry("periodType", "year")
                .containsEntry("dimensions", Map.of())
                .containsEntry("unit", "percent")
                .containsEntry("decimals", 1)
                .containsEntry("min", 3.1f)
                .containsEntry("max", 4.0f)
                .doesNotContainKey("month");
        series("&code=hr.sick-leave")
                .body("periods", contains("2019-08", "2019", "2020-08", "2020", "2021"))
                .body("series[0].points.period", contains("2019", "2020", "2021"))
                .body("series[0].points.value", contains(4.0f, 3.1f, 3.4f))
                .body("series[0].points.published", contains(true, true, true));
    }

    @Test
    void fillsAYearWithoutAReportFromALaterOneAndSaysSo() {
        series("&code=hr.sick-leave")
                .body("series[0].points.origin", contains("comparison", "own", "own"))
                .body(
                        "series[0].points.reportedIn",
                        contains(year2020.toString(), year2020.toString(), year2021.toString()));
    }

    @Test
    void showsBothWhereALaterReportSaysAnotherValue() {
        series("&code=hr.sick-leave")
                .body("series[0].points[1].value", equalTo(3.1f))
                .body("series[0].points[1].restatements.value", contains(3.5f))
                .body("series[0].points[1].restatements.status", contains("final"))
                .body("series[0].points[1].restatements.reportedIn", contains(year2021.toString()))
                .body("series[0].points[0].restatements", empty());
    }

    @Test
    void keepsAFigureWithoutValueAsAGapWithItsReason() {
        series("&code=hr.sick-leave")
                .body("series.dimensions.sex", contains(nullValue(), equalTo("women"), nullValue()))
                .body("series[1].points.value", contains(nullValue(), equalTo(3.6f)))
                .body("series[1].points.status", contains("suppressed", "final"))
                .body("series[1].points[0].reason", equalTo("Högst tio anställda"));
    }

    @Test
    void keepsTheMonthsOfInterimReportsApart() {
        series("&code=hr.sick-leave")
                .body("series.month", contains(nullValue(), nullValue(), equalTo("08")))
                .body("series[2].periodType", equalTo("year-to-date"))
                .body("series[2].points.period", contains("2019-08", "2020-08"));
        series("&code=hr.headcount")
                .body("series.month", contains(nullValue(), equalTo("08")))
                .body("series[0].points.period", contains("2019", "2020", "2021"))
                .body("series[0].points.value", contains(103, 106, 110))
                .body("series[0].points.restatements.flatten()", empty());
    }

    @Test
    void tellsWhatAnInterimReportExpectedOnlyWhereNothingElseIsKnown() {
        series("&code=finance.*")
                .body("series.kind", contains("budget", "forecast", "outcome"))
                .body("series[0].points.value", contains(-67412500))
                .body("series[0].points.restatements.flatten()", empty())
                .body("series[1].points.origin", contains("earlier"));
    }

    @Test
    void givesAmountsInThousandsWithoutRounding() {
        series("&code=finance.*&kind=budget&amounts=tkr")
                .body("series[0].unit", equalTo("tkr"))
                .body("series[0].decimals", equalTo(0))
                .body("series[0].min", equalTo(-67412.5f))
                .body("series[0].points[0].value", equalTo(-67412.5f))
                .body("series[0].points[0].decimals", equalTo(0));
    }

    @Test
    void takesTheBoardsNameFromItsReports() {
        Contract.request()
                .contentType(ContentType.JSON)
                .body("{\"title\":\"Årsredovisning 2020\",\"board\":{\"name\":\"Vård- och äldrenämnden\"}}")
                .put("/reports/v1/drafts/" + year2020)
                .then()
                .statusCode(200);

        series("&code=hr.headcount").body("series[0].board.name", equalTo("Vård- och äldrenämnden"));
    }

    @ParameterizedTest
    @CsvSource({
        "code=hr.sick-leave, 3",
        "code=hr.*, 5",
        "code=*, 8",
        "'code=hr.headcount,hr.sick-leave', 5",
        "code=hr.sick-leave&period=2020, 2",
        "code=hr.*&period=2019-08..2020-08, 3",
        "code=finance.*&kind=budget, 1",
        "code=hr.sick-leave&municipality=1480, 0",
        "code=hr.no-such-code, 0",
    })
    void givesWhatIsAskedFor(String query, int number) {
        series("&" + query).body("series.size()", equalTo(number)).body("_meta.totalRecords", equalTo(number));
    }

    @Test
    void limitsThePointsToThePeriodsAskedFor() {
        series("&code=hr.sick-leave&period=2019..2020")
                .body("periods", contains("2019", "2020"))
                .body("series[0].points.period", contains("2019", "2020"))
                .body("series[0].points[1].restatements.value", contains(3.5f));
    }

    @Test
    void countsSeriesNotFigures() {
        series("&code=hr.*&limit=2&page=2")
                .body("series.code", contains("hr.sick-leave", "hr.sick-leave"))
                .body("periods", contains("2019-08", "2019", "2020-08", "2020", "2021"))
                .body("_meta.totalRecords", equalTo(5))
                .body("_meta.totalPages", equalTo(3))
                .body("_links.next.href", containsString("board=" + board));
        series("&code=hr.*&page=9")
                .body("series", empty())
                .body("periods", not(empty()))
                .body("_meta.totalRecords", equalTo(5));
    }

    @Test
    void namesEverythingThatIsWrong() {
        Contract.badRequest()
                .get(SERIES + "&municipality=9999&board=N%C3%A4mnden&kind=guess&period=2021..2020&amounts=mkr&page=0"
                        + "&limit=1001")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-content"))
                .body(
                        "invalid-parameters.property",
                        containsInAnyOrder(
                                "code", "municipality", "board", "kind", "period", "amounts", "page", "limit"));
    }

    @ParameterizedTest
    @CsvSource({
        "code=a'%20or%201=1, code",
        "code=hr%00x, code",
        "code=a*b*c*d*e, code",
        "code=, code",
        "code=hr.x&unit=percent, unit",
        "code=hr.x&reportedIn=all, reportedIn",
    })
    void refusesWhatIsNoQuestion(String query, String property) {
        Contract.badRequest()
                .urlEncodingEnabled(false)
                .get(SERIES + "&" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("invalid-parameters.property", contains(property));
    }
}
