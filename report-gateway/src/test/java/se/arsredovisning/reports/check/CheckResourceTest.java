package se.arsredovisning.reports.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.kit.language.Figure.Status;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.Contract;
import se.arsredovisning.reports.GoalsStub;
import se.arsredovisning.reports.fetching.SectionDelivery;
import se.arsredovisning.reports.section.ReportPart;

@QuarkusTest
class CheckResourceTest {

    private static final String FINANCE = """
            ,"updatedAt":"2021-02-01T10:00:00Z","statements":[{"checks":[{"result":"ok"}]}],"checks":[
             {"code":"finance.operations.rents.deviation","kind":"difference","result":"rounding",
              "pointer":"/statements/0/lines/2/published/deviation","published":-87000.0,"computed":-86000,
              "low":-87000,"high":-85000,"message":"Lokalhyror."},
             {"code":"finance.fact.a","kind":"fact","result":"discrepancy","pointer":"/facts/0","message":"A.",
              "messageEnglish":"A in English."},
             {"code":"finance.fact.b","kind":"fact","result":"ok","pointer":"/facts/1","message":"B."},
             {"code":"finance.fact.c","kind":"fact","result":"new","pointer":"/facts/2","message":"C."}]""";

    private static final String CONTROL = """
            ,"updatedAt":"2021-02-20T10:00:00Z","checks":[
             {"code":"internal-control.reported-summary.sum","kind":"summary","result":"ok","pointer":"",
              "message":"Summa."}]""";

    private static GoalsStub finance;

    private final SectionDelivery delivery;
    private final SectionId report = SectionId.parse(GoalsStub.newId());
    private final SectionId before = report.withPeriod("2019");
    private final String path = "/reports/v1/drafts/" + report;

    CheckResourceTest(SectionDelivery delivery) {
        this.delivery = delivery;
    }

    @BeforeEach
    void deliverAReport() {
        if (finance == null) {
            finance = GoalsStub.asked("finance");
            finance.fail(WireMock.aResponse().withStatus(503));
            delivery.awaitAway(ReportPart.FINANCE);
        }
        delivery.deliver(ReportPart.INTERNAL_CONTROL, report, CONTROL);
        delivery.deliver(
                ReportPart.FINANCE,
                report,
                FINANCE,
                Rows.rents(report, "2020", "-4580000").build(),
                Rows.rents(report, "2019", "-6840000").build());
    }

    @AfterAll
    static void financeIsBack() {
        finance.recover();
        finance = null;
    }

    private void deliverTheYearBefore(String rents) {
        delivery.deliver(
                ReportPart.FINANCE,
                before,
                "",
                Rows.rents(before, "2019", rents).build(),
                Rows.rents(before, "2018", "1").build());
    }

    private ValidatableResponse checks(String query) {
        return Contract.request()
                .get(path + "/checks" + query)
                .then()
                .statusCode(200)
                .contentType("application/json");
    }

    @Test
    void listsThePartsChecksInTheirOrderAndTheGatewaysOwnLast() {
        checks("")
                .body(
                        "checks.code",
                        contains(
                                "finance.operations.rents.deviation",
                                "finance.fact.a",
                                "finance.fact.b",
                                "internal-control.reported-summary.sum",
                                "report.comparison.finance.no-section",
                                "report.section-age"))
                .body("checks.part", contains("finance", "finance", "finance", "internal-control", "report", "report"))
                .body("checks.section", everyItem(equalTo(report.toString())))
                .body("_meta.totalRecords", equalTo(6))
                .body(
                        "_meta.counts",
                        equalTo(Map.of("ok", 3, "rounding", 1, "truncated", 0, "discrepancy", 1, "unverifiable", 1)));
    }

    @Test
    void speaksEnglishToWhoAsksForIt() {
        String swedish = checks("").header("Content-Language", "sv").extract().header("ETag");
        Contract.request()
                .header("Accept-Language", "en-GB")
                .get(path + "/checks")
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .header("Vary", containsStringIgnoringCase("Accept-Language"))
                .header("ETag", not(equalTo(swedish)))
                // Where the service has said it in Swedish only, it stays so.
                .body("checks[0].message", equalTo("Lokalhyror."))
                .body("checks[1].message", equalTo("A in English."))
                .body("checks[1].messageEnglish", nullValue())
                .body(
                        "checks[4].message",
                        equalTo("The comparisons for 2019 in the section Ekonomi cannot be verified: there is no such"
                                + " section for 2019."));
        checks("").body("checks[1].message", equalTo("A.")).body("checks[1].messageEnglish", nullValue());
        Contract.request()
                .header("Accept-Language", "en")
                .header("If-None-Match", swedish)
                .get(path + "/checks")
                .then()
                .statusCode(200);
    }

