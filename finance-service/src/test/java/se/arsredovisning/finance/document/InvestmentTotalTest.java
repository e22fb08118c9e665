package se.arsredovisning.finance.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.finance.Documents.ANNUAL;
import static se.arsredovisning.finance.Documents.at;
import static se.arsredovisning.finance.Documents.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Check.Result;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.Figure.Kind;
import se.arsredovisning.kit.problem.Fault;

/** What investments of several years have been decided, are estimated and have cost in all, at every level. */
class InvestmentTotalTest {

    private static final String DECIDED = "finance.investments.%sdecided-total";
    private static final String LEFT = "finance.investments.%stotal-deviation";

    /** Two categories; the first has a category within it. Projects have totals, nothing is printed of sums. */
    private static ObjectNode document() {
        return (ObjectNode) json("""
                {"decimals": -3, "statements": [], "investments": {"categories": [
                  {"key": "skolor", "label": "Skolor",
                   "projects": [{"key": "norr", "label": "Norra skolan", "stage": "finished", "decidedTotal": 50000000,
                                 "estimatedTotal": 51000000, "accumulated": 52000000, "outcome": 2000000}],
                   "categories": [{"key": "kok", "label": "Kök", "projects": [
                      {"key": "ugn", "label": "Ugnar", "stage": "ongoing", "decidedTotal": 10000000,
                       "estimatedTotal": 9000000, "accumulated": 4000000, "outcome": 1000000}]}]},
                  {"key": "vagar", "label": "Vägar", "projects": [
                      {"key": "bro", "label": "Bro", "decidedTotal": 7000000, "estimatedTotal": 8000000,
                       "accumulated": 1000000, "outcome": 1000000}]}]}}
                """);
    }

    private static void print(ObjectNode document, String row, String member, long amount) {
        ObjectNode target = row.equals("/investments/total") && document.at(row).isMissingNode()
                ? at(document, "/investments").putObject("total")
                : at(document, row);
        target.withObject("published").put(member, amount);
    }

    private static List<Check> checks(ObjectNode document) {
        return SectionChecks.of(ANNUAL, SectionDocument.read(document)).stream()
                .filter(check -> check.code().startsWith("finance.investments"))
                .toList();
    }

