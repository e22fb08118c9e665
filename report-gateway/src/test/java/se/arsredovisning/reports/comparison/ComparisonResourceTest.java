package se.arsredovisning.reports.comparison;

import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

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
class ComparisonResourceTest {

    private static final String COMPARISONS = "/reports/v1/comparisons?edition=draft";

    private final Delivery delivery;
    private final String board = "c" + UUID.randomUUID().toString().substring(0, 8);

    ComparisonResourceTest(Delivery delivery) {
        this.delivery = delivery;
    }

    private SectionId report(String municipality, String period) {
        return new SectionId(municipality, board, period);
    }

    private static Figure sickLeave(
            SectionId section, String period, Map<String, String> dimensions, String value, Figure.Status status) {
        return Figure.in(section, "hr.sick-leave", Figure.Kind.OUTCOME)
                .period(period, section.interim() ? Figure.PeriodType.YEAR_TO_DATE : Figure.PeriodType.YEAR)
                .dimensions(dimensions)
                .value(value == null ? null : new BigDecimal(value), Unit.PERCENT, 1)
                .status(status, value == null ? Sentence.said("Högst tio anställda") : null)
                .label("Totalt", null)
                .build();
    }

    private static Figure sickLeave(SectionId section, String period, String value) {
        return sickLeave(section, period, Map.of(), value, Figure.Status.FINAL);
    }

    private static Figure indicator(SectionId section, String code, String value, Unit unit) {
        return Figure.in(section, code, Figure.Kind.OUTCOME)
                .period("2020", Figure.PeriodType.YEAR)
                .value(new BigDecimal(value), unit, 0)
                .label("En indikator", null)
                .build();
    }

    @BeforeEach
    void deliverFiveMunicipalities() {
        SectionId alingsas = report("1489", "2020");
        delivery.deliver(
                ReportPart.HR,
                alingsas,
                sickLeave(alingsas, "2020", "3.1"),
                sickLeave(alingsas, "2019", "4.0"),
                sickLeave(alingsas, "2020", Map.of("sex", "women"), "3.4", Figure.Status.FINAL));
        delivery.deliver(
                ReportPart.GOALS,
                alingsas,
                indicator(alingsas, "goals.indicator." + board, "67", Unit.INDEX),
                indicator(alingsas, "goals.indicator." + board + "-days", "35", Unit.DAYS));
        SectionId goteborg = report("1480", "2020");
        delivery.deliver(
                ReportPart.HR, goteborg, sickLeave(goteborg, "2020", Map.of(), "5.6", Figure.Status.PRELIMINARY));
        delivery.deliver(ReportPart.GOALS, goteborg, indicator(goteborg, "goals.indicator." + board, "59", Unit.INDEX));
        SectionId stockholm = report("0180", "2020");
        delivery.deliver(ReportPart.HR, stockholm, sickLeave(stockholm, "2020", "3.10"));
        SectionId vargarda = report("1442", "2020");
        delivery.deliver(
                ReportPart.HR, vargarda, sickLeave(vargarda, "2020", Map.of(), null, Figure.Status.SUPPRESSED));
        SectionId later = report("1415", "2021");
        delivery.deliver(ReportPart.HR, later, sickLeave(later, "2021", "2.0"), sickLeave(later, "2020", "4.2"));
        SectionId august = report("1480", "2020-08");
        delivery.deliver(ReportPart.HR, august, sickLeave(august, "2020-08", "2.2"));
    }

    private ValidatableResponse compare(String query) {
        return Contract.request()
                .get(COMPARISONS + "&board=" + board + query)
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .header("Cache-Control", "private, no-cache");
    }

    @Test
    void ranksMunicipalitiesTheLeastSickLeaveFirst() {
        compare("&code=hr.sick-leave&period=2020")
                .body("code", equalTo("hr.sick-leave"))
                .body("label", equalTo("Sjukfrånvaro"))
                .body("labelEn", equalTo("Sick leave"))
                .body("definitionSv", notNullValue())
                .body("definitionEn", notNullValue())
                .body("kind", equalTo("outcome"))
                .body("period", equalTo("2020"))
                .body("periodType", equalTo("year"))
                .body("dimensions", anEmptyMap())
                .body("unit", equalTo("percent"))
                .body("decimals", equalTo(1))
                .body("direction", equalTo("lower-is-better"))
                .body("order", equalTo("ascending"))
                .body("ranking.municipality.code", contains("0180", "1489", "1415", "1480", "1442"))
                .body("ranking.rank", contains(1, 1, 3, 4, null))
                .body("ranking.value", contains(3.10f, 3.1f, 4.2f, 5.6f, null))
                .body("_meta.totalRecords", equalTo(5));
    }

    @Test
    void saysHowEachStandsToTheMedian() {
        compare("&code=hr.sick-leave&period=2020")
                .body("summary.count", equalTo(4))
                .body("summary.withoutRank", equalTo(1))
                .body("summary.min", equalTo(3.1f))
                .body("summary.max", equalTo(5.6f))
                .body("summary.median", equalTo(3.65f))
                .body("summary.mean", equalTo(4.0f))
                .body("ranking.differenceToMedian", contains(-0.55f, -0.55f, 0.55f, 1.95f, null));
    }