    @Test
    void aReportTellsItsSectionsAndTheirStateInEither() {
        String swedish = report("sv").asString();
        assertThat(swedish)
                .contains("\"A.\"", "Tjänsten går inte att fråga just nu.")
                .doesNotContain("English");

        assertThat(report("en").asString())
                .contains("\"A in English.\"", "The service cannot be asked just now.")
                .doesNotContain("\"A.\"", "messageEnglish", "Tjänsten");
        assertThat(report("mul").asString()).isEqualTo(swedish);
        assertThat(report("mul").header("Content-Language")).isEqualTo("sv");
    }

    private Response report(String language) {
        return Contract.request().header("Accept-Language", language).get(path);
    }

    @Test
    void givesACheckAsItsServiceGaveItAndItsPlaceInTheReport() {
        checks("?limit=1")
                .body("checks[0].pointer", equalTo("/statements/0/lines/2/published/deviation"))
                .body(
                        "checks[0].reportPointer",
                        equalTo("/sections/finance/content/statements/0/lines/2/published/deviation"))
                .body("checks[0].low", equalTo(-87000))
                .body("checks[0].message", equalTo("Lokalhyror."));
        assertThat(Contract.request().get(path + "/checks").asString()).contains("\"published\":-87000.0,");
        checks("?part=report")
                .body("checks[0].reportPointer", equalTo("/sections/finance/content"))
                .body("checks[0].published", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "result=ok, 3",
        "'result=ok,rounding', 4",
        "'result=ok&result=rounding', 4",
        "kind=fact, 2",
        "'kind=fact,section-age', 3",
        "kind=turnover, 0",
        "part=finance, 3",
        "'part=finance,report', 5",
        "part=hr, 0",
        "kind=fact&result=discrepancy&part=finance, 1",
    })
    void givesWhatIsAskedForAndCountsAll(String query, int number) {
        Contract.badRequest()
                .get(path + "/checks?" + query)
                .then()
                .statusCode(200)
                .body("checks", hasSize(number))
                .body("_meta.totalRecords", equalTo(number))
                .body("_meta.counts.ok", equalTo(3));
    }

    @Test
    void givesPages() {
        checks("?limit=2&page=2")
                .body("checks.code", contains("finance.fact.b", "internal-control.reported-summary.sum"))
                .body("_meta.totalPages", equalTo(3))
                .body("_links.next.href", startsWith("http"));
        checks("?limit=2&page=9").body("checks", hasSize(0));
    }

    @Test
    void agreesWithTheCountsOfTheReport() {
        deliverTheYearBefore("-6900000");
        Contract.request()
                .contentType(ContentType.JSON)
                .body("{\"title\":\"T\",\"introduction\":\"Under 2019 hände mycket.\"}")
                .put(path)
                .then()
                .statusCode(200)
                .body("checks.discrepancy", equalTo(3));

        Map<String, Integer> counts = checks("?limit=1").extract().path("_meta.counts");

        assertThat(counts)
                .isEqualTo(Map.of("ok", 3, "rounding", 1, "truncated", 0, "discrepancy", 3, "unverifiable", 0));
        Contract.request().get(path).then().body("checks", equalTo(counts));
        checks("?kind=introduction-period").body("checks[0].reportPointer", equalTo("/introduction"));
    }

    @Test
    void aPartThatIsThereThoughTheReportSaysItIsNotIsADiscrepancyAndIsShownAllTheSame() {
        Contract.request()
                .contentType(ContentType.JSON)
                .body("""
                        {"title":"T","parts":{"finance":{"included":false,"reason":"Redovisas av kommunen."},
                         "hr":{"included":false,"reason":"Redovisas av kommunen."}}}""")
                .put(path)
                .then()
                .statusCode(200)
                .body("checks.discrepancy", equalTo(2))
                .body("sections.finance.content.id", equalTo(report.toString()))
                .body("sections.hr.state", equalTo("not-included"));

        checks("?kind=included-part&result=discrepancy&part=report")
                .body("checks.code", contains("report.included-part.finance"))
                .body("checks.reportPointer", contains("/parts/finance/included"))
                .body("_meta.counts.discrepancy", equalTo(2));
        Contract.request()
                .get(path + "/figures")
                .then()
                .statusCode(200)
                .body("figures.code", hasItem("finance.operations.rents"));
    }

