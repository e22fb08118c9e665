package se.arsredovisning.finance.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static se.arsredovisning.finance.Documents.ANNUAL;
import static se.arsredovisning.finance.Documents.INTERIM;
import static se.arsredovisning.finance.Documents.at;
import static se.arsredovisning.finance.Documents.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.finance.Documents;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.testing.EnglishFault;
import se.arsredovisning.kit.testing.contract.SectionSchema;

/** Statements, forecasts and facts; investments have a test of their own. */
class SectionRulesTest {

    private static final String OPERATIONS = "/statements/0";
    private static final String REVENUE = OPERATIONS + "/lines/0";
    private static final String RENTS = OPERATIONS + "/lines/1";
    private static final String COSTS = OPERATIONS + "/lines/3";
    private static final String RESULT = OPERATIONS + "/lines/4";

    private final ObjectNode document = Documents.valid();

    @Test
    void findsNothingWrongWithValidDocuments() {
        assertThat(faults(ANNUAL, document)).isEmpty();
        assertThat(faults(INTERIM, Documents.interim())).isEmpty();
    }

    static Stream<Arguments> formulas() {
        return Stream.of(
                arguments("rents, rent", "/1", "rent", "names no line of the statement"),
                arguments("rents, costs", "/1", "costs", "names the line itself"),
                arguments("rents, result", "/1", "result", "names a line whose own sum goes back to this one"),
                arguments("rents, other-costs, rents", "/2", "rents", "is named earlier in the formula"));
    }

    @ParameterizedTest
    @MethodSource("formulas")
    void refusesAFormulaThatIsNoSumOfOtherLines(String formula, String index, String part, String reason) {
        ArrayNode parts = at(document, COSTS).putArray("formula");
        Stream.of(formula.split(", ")).forEach(parts::add);

        assertThat(faults(ANNUAL, document))
                .contains(new EnglishFault(COSTS + "/formula" + index, part, reason))
                .allMatch(fault -> fault.property().contains("/formula/"));
    }

    @Test
    void namesEveryFormulaThatACycleGoesThrough() {
        at(document, COSTS).putArray("formula").add("rents").add("result");

        assertThat(faults(ANNUAL, document))
                .extracting(EnglishFault::property)
                .containsExactly(COSTS + "/formula/1", RESULT + "/formula/1");
    }

    @Test
    void acceptsASumOfSumsWhereverItStands() {
        ArrayNode lines = (ArrayNode) document.at("/statements/0/lines");
        lines.insert(0, lines.remove(lines.size() - 1));

        assertThat(faults(ANNUAL, document)).isEmpty();
    }

    @Test
    void refusesASumThatCountsALineTwice() {
        ((ArrayNode) document.at(RESULT + "/formula")).add("other-costs");

        assertThat(faults(ANNUAL, document))
                .containsExactly(new EnglishFault(
                        RESULT + "/formula/2",
                        "other-costs",
                        "is counted already by an earlier line of the formula, or counts one of them again"));
    }

    @Test
    void refusesAFormulaOnAnItem() {
        at(document, RENTS).putArray("formula").add("revenue");

        assertThat(faults(ANNUAL, document))
                .containsExactly(new EnglishFault(
                        RENTS + "/formula", null, "is for a subtotal or a result: an item's cells are given"));
    }

    @ParameterizedTest
    @ValueSource(strings = {COSTS, RESULT})
    void refusesASumWithoutAFormula(String line) {
        at(document, line).remove("formula");

        assertThat(faults(ANNUAL, document))
                .containsExactly(new EnglishFault(
                        line + "/formula",
                        null,
                        "is required of a subtotal and of a result: the lines that it is the sum of"));
    }

    @Test
    void refusesTwoResults() {
        at(document, COSTS).put("role", "result");

        assertThat(faults(ANNUAL, document))
                .containsExactly(new EnglishFault(
                        RESULT + "/role", "result", "is the role of an earlier line of the statement"));
    }