    private static Check check(ObjectNode document, String code) {
        return checks(document).stream()
                .filter(check -> check.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " of " + checks(document)));
    }

    private static List<Figure> figures(ObjectNode document, Kind kind) {
        return SectionFigures.of(ANNUAL, SectionDocument.read(document)).stream()
                .filter(figure -> figure.kind() == kind)
                .toList();
    }

    @Test
    void nothingIsAddedUpThatIsNotPrinted() {
        assertThat(figures(document(), Kind.DECIDED_TOTAL))
                .extracting(Figure::code)
                .containsExactly(
                        "finance.investments.skolor.norr",
                        "finance.investments.skolor.kok.ugn",
                        "finance.investments.vagar.bro");
        assertThat(checks(document())).isEmpty();
    }

    @Test
    void aFinishedProjectIsHeldAgainstItsCostAnyOtherAgainstWhatItIsExpectedToCost() {
        assertThat(figures(document(), Kind.TOTAL_DEVIATION))
                .extracting(figure -> figure.code() + " " + figure.value().toPlainString() + " " + figure.published())
                .containsExactly(
                        "finance.investments.skolor.norr -2000000 false",
                        "finance.investments.skolor.kok.ugn 1000000 false");
    }

    @ParameterizedTest
    @CsvSource({
        "/investments/categories/0, skolor., 60000000, OK",
        "/investments/categories/0, skolor., 60001000, ROUNDING",
        "/investments/categories/0, skolor., 55000000, DISCREPANCY",
        "/investments/categories/0/categories/0, skolor.kok., 10000000, OK",
        "/investments/total, '', 67000000, OK",
        "/investments/total, '', 60000000, DISCREPANCY"
    })
    void aPrintedTotalIsHeldAgainstTheProjectsHoweverDeepTheyStand(
            String row, String code, long printed, Result result) {
        ObjectNode document = document();
        print(document, row, "decidedTotal", printed);

        Check check = check(document, DECIDED.formatted(code));

        assertThat(check.result()).isEqualTo(result);
        assertThat(check.pointer()).isEqualTo(row + "/published/decidedTotal");
        assertThat(check.message().toString()).contains("beslutad totalutgift");
    }

    @Test
    void aTotalOverACategoryThatPrintsItsOwnAndOneThatDoesNotHoldsBoth() {
        ObjectNode document = document();
        print(document, "/investments/categories/0", "decidedTotal", 60_000_000);
        print(document, "/investments/total", "decidedTotal", 67_000_000);

        assertThat(check(document, DECIDED.formatted("")).result()).isEqualTo(Result.OK);
    }

    @Test
    void whatIsPrintedIsAFigureAtTheEndOfThePeriod() {
        ObjectNode document = document();
        print(document, "/investments/total", "accumulated", 57_000_000);

        assertThat(figures(document, Kind.ACCUMULATED))
                .filteredOn(figure -> figure.code().equals("finance.investments"))
                .singleElement()
                .satisfies(figure -> {
                    assertThat(figure.value()).isEqualByComparingTo("57000000");
                    assertThat(figure.periodType()).isEqualTo(Figure.PeriodType.INSTANT);
                    assertThat(figure.role()).isEqualTo(Figure.Role.TOTAL);
                    assertThat(figure.published()).isTrue();
                });
    }

    @Test
    void aPrintedDeviationOfACategoryWhoseProjectsAreAllFinishedIsOfTheirCost() {
        ObjectNode document = document();
        at(document, "/investments/categories/0/categories/0/projects/0").put("stage", "finished");
        print(document, "/investments/categories/0", "decidedTotal", 60_000_000);
        print(document, "/investments/categories/0", "estimatedTotal", 60_000_000);
        print(document, "/investments/categories/0", "accumulated", 56_000_000);
        print(document, "/investments/categories/0", "totalDeviation", 4_000_000);

        assertThat(check(document, LEFT.formatted("skolor.")).result()).isEqualTo(Result.OK);

        at(document, "/investments/categories/0/categories/0/projects/0").put("stage", "ongoing");
        assertThat(check(document, LEFT.formatted("skolor.")))
                .as("one goes on: it is expected to cost what is estimated")
                .satisfies(check -> {
                    assertThat(check.result()).isEqualTo(Result.DISCREPANCY);
                    assertThat(check.computed()).isEqualByComparingTo(BigDecimal.ZERO);
                });
    }

    @Test
    void aPrintedDeviationWithNothingToHoldItAgainstIsUnverifiable() {
        ObjectNode document = document();
        print(document, "/investments/categories/1", "totalDeviation", -1_000_000);

        assertThat(check(document, LEFT.formatted("vagar.")).result()).isEqualTo(Result.UNVERIFIABLE);
    }

    @Test
    void aPartOfATableProvesNoTotal() {
        ObjectNode document = document();
        at(document, "/investments").put("complete", false);
        print(document, "/investments/total", "decidedTotal", 900_000_000);

        assertThat(checks(document)).isEmpty();

        print(document, "/investments/categories/0", "decidedTotal", 60_000_000);
        assertThat(check(document, DECIDED.formatted("")).result()).isEqualTo(Result.UNVERIFIABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"decidedTotal", "estimatedTotal", "accumulated"})
    void refusesAPrintedTotalOfAProjectWhichIsNoSum(String member) {
        ObjectNode document = document();
        print(document, "/investments/categories/1/projects/0", member, 1_000);

        assertThat(faults(document)).containsExactly("/investments/categories/1/projects/0/published/" + member);
    }

    @Test
    void aFinalAccountIsOfAProjectThatIsFinished() {
        ObjectNode document = document();
        at(document, "/investments/categories/0/projects/0")
                .putObject("finalAccount")
                .put("date", "2020-12-01");
        assertThat(faults(document)).isEmpty();

        at(document, "/investments/categories/1/projects/0")
                .putObject("finalAccount")
                .put("date", "2020-12-01");
        at(document, "/investments/categories/0/categories/0/projects/0")
                .putObject("finalAccount")
                .put("decision", "§ 9");
        assertThat(faults(document))
                .containsExactlyInAnyOrder(
                        "/investments/categories/0/categories/0/projects/0/finalAccount",
                        "/investments/categories/1/projects/0/finalAccount");
    }

    @Test
    void theNextYearKeepsWhatWasDecidedAndTheStageAndNotTheFinalAccount() {
        ObjectNode document = document();
        at(document, "/investments/categories/0/projects/0")
                .putObject("finalAccount")
                .put("decision", "§ 9");

        var next = SectionSuccessor.of(document, ANNUAL, ANNUAL.withPeriod("2021"));

        assertThat(next.at("/investments/categories/0/projects/0").toString())
                .isEqualTo(
                        "{\"key\":\"norr\",\"label\":\"Norra skolan\",\"stage\":\"finished\",\"decidedTotal\":50000000,"
                                + "\"estimatedTotal\":51000000,\"previousOutcome\":2000000}");
    }

    private static List<String> faults(ObjectNode document) {
        return SectionRules.faults(ANNUAL, SectionDocument.read(document)).stream()
                .map(Fault::property)
                .toList();
    }
}
