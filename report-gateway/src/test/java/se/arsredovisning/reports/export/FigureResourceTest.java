package se.arsredovisning.reports.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.reports.Contract;
import se.arsredovisning.reports.Delivery;
import se.arsredovisning.reports.section.ReportPart;

@QuarkusTest
class FigureResourceTest {

    private static final String FIGURES = "/reports/v1/figures?edition=draft";

    private final Delivery delivery;
    private final String board = "f" + UUID.randomUUID().toString().substring(0, 8);
    private final SectionId year2020 = new SectionId("1489", board, "2020");

    FigureResourceTest(Delivery delivery) {
        this.delivery = delivery;
    }

    private static Figure amount(SectionId section, String code, Figure.Kind kind, String period, String value) {
        return Figure.in(section, code, kind)
                .period(period, Figure.PeriodType.YEAR)
                .value(new BigDecimal(value), Unit.SEK, -3)
                .label("Personalkostnader", "Boken")
                .build();
    }

    private static Figure sickLeave(SectionId section, Map<String, String> dimensions, String value) {
        return Figure.in(section, "hr.sick-leave", Figure.Kind.OUTCOME)
                .dimensions(dimensions)
                .value(new BigDecimal(value), Unit.PERCENT, 1)
                .label("Sjukfrånvaro", null)
                .build();
    }

    private static Figure headcount(SectionId section, String period) {
        return Figure.in(section, "hr.headcount", Figure.Kind.OUTCOME)
                .period(period, Figure.PeriodType.INSTANT)
                .value(new BigDecimal("106"), Unit.PERSONS, 0)
                .label("Tillsvidareanställda", null)
                .build();
    }

    @BeforeEach
    void deliverTwoYears() {
        SectionId year2019 = year2020.withPeriod("2019");
        delivery.deliver(
                ReportPart.HR,
                year2020,
                sickLeave(year2020, Map.of(), "3.10"),
                sickLeave(year2020, Map.of("sex", "women", "absenceLength", "60-"), "2.9"),
                headcount(year2020, "2020-12"),
                headcount(year2020, "2019-12"));
        delivery.deliver(
                ReportPart.FINANCE,
                year2020,
                amount(year2020, "finance.operations.personnel-costs", Figure.Kind.OUTCOME, "2020", "-66100000"),
                amount(year2020, "finance.operations.personnel-costs", Figure.Kind.OUTCOME, "2019", "-64000000"),
                amount(year2020, "finance.operations.personnel-costs", Figure.Kind.BUDGET, "2020", "-67412500"));
        delivery.deliver(
                ReportPart.FINANCE,
                year2019,
                amount(year2019, "finance.operations.personnel-costs", Figure.Kind.OUTCOME, "2019", "-64001000"));
    }

    private ValidatableResponse figures(String query) {
        return Contract.request()
                .get(FIGURES + "&board=" + board + query)
                .then()
                .statusCode(200)
                .contentType("application/json");
    }

