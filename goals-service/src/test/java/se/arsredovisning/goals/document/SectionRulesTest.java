package se.arsredovisning.goals.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.goals.Documents.at;
import static se.arsredovisning.goals.Documents.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.goals.Documents;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.testing.EnglishFault;
import se.arsredovisning.kit.testing.contract.SectionSchema;

class SectionRulesTest {

    private static final String GOAL = "/priorities/0/goals/0";
    private static final String INDICATOR = GOAL + "/indicators/0";
    private static final String KEY_FIGURE = GOAL + "/keyFigures/0";

    private final ObjectNode document = Documents.valid();

    @Test
    void findsNothingWrongWithAValidDocument() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void refusesTwoPrioritiesWithOneNumber() {
        at(document, "/priorities/1").put("number", 1);

        assertThat(faults()).containsExactly("/priorities/1/number");
    }

    @Test
    void refusesTwoGoalsWithOneKey() {
        at(document, "/priorities/1/goals/0").put("key", "klimat");

        assertThat(faults()).containsExactly("/priorities/1/goals/0/key");
    }

    @Test
    void refusesTwoKeyFiguresWithOneKeyInDifferentGoals() {
        at(document, "/priorities/1/goals/0").putArray("keyFigures").add(document.at(KEY_FIGURE));

        assertThat(faults()).containsExactly("/priorities/1/goals/0/keyFigures/0/key");
    }

    @Test
    void refusesTwoIndicatorsWithOneKey() {
        ((ArrayNode) document.at(GOAL + "/indicators")).add(document.at(INDICATOR));

        assertThat(faults()).containsExactly(GOAL + "/indicators/1/key");
    }

    @Test
    void refusesTwoFactsWithOneKey() {
        at(document, "/facts/2").put("key", "index");

        assertThat(faults()).containsExactly("/facts/2/key");
    }

    @Test
    void refusesAYearTwiceInAMeasure() {
        at(document, KEY_FIGURE + "/values/2").put("year", 2019);

        assertThat(faults()).containsExactly(KEY_FIGURE + "/values/2/year");
    }

    @Test
    void refusesAnOutcomeOfAYearAfterThePeriod() {
        at(document, INDICATOR + "/values/0").put("outcome", 70).put("status", "preliminary");

        assertThat(faults()).containsExactly(INDICATOR + "/values/0/outcome");
    }

    @Test
    void refusesAMissingOutcomeOfAYearAfterThePeriod() {
        at(document, INDICATOR + "/values/0").put("status", "missing");

        assertThat(faults()).containsExactly(INDICATOR + "/values/0/status");
    }

    @Test
    void refusesAnOutcomeWithoutStatus() {
        at(document, INDICATOR + "/values/1").remove("status");

        assertThat(faults()).containsExactly(INDICATOR + "/values/1/status");
    }

    @Test
    void refusesAnOutcomeThatIsMissing() {
        at(document, INDICATOR + "/values/1").put("status", "missing");

        assertThat(faults()).containsExactly(INDICATOR + "/values/1/status");
    }

    @Test
    void refusesAStatusOfNoOutcome() {
        at(document, INDICATOR + "/values/1").remove("outcome");

        assertThat(faults()).containsExactly(INDICATOR + "/values/1/status");
    }

    @Test
    void refusesAReasonForWhatIsNotMissing() {
        at(document, INDICATOR + "/values/1").put("reason", "Därför");

        assertThat(faults()).containsExactly(INDICATOR + "/values/1/reason");
    }

    @Test
    void refusesMeasuredOnWithoutATarget() {
        at(document, KEY_FIGURE + "/values/0").remove("target");

        assertThat(faults()).containsExactly(KEY_FIGURE + "/values/0/measuredOn");
    }

    @Test
    void refusesATargetMeasuredOnAYearThatIsYetToCome() {
        at(document, KEY_FIGURE + "/values/0").put("measuredOn", 2021);

        assertThat(faults()).containsExactly(KEY_FIGURE + "/values/0/measuredOn");
    }

    @Test
    void acceptsALaterTargetMeasuredOnTheYearBefore() {
        at(document, INDICATOR + "/values/0").put("year", 2022).put("measuredOn", 2021);

        assertThat(faults()).isEmpty();
    }