    @Test
    void saysWhatIsPreliminaryWhatIsMissingAndWhoSaysIt() {
        compare("&code=hr.sick-leave&period=2020")
                .body("ranking.status", contains("final", "final", "final", "preliminary", "suppressed"))
                .body("ranking[4].reason", equalTo("Högst tio anställda"))
                .body("ranking[4]", not(hasKey("rank")))
                .body("ranking[4]", not(hasKey("differenceToMedian")))
                .body("ranking.origin", contains("own", "own", "comparison", "own", "own"))
                .body("ranking[2].reportedIn", equalTo(report("1415", "2021").toString()));
    }

    @Test
    void comparesInterimFiguresWithTheSameMonthOnly() {
        compare("&code=hr.sick-leave&period=2020-08")
                .body("periodType", equalTo("year-to-date"))
                .body("ranking.municipality.code", contains("1480"))
                .body("ranking.value", contains(2.2f));
    }

    @Test
    void comparesOneGroupWhereItIsNamed() {
        compare("&code=hr.sick-leave&period=2020&sex=women")
                .body("dimensions", equalTo(Map.of("sex", "women")))
                .body("ranking.value", contains(3.4f));
        compare("&code=hr.sick-leave&period=2020&ageGroup=-29").body("ranking", empty());
    }

    @Test
    void ranksTheGreatestFirstWhereNobodyKnowsWhichWayIsBetterAndSaysSo() {
        compare("&period=2020&code=goals.indicator." + board)
                .body("label", equalTo("En indikator"))
                .body("direction", equalTo("unknown"))
                .body("order", equalTo("descending"))
                .body("ranking.value", contains(67, 59));
    }

    @Test
    void comparesTheBoardsOfOneMunicipality() {
        SectionId other = new SectionId("1489", "x" + board, "2020");
        delivery.deliver(ReportPart.GOALS, other, indicator(other, "goals.indicator." + board, "80", Unit.INDEX));

        Contract.request()
                .get(COMPARISONS + "&municipality=1489&period=2020&code=goals.indicator." + board)
                .then()
                .statusCode(200)
                .body("ranking.board.key", contains("x" + board, board))
                .body("ranking.municipality.name", contains("Alingsås", "Alingsås"));
    }

    @Test
    void takesTheBoardsNameFromItsReport() {
        Contract.request()
                .contentType(ContentType.JSON)
                .body("{\"title\":\"Årsredovisning 2020\",\"board\":{\"name\":\"Kultur- och fritidsnämnden\"}}")
                .put("/reports/v1/drafts/" + report("1489", "2020"))
                .then()
                .statusCode(200);

        compare("&code=hr.sick-leave&period=2020&municipality=1489")
                .body("ranking[0].board.name", equalTo("Kultur- och fritidsnämnden"));
    }

    @Test
    void givesAPageOfPlacesWithTheSummaryOfAll() {
        compare("&code=hr.sick-leave&period=2020&limit=2&page=2")
                .body("ranking.rank", contains(3, 4))
                .body("summary.count", equalTo(4))
                .body("_meta.totalPages", equalTo(3))
                .body("_links.next.href", containsString("code=hr.sick-leave"));
        compare("&code=hr.sick-leave&period=2020&page=9").body("ranking", empty());
    }

    @Test
    void isEmptyWhereNoBoardReportsTheFigure() {
        compare("&code=hr.sick-leave&period=1999")
                .body("ranking", empty())
                .body("$", not(hasKey("unit")))
                .body("summary", equalTo(Map.of("count", 0, "withoutRank", 0)));
    }

    @ParameterizedTest
    @CsvSource({
        "hr.headcount, går inte att jämföra",
        "finance.operations.result, går inte att jämföra",
        "goals.key-figure.foo, går inte att jämföra",
        "no.such.code, finns inte i kodkatalogen",
        "hr.sick-leave.*, är inte en kod",
        "'hr.sick-leave,hr.turnover', är inte en kod",
    })
    void refusesACodeThatDoesNotCompare(String code, String reason) {
        Contract.badRequest()
                .get(COMPARISONS + "&period=2020&code=" + code)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("invalid-parameters.property", contains("code"))
                .body("invalid-parameters[0].reason", containsString(reason));
    }

    @Test
    void refusesAFigureThatIsCountedInSomethingThatGrowsWithTheBoard() {
        Contract.badRequest()
                .get(COMPARISONS + "&period=2020&code=goals.indicator." + board + "-days")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("invalid-parameters.property", contains("code"))
                .body("invalid-parameters[0].reason", containsString("days"));
    }

    @Test
    void namesEverythingThatIsWrong() {
        Contract.badRequest()
                .get(COMPARISONS + "&municipality=9999&board=N%C3%A4mnden&kind=guess&period=2020..2021&sex=a%27b"
                        + "&project=%00&page=0")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-content"))
                .body(
                        "invalid-parameters.property",
                        containsInAnyOrder(
                                "code", "municipality", "board", "kind", "period", "sex", "project", "page"));
    }

    @ParameterizedTest
    @CsvSource({
        "code=hr.sick-leave, period",
        "code=hr.sick-leave&period=2020-12, period",
        "code=hr.sick-leave&period=2020&amounts=tkr, amounts",
        "code=hr.sick-leave&period=2020&unit=SEK, unit",
        "code=hr.sick-leave&period=2020&sex=, sex",
    })
    void refusesWhatIsNoQuestion(String query, String property) {
        Contract.badRequest()
                .get(COMPARISONS + "&" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("invalid-parameters.property", contains(property));
    }
}