    @Test
    void givesEveryRowWithAllThatItNeeds() {
        Map<String, Object> row =
                figures("&code=hr.sick-leave&period=2020").extract().path("figures[1]");

        assertThat(row)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("municipality", "1489"),
                        Map.entry("municipalityName", "Alingsås"),
                        Map.entry("board", board),
                        Map.entry("section", year2020.toString()),
                        Map.entry("code", "hr.sick-leave"),
                        Map.entry("kind", "outcome"),
                        Map.entry("period", "2020"),
                        Map.entry("periodType", "year"),
                        Map.entry("role", "item"),
                        Map.entry("sex", "women"),
                        Map.entry("absenceLength", "60-"),
                        Map.entry("value", 2.9f),
                        Map.entry("unit", "percent"),
                        Map.entry("decimals", 1),
                        Map.entry("status", "final"),
                        Map.entry("published", true),
                        Map.entry("reportedIn", year2020.toString()),
                        Map.entry("label", "Sjukfrånvaro"),
                        Map.entry("edition", "draft")));
    }

    @Test
    void givesEachPeriodFromItsOwnSectionOnly() {
        figures("&code=finance.*&kind=outcome")
                .body("figures.value", contains(-64001000, -66100000))
                .body("figures.period", contains("2019", "2020"))
                .body("_meta.totalRecords", equalTo(2));
        figures("&code=hr.headcount").body("figures.period", contains("2020-12"));
    }

    @Test
    void givesComparisonYearsWhereTheirReportIsAskedFor() {
        figures("&code=finance.*&kind=outcome&reportedIn=" + year2020)
                .body("figures.value", contains(-66100000, -64000000));
        figures("&code=finance.*&kind=outcome&reportedIn=all")
                .body("figures.value", contains(-64001000, -66100000, -64000000))
                .body(
                        "figures.reportedIn[0]",
                        equalTo(year2020.withPeriod("2019").toString()));
    }

    @Test
    void keepsTheOrderOfBoardsReportsAndRows() {
        figures("")
                .body(
                        "figures.code",
                        contains(
                                "finance.operations.personnel-costs",
                                "finance.operations.personnel-costs",
                                "finance.operations.personnel-costs",
                                "hr.sick-leave",
                                "hr.sick-leave",
                                "hr.headcount"))
                .body("figures.kind[2]", equalTo("budget"));
        figures("&limit=2&page=2")
                .body("figures.kind", contains("budget", "outcome"))
                .body("_meta.totalPages", equalTo(3))
                .body("_links.prev.href", org.hamcrest.Matchers.containsString("board=" + board));
    }

    @ParameterizedTest
    @CsvSource({
        "period=2020, 5",
        "period=2019, 1",
        "period=2019..2020, 6",
        "period=2020-12, 1",
        "period=2020-01..2020-11, 0",
        "'period=2018,2020', 5",
        "code=hr.sick-leave.*, 2",
        "code=hr.*, 3",
        "'code=hr.sick-leave,hr.headcount', 3",
        "code=*.personnel-*, 3",
        "kind=budget, 1",
        "'kind=budget,outcome', 6",
        "unit=percent, 2",
        "role=total, 0",
        "status=final, 6",
        "municipality=1480, 0",
    })
    void givesWhatIsAskedFor(String query, int number) {
        figures("&" + query).body("figures.size()", equalTo(number)).body("_meta.totalRecords", equalTo(number));
    }

    @Test
    void takesAParameterThatIsRepeated() {
        Contract.badRequest()
                .get(FIGURES + "&code=hr.headcount&code=hr.sick-leave&board=" + board)
                .then()
                .statusCode(200)
                .body("figures.size()", equalTo(3));
    }

    @Test
    void givesAmountsInThousandsWithoutRounding() {
        figures("&kind=budget&amounts=tkr")
                .body("figures[0].value", equalTo(-67412.5f))
                .body("figures[0].unit", equalTo("tkr"))
                .body("figures[0].decimals", equalTo(0));
        figures("&code=hr.headcount&amounts=tkr").body("figures[0].value", equalTo(106));
        figures("&kind=budget&amounts=SEK").body("figures[0].unit", equalTo("SEK"));
        figures("&kind=budget&amounts=sek").body("figures[0].unit", equalTo("SEK"));
        figures("&kind=budget&amounts=mnkr").body("figures[0].unit", equalTo("mnkr"));
    }

    @Test
    void givesAllThatOneReportSays() {
        Contract.request()
                .get("/reports/v1/drafts/" + year2020 + "/figures?limit=1000")
                .then()
                .statusCode(200)
                .body("figures.section", everyItem(equalTo(year2020.toString())))
                .body("figures.period", hasItem("2019"))
                .body("_meta.totalRecords", equalTo(7));
    }

    @Test
    void hasNoFiguresOfAReportThatIsNot() {
        Contract.request()
                .get("/reports/v1/drafts/1489-" + board + "-1999/figures")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"));
    }

    @Test
    void forgetsTheFiguresOfASectionThatIsGone() {
        delivery.remove(ReportPart.HR, year2020);

        figures("").body("figures.code", not(hasItem("hr.sick-leave")));
    }

    @Test
    void keepsTheValueAsItWasGiven() {
        String text = Contract.request()
                .get(FIGURES + "&code=hr.sick-leave&board=" + board)
                .asString();

        assertThat(text).contains("\"value\":3.10,").contains("\"value\":2.9,");
    }

    @Test
    void namesEveryValueThatIsNone() {
        Contract.badRequest()
                .get(FIGURES
                        + "&municipality=1489,9999&board=Nämnden&period=2020..2018&period=2020-13&code=a(b)&code=a*b*c*d*e"
                        + "&kind=guess&unit=kr&role=sum&status=sure&reportedIn=x&amounts=mkr&page=0&limit=100000")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-content"))
                .body(
                        "invalid-parameters.property",
                        containsInAnyOrder(
                                "municipality",
                                "board",
                                "period",
                                "period",
                                "code",
                                "code",
                                "kind",
                                "unit",
                                "role",
                                "status",
                                "reportedIn",
                                "amounts",
                                "page",
                                "limit"))
                .body("invalid-parameters.value", hasItem("2020..2018"));
    }

    @ParameterizedTest
    @CsvSource({"page=0, page", "limit=100000, limit", "colour=red, colour", "'code=a,', code", "kind=, kind"})
    void refusesWhatIsNoQuestion(String query, String property) {
        Contract.badRequest()
                .get(FIGURES + "&" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("invalid-parameters.property", contains(property));
    }

    @Test
    void refusesMoreThanAHundredValues() {
        String many = String.join(
                ",",
                java.util.stream.IntStream.range(0, 101).mapToObj(i -> "c" + i).toList());

        Contract.badRequest()
                .get(FIGURES + "&code=" + many)
                .then()
                .statusCode(400)
                .body("invalid-parameters.reason", equalTo(List.of("har fler än 100 värden")));
    }
}