    @Test
    void holdsComparisonColumnsAgainstTheYearBefore() {
        deliverTheYearBefore("-6840000");
        checks("?kind=comparison")
                .body("checks.result", contains("ok"))
                .body("checks.code", contains("report.comparison.finance.operations.rents.outcome.2019"))
                .body("checks[0].computed", equalTo(-6840000));

        deliverTheYearBefore("-6900000");
        checks("?kind=comparison").body("checks.result", contains("discrepancy"));

        delivery.deliver(
                ReportPart.FINANCE, before, "", Rows.rents(before, "2018", "1").build());
        checks("?kind=comparison").body("checks.code", contains("report.comparison.finance.no-figure"));
    }

    @Test
    void anotherVersionOfTheYearBeforeIsAnotherVersionOfTheChecksAndOfTheReport() {
        deliverTheYearBefore("-6840000");
        String checks = checks("")
                .header("Cache-Control", "private, no-cache")
                .extract()
                .header("ETag");
        String whole = Contract.request().get(path).header("ETag");
        Contract.request()
                .header("If-None-Match", checks)
                .get(path + "/checks")
                .then()
                .statusCode(304)
                .header("ETag", equalTo(checks));

        deliverTheYearBefore("-6900000");

        Contract.request()
                .header("If-None-Match", checks)
                .get(path + "/checks")
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(checks)))
                .body("checks.result", hasItem("discrepancy"));
        String changed = Contract.request()
                .header("If-None-Match", whole)
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(whole)))
                .extract()
                .header("ETag");
        Contract.request()
                .get("/reports/v1/drafts?period=2020&board=" + report.board())
                .then()
                .body("drafts[0].etag", equalTo(changed.replace("-gzip", "")));
    }

    @Test
    void seesASectionThatHasNoneOfTheFigures() {
        delivery.deliver(
                ReportPart.FINANCE,
                before,
                "",
                Rows.rents(before, "2019", "1")
                        .dimensions(Map.of("project", "x"))
                        .build());

        checks("?kind=comparison").body("checks.code", contains("report.comparison.finance.no-figure"));
    }

    @Test
    void comparesNoOtherBoardsAndNoOtherPartsFigures() {
        SectionId other = SectionId.parse(GoalsStub.newId()).withPeriod("2019");
        delivery.deliver(
                ReportPart.FINANCE,
                other,
                "",
                Rows.rents(other, "2019", "-6840000").build());
        delivery.deliver(
                ReportPart.HR,
                before,
                "",
                Rows.rents(before, "2019", "-6840000").build());

        checks("?kind=comparison").body("checks.code", contains("report.comparison.finance.no-section"));
    }

    @Test
    void tellsOfASectionThatIsMonthsOlderThanAnother() {
        delivery.deliver(ReportPart.HR, report, ",\"updatedAt\":\"2020-11-20T09:00:00Z\"");

        checks("?kind=section-age")
                .body("checks.code", contains("report.section-age.hr"))
                .body("checks.reportPointer", contains("/sections/hr"));
    }

    @Test
    void tellsNothingOfASuppressedNumber() {
        delivery.deliver(
                ReportPart.HR,
                report,
                "",
                Rows.sickLeave(report, "2019", "women", "4.7").build());
        delivery.deliver(
                ReportPart.HR,
                before,
                "",
                Rows.sickLeave(before, "2019", "women", null)
                        .status(Status.SUPPRESSED, Sentence.said("för få"))
                        .build());

        checks("?part=report").body("checks.code.findAll { it.contains('hr') }", hasSize(0));
    }

    @Test
    void hasNoChecksOfAReportThatIsNot() {
        Contract.request()
                .get("/reports/v1/drafts/" + report.withPeriod("1999") + "/checks")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"));
    }

    @Test
    void namesEveryValueThatIsNone() {
        Contract.badRequest()
                .get(path + "/checks?result=good,ok&kind=guess&part=internalControl,economy&page=0")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-content"))
                .body("invalid-parameters.property", containsInAnyOrder("result", "kind", "part", "part", "page"))
                .body("invalid-parameters.value", hasItems("good", "guess", "internalControl", "economy"))
                .body(
                        "invalid-parameters.reason",
                        hasItem("är inte något av [ok, rounding, truncated, discrepancy, unverifiable]"));
    }

    @ParameterizedTest
    @CsvSource({"page=0, page", "limit=100000, limit", "colour=red, colour", "'result=ok,', result", "kind=, kind"})
    void refusesWhatIsNoQuestion(String query, String property) {
        Contract.badRequest()
                .get(path + "/checks?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("invalid-parameters.property", contains(property));
    }
}