    @ParameterizedTest
    @CsvSource({
        "/statements/1, operations, is the key of an earlier statement of the section",
        "/statements/0/lines/2, rents, is the key of an earlier line of the statement",
        "/forecasts/1, april, is the key of an earlier forecast of the section",
        "/facts/1, hyror, is the key of an earlier fact of the section"
    })
    void refusesTwoOfOneKey(String pointer, String key, String reason) {
        at(document, pointer).put("key", key);

        assertThat(faults(ANNUAL, document)).contains(new EnglishFault(pointer + "/key", key, reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"total", "forecasts", "investments", "fact", "summary"})
    void refusesAStatementWhoseKeyIsAWordOfFigureCodes(String key) {
        at(document, "/statements/1").put("key", key);
        document.remove("total");

        assertThat(faults(ANNUAL, document))
                .containsExactly(new EnglishFault(
                        "/statements/1/key", key, "is a word that figure codes use for something else"));
    }

    @ParameterizedTest
    @CsvSource({
        RENTS + ", outcome, -4580100, -3",
        RENTS + ", budget, -4494000.50, -3",
        RENTS + ", previousOutcome, 1, -3",
        RENTS + ", originalBudget, -4100000, -6",
        RENTS + "/published, deviation, -87100, -3",
        RENTS + "/published, change, 2260001, -3",
        COSTS + "/published, outcome, -60581100, -3",
        "/forecasts/0, forecast, 515000, -5",
        "/forecasts/1, forecast, 700100, -3",
        "/forecasts/0/published, deviation, -80100, -3",
        "/facts/1, value, 1720000, -5"
    })
    void refusesAnAmountThatIsFinerThanItsAccuracy(String pointer, String member, String amount, int decimals) {
        at(document, pointer).set(member, json(amount));

        List<EnglishFault> faults = faults(ANNUAL, document);

        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).property()).isEqualTo(pointer + "/" + member);
        assertThat(faults.get(0).reason())
                .isEqualTo("is finer than the " + decimals + " decimals that it is given with");
    }

    @Test
    void acceptsOreInAColumnThatIsKnownToTheOre() {
        at(document, OPERATIONS + "/columns").putObject("outcome").put("decimals", 2);
        at(document, RENTS).set("outcome", json("-4580123.45"));

        assertThat(faults(ANNUAL, document)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"originalBudget", "budget", "outcome", "previousOutcome"})
    void refusesAPrintedSumOnAnItem(String column) {
        at(document, RENTS + "/published").put(column, -5000000);

        assertThat(faults(ANNUAL, document))
                .extracting(EnglishFault::property, EnglishFault::reason)
                .containsExactly(tuple(
                        RENTS + "/published/" + column, "is given in the row itself, which is not a sum of others"));
    }

    @Test
    void takesAForecastOfARowThatIsKeptAfterTheYearsEnd() {
        at(document, RENTS).put("forecast", -5000000);

        assertThat(faults(ANNUAL, document)).isEmpty();
    }

    @Test
    void refusesAForecastOfNoStatement() {
        at(document, "/forecasts/0").put("statement", "operation");

        assertThat(faults(ANNUAL, document))
                .containsExactly(
                        new EnglishFault("/forecasts/0/statement", "operation", "names no statement of the section"));
    }

    @Test
    void takesAForecastOfAStatementThatHasNoResultYet() {
        at(document, "/forecasts/1").put("statement", "land-development");
        ((ArrayNode) document.at("/statements/1/lines")).remove(2);

        assertThat(faults(ANNUAL, document)).isEmpty();
    }

    @Test
    void refusesAForecastOfAnotherYear() {
        at(document, "/forecasts/0").put("date", "2019-12-31");

        assertThat(faults(ANNUAL, document))
                .extracting(EnglishFault::property, EnglishFault::reason)
                .containsExactly(tuple("/forecasts/0/date", "is not in 2020"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1489-kommunstyrelsen-2020",
                "1489-kommunstyrelsen-2019-08",
                "1489-socialnamnden-2020-08",
                "1480-kommunstyrelsen-2020-08",
                "1489-kommunstyrelsen-2020-12",
                "august"
            })
    void refusesAForecastCopiedFromWhatIsNoInterimSectionOfTheBoardAndYear(String section) {
        at(document, "/forecasts/1/copiedFrom").put("section", section);

        assertThat(faults(ANNUAL, document))
                .containsExactly(new EnglishFault(
                        "/forecasts/1/copiedFrom/section",
                        section,
                        "is no interim section of the same board and year"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "finance.operations",
                "finance.operations.rents",
                "finance.land-development.net-financial-items",
                "finance.total",
                "finance.forecasts.april",
                "finance.investments",
                "finance.investments.image",
                "finance.investments.expansion.exploatering",
                "finance.investments.expansion.exploatering.gata"
            })
    void acceptsAFactThatConcernsSomethingInTheSection(String code) {
        at(document, "/facts/2").put("concerns", code);

        assertThat(faults(ANNUAL, document)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "finance.rents",
                "finance.operations.rent",
                "finance.land-development.rents",
                "finance.forecasts",
                "finance.investments.exploatering",
                "finance.investments.gata",
                "finance.fact.hyror"
            })
    void refusesAFactThatConcernsNothingInTheSection(String code) {
        at(document, "/facts/2").put("concerns", code);

        assertThat(faults(ANNUAL, document))
                .containsExactly(new EnglishFault("/facts/2/concerns", code, "names nothing in the section"));
    }

    @Test
    void reportsEveryFaultAtOnce() {
        at(document, COSTS).putArray("formula").add("rent");
        at(document, RENTS).put("outcome", 1);
        at(document, "/forecasts/0").put("statement", "operation");
        at(document, "/facts/2").put("concerns", "finance.rents");

        assertThat(faults(ANNUAL, document))
                .extracting(EnglishFault::property)
                .containsExactly(
                        RENTS + "/outcome", COSTS + "/formula/0", "/forecasts/0/statement", "/facts/2/concerns");
    }

    private static List<EnglishFault> faults(SectionId section, ObjectNode document) {
        assertThat(SectionSchema.faults(document)).isEmpty();
        return EnglishFault.of(SectionRules.faults(section, SectionDocument.read(document)));
    }
}
