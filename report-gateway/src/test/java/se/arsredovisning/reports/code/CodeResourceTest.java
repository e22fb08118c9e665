package se.arsredovisning.reports.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
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
class CodeResourceTest {

    private static final String CODES = "/reports/v1/codes";

    private final Delivery delivery;

    CodeResourceTest(Delivery delivery) {
        this.delivery = delivery;
    }

    private static Figure figure(
            SectionId section,
            String code,
            Figure.Kind kind,
            String period,
            Map<String, String> dimensions,
            Unit unit) {
        return Figure.in(section, code, kind)
                .period(period, Figure.PeriodType.YEAR)
                .dimensions(dimensions)
                .value(BigDecimal.ONE, unit, 0)
                .label("Eget " + period, null)
                .build();
    }

    private static Figure figure(SectionId section, String code, Figure.Kind kind, String period, Unit unit) {
        return figure(section, code, kind, period, Map.of(), unit);
    }

    /** Codes of periods that no other test has, so that what others deliver is seen and does no harm. */
    @BeforeEach
    void deliverTwoBoards() {
        SectionId one = new SectionId("1489", "koderna", "2031");
        SectionId other = new SectionId("1480", "koderna", "2032");
        delivery.deliver(
                ReportPart.HR,
                one,
                figure(one, "hr.turnover", Figure.Kind.OUTCOME, "2031", Unit.PERCENT),
                figure(one, "hr.turnover", Figure.Kind.OUTCOME, "1931", Unit.PERCENT),
                figure(one, "hr.koder", Figure.Kind.OUTCOME, "2031", Map.of("sex", "men"), Unit.PERCENT),
                figure(one, "hr.koder", Figure.Kind.CHANGE, "2031", Unit.PERCENTAGE_POINTS));
        delivery.deliver(
                ReportPart.HR,
                other,
                figure(other, "hr.turnover", Figure.Kind.OUTCOME, "2032", Unit.PERCENT),
                figure(
                        other,
                        "hr.koder",
                        Figure.Kind.OUTCOME,
                        "2032",
                        Map.of("ageGroup", "-29", "sex", "men"),
                        Unit.PERCENT));
        delivery.deliver(
                ReportPart.GOALS,
                one,
                figure(one, "goals.indicator.koder-a", Figure.Kind.OUTCOME, "2031", Unit.INDEX),
                figure(one, "goals.indicator.koder-b", Figure.Kind.OUTCOME, "2031", Unit.DAYS));
        delivery.deliver(
                ReportPart.FINANCE,
                one,
                figure(one, "finance.koder.x", Figure.Kind.BUDGET, "2031", Unit.SEK),
                figure(one, "finance.koder.x", Figure.Kind.CHANGE_PERCENT, "2031", Unit.PERCENT),
                figure(one, "finance.koder.x", Figure.Kind.OUTCOME, "2031", Unit.SEK));
    }

    private ValidatableResponse codes(String query) {
        return Contract.request()
                .get(CODES + "?edition=draft&" + query)
                .then()
                .statusCode(200)
                .contentType("application/json");
    }

    @Test
    void saysWhatACodeMeans() {
        Contract.request()
                .get(CODES + "/hr.turnover?edition=draft")
                .then()
                .statusCode(200)
                .body("code", equalTo("hr.turnover"))
                .body("labelSv", equalTo("Personalomsättning"))
                .body("labelEn", equalTo("Staff turnover"))
                .body("definitionSv", org.hamcrest.Matchers.containsString("gått i pension"))
                .body("definitionEn", org.hamcrest.Matchers.containsString("retirements"))
                .body("units", contains("percent"))
                .body("kinds", contains("outcome"))
                .body("dimensions", empty())
                .body("comparable", equalTo(true))
                .body("direction", equalTo("lower-is-better"))
                .body("externalIds", empty())
                .body("firstPeriod", equalTo("1931"))
                .body("lastPeriod", equalTo("2032"));
    }

    @Test
    void countsHowFiguresUseACodeThatTheCatalogueDoesNotKnow() {
        Map<String, Object> code = codes("code=hr.koder").extract().path("codes[0]");

        assertThat(code)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("code", "hr.koder"),
                        Map.entry("labelSv", "Eget 2032"),
                        Map.entry("units", List.of("percent", "percentage-points")),
                        Map.entry("kinds", List.of("change", "outcome")),
                        Map.entry("dimensions", List.of("sex", "ageGroup")),
                        Map.entry("comparable", false),
                        Map.entry("externalIds", List.of()),
                        Map.entry("firstPeriod", "2031"),
                        Map.entry("lastPeriod", "2032"),
                        Map.entry("boards", 2)));
    }

    @ParameterizedTest
    @CsvSource({
        "'code=*koder*', 'finance.koder.x,goals.indicator.koder-a,goals.indicator.koder-b,hr.koder'",
        "'code=*koder*&comparable=true', goals.indicator.koder-a",
        "'code=*koder*&comparable=false', 'finance.koder.x,goals.indicator.koder-b,hr.koder'",
        "'code=*koder*&unit=percent', 'finance.koder.x,hr.koder'",
        "'code=*koder*&unit=SEK,days', 'finance.koder.x,goals.indicator.koder-b'",
        "'code=*koder*&unit=persons', ''",
        "'code=hr.koder,finance.koder.*', 'finance.koder.x,hr.koder'"
    })
    void givesTheCodesThatAreAskedFor(String query, String expected) {
        List<String> found = codes(query).extract().path("codes.code");

        assertThat(String.join(",", found)).isEqualTo(expected);
    }

    @Test
    void givesPagesByCode() {
        codes("code=*koder*&limit=2&page=2")
                .body("codes.code", contains("goals.indicator.koder-b", "hr.koder"))
                .body("_meta.totalRecords", equalTo(4))
                .body("_meta.totalPages", equalTo(2))
                .body("_links.prev.href", org.hamcrest.Matchers.containsString("page=1"));
        codes("code=*koder*&page=9").body("codes", empty());
    }

    @Test
    void listsEveryCodeInUse() {
        List<String> all = codes("limit=1000").extract().path("codes.code");

        assertThat(all).contains("finance.koder.x", "hr.turnover").isSorted().doesNotHaveDuplicates();
    }

    @Test
    void forgetsACodeThatNoFigureHas() {
        delivery.remove(ReportPart.FINANCE, new SectionId("1489", "koderna", "2031"));

        codes("code=*koder*").body("codes.code", not(hasItem("finance.koder.x")));
        Contract.request()
                .get(CODES + "/finance.koder.x?edition=draft")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"));
    }

    @Test
    void namesEveryValueThatIsNone() {
        Contract.badRequest()
                .get(CODES + "?code=a(b)&unit=kr,SEK&comparable=maybe&edition=any")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("invalid-parameters.property", containsInAnyOrder("code", "unit", "comparable", "edition"));
        Contract.badRequest()
                .get(CODES + "/hr.*")
                .then()
                .statusCode(400)
                .body("invalid-parameters.property", contains("code"));
    }
}