    @Test
    void refusesAnOwnerThatDoesNotFitTheList() {
        at(document, INDICATOR).put("owner", "board");
        at(document, KEY_FIGURE).put("owner", "council");

        assertThat(faults()).containsExactly(INDICATOR + "/owner", KEY_FIGURE + "/owner");
    }

    @Test
    void refusesARegisterThatIsNoKeyAndEscapesItInThePointer() {
        at(document, INDICATOR + "/externalIds").put("SKR/öj~1", "1");

        assertThat(faults()).containsExactly(INDICATOR + "/externalIds/SKR~1öj~01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"78.888", "0.001", "78.880000001"})
    void refusesAValueFinerThanItsDecimals(String value) {
        at(document, KEY_FIGURE + "/values/1").set("outcome", json(value));
        at(document, KEY_FIGURE + "/values/0").set("target", json(value));

        assertThat(faults()).containsExactly(KEY_FIGURE + "/values/0/target", KEY_FIGURE + "/values/1/outcome");
    }

    @ParameterizedTest
    @ValueSource(strings = {"78.880000", "79", "8E+1", "0", "0.00000"})
    void comparesDecimalsByValue(String value) {
        at(document, KEY_FIGURE + "/values/1").set("outcome", json(value));

        assertThat(faults()).isEmpty();
    }

    @Test
    void holdsNegativeDecimalsToTheirRounding() {
        at(document, "/facts/2").put("value", 12_000).put("decimals", -3);
        assertThat(faults()).isEmpty();

        at(document, "/facts/2").put("value", 12_500);
        assertThat(faults()).containsExactly("/facts/2/value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.99", "6.01", "-2"})
    void refusesAValueOffTheScale(String value) {
        at(document, KEY_FIGURE).put("unit", "scale-1-6").putArray("values").addObject();
        at(document, KEY_FIGURE + "/values/0")
                .put("year", 2020)
                .put("status", "final")
                .set("outcome", json(value));

        assertThat(faults()).containsExactly(KEY_FIGURE + "/values/0/outcome");
    }

    @Test
    void refusesAFactWithHalfAFigureName() {
        at(document, "/facts/0").remove("kind");
        at(document, "/facts/1").remove("period");

        assertThat(faults()).containsExactly("/facts/0/kind", "/facts/1/period");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "goals.goal.nki",
                "goals.indicator.tid",
                "goals.key-figure.klimat",
                "goals.priority.2",
                "goals.summary.index",
                "goals.fact.index"
            })
    void refusesAFactThatConcernsNothingInTheSection(String code) {
        at(document, "/facts/2").put("concerns", code);

        assertThat(faults()).containsExactly("/facts/2/concerns");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "goals.goal.bemotande",
                "goals.indicator.nki",
                "goals.key-figure.tid",
                "goals.priority.3",
                "goals.summary.not-assessed"
            })
    void acceptsAFactThatConcernsSomethingInTheSection(String code) {
        at(document, "/facts/2").put("concerns", code);

        assertThat(faults()).isEmpty();
    }

    @Test
    void takesPrioritiesWithoutANumberThatHaveTitlesOfTheirOwn() {
        at(document, "/priorities/0").remove("number");
        at(document, "/priorities/1").remove("number");
        assertThat(faults()).isEmpty();

        at(document, "/priorities/1").put("title", "Näringsliv ");
        assertThat(faults()).containsExactly("/priorities/1/title");
    }

    @Test
    void reportsEveryFaultAtOnceWithWhatWasGiven() {
        at(document, "/priorities/1").put("number", 1);
        at(document, INDICATOR).put("owner", "board");

        List<EnglishFault> faults =
                EnglishFault.of(SectionRules.faults(Documents.ANNUAL, SectionDocument.read(document)));

        assertThat(faults).extracting(EnglishFault::value).containsExactly("board", 1);
        assertThat(faults).extracting(EnglishFault::reason).allSatisfy(reason -> assertThat(reason)
                .isNotBlank());
    }

    private List<String> faults() {
        assertThat(SectionSchema.faults(document)).isEmpty();
        return SectionRules.faults(Documents.ANNUAL, SectionDocument.read(document)).stream()
                .map(Fault::property)
                .toList();
    }
}
