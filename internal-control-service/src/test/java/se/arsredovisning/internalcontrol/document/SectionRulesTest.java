package se.arsredovisning.internalcontrol.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.internalcontrol.Documents.ANNUAL;
import static se.arsredovisning.internalcontrol.Documents.INTERIM;
import static se.arsredovisning.internalcontrol.Documents.at;
import static se.arsredovisning.internalcontrol.Documents.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.internalcontrol.Documents;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.testing.EnglishFault;

class SectionRulesTest {

    private final ObjectNode document = Documents.valid();
    private final ObjectNode first = at(document, "/controls/0");
    private final ObjectNode second = at(document, "/controls/1");
    private final ObjectNode bare = at(document, "/controls/2");

    @Test
    void findsNoFaultInAValidSection() {
        assertThat(faults(ANNUAL)).isEmpty();
        assertThat(faults(INTERIM)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 6, 8, 9, 12, 16})
    void takesEveryProductOfTheScaleAlone(int value) {
        second.put("riskValue", value);

        assertThat(faults(ANNUAL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 7, 10, 11, 13, 14, 15, 17, 20})
    void refusesARiskValueThatIsNoProductOfTheScale(int value) {
        second.put("riskValue", value);

        assertThat(faults(ANNUAL))
                .containsExactly("/controls/1/riskValue " + value
                        + " is no product of a likelihood from 1 to 4 and a consequence from 1 to 4");
    }

    @Test
    void judgesProductsOnTheSectionsOwnScale() {
        document.set("scale", json("{\"likelihood\": 5, \"consequence\": 2}"));
        first.remove(List.of("inherentRisk", "residualRisk"));
        first.put("consequence", 2);
        second.put("riskValue", 10);
        assertThat(faults(ANNUAL)).isEmpty();

        second.put("riskValue", 9);
        first.put("consequence", 3);
        assertThat(faults(ANNUAL))
                .containsExactly(
                        "/controls/0/consequence 3 is not on the section's scale, which ends at 2",
                        "/controls/1/riskValue 9 is no product of a likelihood from 1 to 5 and a consequence from 1 to 2");
    }

    @Test
    void refusesARiskValueThatContradictsItsFactors() {
        first.put("riskValue", 8);

        assertThat(faults(ANNUAL))
                .containsExactly("/controls/0/riskValue 8 is not 6, the product of the likelihood and the consequence");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inherentRisk", "residualRisk", "acceptedRisk"})
    void holdsEveryRiskAgainstTheScale(String risk) {
        first.set(risk, json("{\"likelihood\": 5, \"riskValue\": 7}"));

        assertThat(faults(ANNUAL))
                .containsExactly(
                        "/controls/0/" + risk + "/likelihood 5 is not on the section's scale, which ends at 4",
                        "/controls/0/" + risk
                                + "/consequence null is required with a likelihood: together they name a cell",
                        "/controls/0/" + risk
                                + "/riskValue 7 is no product of a likelihood from 1 to 4 and a consequence from 1 to 4");
    }

    @Test
    void refusesAScaleThatCannotSayNoAndStepsThatCannotBeToldApart() {
        ((ArrayNode) document.path("assessmentScale")).remove(2);
        at(document, "/assessmentScale/3").put("key", "minor").put("label", "INGEN avvikelse");

        assertThat(faults(ANNUAL))
                .containsExactly(
                        "/assessmentScale/3/key minor is the key of an earlier step of the scale",
                        "/assessmentScale/3/label INGEN avvikelse is the label of an earlier step of the scale",
                        "/assessmentScale null has no step whose meaning is not",
                        "/controls/0/results/0/assessment with-remark is none of the steps of the section's scale:"
                                + " without-remark, minor, not-carried-out, minor");
    }

    @Test
    void refusesAnAssessmentThatIsNoStepOfTheSectionsScale() {
        first.put("assessment", "gul");
        assertThat(faults(ANNUAL))
                .containsExactly("/controls/0/assessment gul is none of the steps of the section's scale:"
                        + " without-remark, minor, with-remark, not-carried-out, open");

        document.remove("assessmentScale");
        assertThat(faults(ANNUAL))
                .containsExactly("/controls/0/assessment gul is none of the steps of the section's scale:"
                        + " without-remark, with-remark, not-carried-out");
    }

    @Test
    void refusesHalfACell() {
        first.remove("consequence");
        bare.put("consequence", 2);

        assertThat(faults(ANNUAL))
                .containsExactly(
                        "/controls/0/consequence null is required with a likelihood: together they name a cell",
                        "/controls/2/likelihood null is required with a consequence: together they name a cell");
    }

    @Test
    void refusesAKeyThatIsTakenNamingTheLater() {
        bare.put("key", "lon");
        at(document, "/controls/0/results/1").put("key", "juni");
        at(document, "/controls/0/actions/1").put("key", "kurs");
        at(document, "/levels/1").put("key", "low");

        assertThat(faults(ANNUAL))
                .containsExactly(
                        "/levels/1/key low is the key of an earlier level of the section",
                        "/controls/0/results/1/key juni is the key of an earlier result of the control",
                        "/controls/0/actions/1/key kurs is the key of an earlier action of the control",
                        "/controls/2/key lon is the key of an earlier control of the section");
    }

    @Test
    void letsTwoControlsHaveResultsOfTheSameKey() {
        at(document, "/controls/1/results/0").put("key", "juni");

        assertThat(faults(ANNUAL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2, 8, /levels/0/from", "1, 1, /levels/1/from", "1, 17, /levels/1/from"})
    void refusesLevelsThatDoNotRiseFromOneOnTheScale(int low, int high, String pointer) {
        at(document, "/levels/0").put("from", low);
        at(document, "/levels/1").put("from", high);

        assertThat(faults(ANNUAL)).singleElement().asString().startsWith(pointer);
    }

    @Test
    void takesTheStandardLevelsOnASmallerScale() {
        document.remove("levels");
        document.set("scale", json("{\"likelihood\": 3, \"consequence\": 2}"));
        first.remove(List.of("inherentRisk", "residualRisk"));
        first.put("consequence", 2);
        second.put("riskValue", 6);

        assertThat(faults(ANNUAL)).isEmpty();
    }

    @Test
    void refusesAFrequencyWithoutWordsWhereItSaysOther() {
        second.put("frequency", "other").remove("frequencyLabel");
        bare.put("frequencyLabel", "Ibland");

        assertThat(faults(ANNUAL))
                .containsExactly(
                        "/controls/1/frequencyLabel null is required with the frequency other",
                        "/controls/2/frequency null is required with its label: other where none fits");
    }

    @Test
    void refusesAResultThatSaysNothing() {
        at(document, "/controls/1/results/0").remove("text");

        assertThat(faults(ANNUAL))
                .containsExactly("/controls/1/results/0/text null is required where there is no assessment");
    }

    @Test
    void refusesDatesBeforeThePlan() {
        at(document, "/controls/0/results/1").put("date", "2019-12-31");
        at(document, "/controls/0/actions/1").put("due", "2019-12-31");

        assertThat(faults(ANNUAL))
                .containsExactly(
                        "/controls/0/results/1/date 2019-12-31 is before the plan, which begins on 1 January 2020",
                        "/controls/0/actions/1/due 2019-12-31 is before the plan, which begins on 1 January 2020");
    }

    @Test
    void refusesAnActionThatIsDueBeforeTheResultItFollowsFrom() {
        ObjectNode action = at(document, "/controls/0/actions/0");
        action.put("due", "2020-06-15");
        assertThat(faults(ANNUAL)).isEmpty();

        action.put("due", "2020-06-14");
        assertThat(faults(ANNUAL))
                .containsExactly(
                        "/controls/0/actions/0/due 2020-06-14 is before 15 June 2020, the day of the result that"
                                + " it follows from");
    }

    @Test
    void refusesAnActionOfAResultThatIsNotThereAndADoneDayOfWhatIsNotDone() {
        at(document, "/controls/0/actions/0").put("result", "juli");
        at(document, "/controls/0/actions/1").put("state", "cancelled");

        assertThat(faults(ANNUAL))
                .containsExactly(
                        "/controls/0/actions/0/result juli names no result of the control",
                        "/controls/0/actions/1/doneOn 2020-03-01 is only for the state done");
    }

    @Test
    void neverRefusesWhatAReportPrints() {
        document.set("reportedSummary", json("{\"controls\": 99, \"withoutRemark\": 5, \"withRemark\": 300}"));

        assertThat(faults(ANNUAL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "internal-control.control.faktura",
                "internal-control.control.faktura.likelihood",
                "internal-control.control.lon.follow-ups",
                "internal-control.risk-level.high",
                "internal-control.reported-summary.with-remark",
                "internal-control.follow-up.behind",
                "internal-control.actions.overdue"
            })
    void letsAFactConcernWhatTheSectionHas(String code) {
        at(document, "/facts/1").put("concerns", code);

        assertThat(faults(ANNUAL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"internal-control.control.okand", "internal-control.risk-level.medium"})
    void refusesAFactOfWhatTheSectionDoesNotHave(String code) {
        at(document, "/facts/1").put("concerns", code);

        assertThat(faults(ANNUAL)).containsExactly("/facts/1/concerns " + code + " names nothing in the section");
    }

    @Test
    void passesOverARiskValueThatRepeatsItsFactorsOnly() {
        first.put("riskValue", 6);
        assertThat(SectionDocument.withoutRepeatedProducts(document)
                        .at("/controls/0")
                        .has("riskValue"))
                .isFalse();
        assertThat(SectionDocument.withoutRepeatedProducts(document)
                        .at("/controls/1/riskValue")
                        .intValue())
                .isEqualTo(8);

        first.put("riskValue", 8);
        assertThat(SectionDocument.withoutRepeatedProducts(document)).isEqualTo(document);
    }

    @Test
    void findsEveryFaultAtOnce() {
        second.put("riskValue", 7);
        bare.put("likelihood", 9);
        ((ArrayNode) document.path("facts")).addObject().setAll(at(document, "/facts/0"));

        assertThat(faults(ANNUAL)).hasSize(4);
    }

    private List<String> faults(SectionId section) {
        return SectionRules.faults(section, SectionDocument.read(document)).stream()
                .map(EnglishFault::of)
                .map(SectionRulesTest::line)
                .toList();
    }

    private static String line(EnglishFault fault) {
        return fault.property() + " " + fault.value() + " " + fault.reason();
    }
}
