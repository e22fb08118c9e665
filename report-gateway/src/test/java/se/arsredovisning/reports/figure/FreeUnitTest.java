package se.arsredovisning.reports.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.language.CountedIn;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.reports.Contract;
import se.arsredovisning.reports.Delivery;
import se.arsredovisning.reports.section.ReportPart;

/** Units in a report's own words, and figures of a term or a month, in every answer that has figures. */
@QuarkusTest
class FreeUnitTest {

    private static final SectionId ONE = new SectionId("1489", "friaenheter", "2041");
    private static final SectionId TWO = new SectionId("1480", "friaenheter", "2041");
    private static final SectionId THREE = new SectionId("1265", "friaenheter", "2041");
    private static final String GRADE = "goals.indicator.fria-enheter";
    private static final String PUPILS = "finance.volume.fria-elever";
    private static final String BOARD = "board=friaenheter";

    private final Delivery delivery;

    FreeUnitTest(Delivery delivery) {
        this.delivery = delivery;
    }

    private static Figure grade(SectionId section, String value, String label) {
        return Figure.in(section, GRADE, Figure.Kind.OUTCOME)
                .value(new BigDecimal(value), new CountedIn(Unit.OTHER, label), 1)
                .label("Betyg", null)
                .build();
    }

    private static Figure pupils(String period, Figure.PeriodType type, Map<String, String> dimensions) {
        return Figure.in(ONE, PUPILS, Figure.Kind.OUTCOME)
                .period(period, type)
                .dimensions(dimensions)
                .value(BigDecimal.TEN, Unit.COUNT, 0)
                .label("Elever", null)
                .build();
    }

    @BeforeEach
    void deliverThreeBoards() {
        delivery.deliver(ReportPart.GOALS, ONE, grade(ONE, "15.4", "poäng"));
        delivery.deliver(ReportPart.GOALS, TWO, grade(TWO, "14.4", "poäng"));
        delivery.deliver(ReportPart.GOALS, THREE, grade(THREE, "265", "meritpoäng"));
        delivery.deliver(
                ReportPart.FINANCE,
                ONE,
                pupils("2041", Figure.PeriodType.TERM, Map.of("term", "spring")),
                pupils("2041", Figure.PeriodType.TERM, Map.of("term", "autumn")),
                pupils("2041-03", Figure.PeriodType.MONTH, Map.of()));
    }

    @Test
    void figuresSayWhatTheirUnitIsCalled() {
        Contract.request()
                .get("/reports/v1/figures?edition=draft&" + BOARD + "&municipality=1489&code=goals.*")
                .then()
                .statusCode(200)
                .body("figures.unit", contains("other"))
                .body("figures.unitLabel", contains("poäng"));
        String csv = Contract.request()
                .get("/reports/v1/figures?edition=draft&" + BOARD + "&municipality=1489&format=csv")
                .asString();
        assertThat(csv)
                .contains(",term,organisationUnit,occupation,entity,financing,activity,value,unit,unitLabel,decimals,")
                .contains(",15.4,other,poäng,1,")
                .contains(",autumn,,,,,,10,count,,0,");
    }

    @Test
    void aTermAndAMonthOfTheYearAreOfTheYearsReport() {
        Contract.request()
                .get("/reports/v1/figures?edition=draft&" + BOARD + "&code=" + PUPILS)
                .then()
                .statusCode(200)
                .body("figures.periodType", contains("term", "term", "month"))
                .body("figures.term", contains("spring", "autumn", null));
        Contract.request()
                .get("/reports/v1/series?edition=draft&" + BOARD + "&code=" + PUPILS)
                .then()
                .statusCode(200)
                .body("series.dimensions.term", contains("autumn", "spring", null))
                .body("series.month", contains(null, null, "03"));
    }

    @Test
    void unitsThatAreCalledOtherwiseAreNotCompared() {
        Contract.request()
                .get("/reports/v1/comparisons?edition=draft&" + BOARD + "&period=2041&code=" + GRADE)
                .then()
                .statusCode(200)
                .body("unit", equalTo("other"))
                .body("unitLabel", equalTo("poäng"))
                .body("ranking.municipality.code", contains("1489", "1480", "1265"))
                .body("ranking.rank", contains(1, 2, null))
                .body("ranking[2].unitLabel", equalTo("meritpoäng"))
                .body("ranking[0].unitLabel", nullValue());
        Contract.request()
                .get("/reports/v1/series?edition=draft&" + BOARD + "&code=" + GRADE)
                .then()
                .statusCode(200)
                .body("series.unitLabel", contains("meritpoäng", "poäng", "poäng"));
    }

    @Test
    void aCodeSaysWhatItsUnitsAreCalled() {
        Contract.request()
                .get("/reports/v1/codes/" + GRADE + "?edition=draft")
                .then()
                .statusCode(200)
                .body("units", contains("other"))
                .body("unitLabels", contains("meritpoäng", "poäng"));
        Contract.request()
                .get("/reports/v1/codes/" + PUPILS + "?edition=draft")
                .then()
                .body("dimensions", contains("term"))
                .body("unitLabels", nullValue());
    }

    @Test
    void aCubeHasAMeasureForEachNameOfAUnit() {
        Contract.request()
                .get("/reports/v1/figures?edition=draft&" + BOARD + "&code=" + GRADE + "&format=json-stat")
                .then()
                .statusCode(200)
                .body("link.item[0].dimension.measure.category.index", hasSize(2))
                .body("link.item[0].dimension.measure.category.index", hasItem(GRADE + ":other:poäng"))
                .body(
                        "link.item[0].dimension.measure.category.unit.'" + GRADE + ":other:poäng'.label",
                        equalTo("poäng"));
    }
}
