package se.arsredovisning.internalcontrol.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.internalcontrol.Documents.ANNUAL;
import static se.arsredovisning.internalcontrol.Documents.at;
import static se.arsredovisning.internalcontrol.Documents.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.internalcontrol.Documents;
import se.arsredovisning.kit.language.Check;

class SectionChecksTest {

    private final ObjectNode document = Documents.valid();

    @Test
    void checkTheSummaryTheFollowUpTheActionsAndTheFacts() {
        assertThat(checks().stream().map(SectionChecksTest::line))
                .containsExactly(
                        "internal-control.reported-summary.controls ok /reportedSummary/controls",
                        "internal-control.reported-summary.without-remark unverifiable /reportedSummary/withoutRemark",
                        "internal-control.reported-summary.with-minor-remark unverifiable /reportedSummary/withMinorRemark",
                        "internal-control.reported-summary.with-remark unverifiable /reportedSummary/withRemark",
                        "internal-control.reported-summary.not-carried-out unverifiable /reportedSummary/notCarriedOut",
                        "internal-control.reported-summary.not-assessed unverifiable /reportedSummary/notAssessed",
                        "internal-control.reported-summary.sum unverifiable /reportedSummary",
                        "internal-control.control.faktura.residual-within-inherent ok /controls/0/residualRisk",
                        "internal-control.control.faktura.residual-within-accepted ok /controls/0/residualRisk",
                        "internal-control.control.faktura.follow-ups ok /controls/0",
                        "internal-control.action.faktura.kurs discrepancy /controls/0/actions/0",
                        "internal-control.action.faktura.brev ok /controls/0/actions/1",
                        "internal-control.control.lon.follow-ups unverifiable /controls/1",
                        "internal-control.fact.kontroller ok /facts/0");
    }

    /** One control is known to be without remark, two are unknown. */
    @ParameterizedTest
    @CsvSource({
        "withoutRemark, 0, discrepancy",
        "withoutRemark, 1, unverifiable",
        "withoutRemark, 3, unverifiable",
        "withoutRemark, 4, discrepancy",
        "withRemark, 0, unverifiable",
        "withRemark, 2, unverifiable",
        "withRemark, 3, discrepancy",
        "controls, 3, ok",
        "controls, 4, discrepancy"
    })
    void aPrintedCountIsWrongOnlyWhereNoUnknownAssessmentCanMakeItRight(String member, int printed, String result) {
        document.set("reportedSummary", json("{}"));
        at(document, "/reportedSummary").put(member, printed);

        assertThat(checks().get(0).result().code()).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({"1, 2, ok", "2, 1, discrepancy", "0, 3, discrepancy"})
    void aPrintedCountIsVerifiedOnceEveryAssessmentIsKnown(int without, int with, String result) {
        at(document, "/controls/1").put("assessment", "with-remark");
        at(document, "/controls/2").put("assessment", "with-remark");
        document.set("reportedSummary", json("{}"));
        at(document, "/reportedSummary").put("withoutRemark", without).put("withRemark", with);

        assertThat(checks().subList(0, 2))
                .extracting(check -> check.result().code())
                .containsOnly(result);
        assertThat(checks().get(2).result().code()).isEqualTo("ok");
    }

    @Test
    void anUnverifiableCountSaysWhatItCanBe() {
        Check check = checks().get(1);

        assertThat(check.published()).isEqualByComparingTo("1");
        assertThat(check.computed()).isNull();
        assertThat(check.low()).isEqualByComparingTo("1");
        assertThat(check.high()).isEqualByComparingTo("3");
        assertThat(check.message().toString())
                .isEqualTo("Rapporten anger antalet kontroller utan/med försumbar anmärkning till 1; det kan inte"
                        + " prövas, eftersom bedömningen är okänd för 2 av 3 kontroller.");
    }

    @ParameterizedTest
    @CsvSource({"1, 2, ok", "2, 2, discrepancy", "1, 1, unverifiable"})
    void printedAssessmentsAreNotMoreThanTheControls(int without, int with, String result) {
        document.set("reportedSummary", json("{}"));
        at(document, "/reportedSummary").put("withoutRemark", without).put("withRemark", with);

        Check sum = checks().get(2);

        assertThat(sum.code()).isEqualTo("internal-control.reported-summary.sum");
        assertThat(sum.result().code()).isEqualTo(result);
    }

    @Test
    void withoutAPrintedSummaryThereIsNothingToHoldAgainstIt() {
        document.remove("reportedSummary");

        assertThat(checks()).extracting(Check::kind).doesNotContain("summary");
    }

    @Test
    void aControlThatWasFollowedUpTooSeldomIsADiscrepancyWithItsNumbers() {
        at(document, "/controls/1").remove("results");

        Check check = checks().stream()
                .filter(one -> one.code().equals("internal-control.control.lon.follow-ups"))
                .findFirst()
                .orElseThrow();

        assertThat(check.result()).isEqualTo(Check.Result.DISCREPANCY);
        assertThat(check.published()).isEqualByComparingTo("0");
        assertThat(check.computed()).isEqualByComparingTo("12");
        assertThat(check.message().toString())
                .isEqualTo("Kontrollen ”Fel lön” skulle ha följts upp minst 12 gånger till och med 2020-12-31 men har"
                        + " följts upp 0 gånger.");
    }

    @Test
    void anActionIsLateOnTheSectionsDayAndUnverifiableWithoutAState() {
        document.put("asOf", "2020-09-30");
        assertThat(line("internal-control.action.faktura.kurs")).contains(" ok ");

        document.put("asOf", "2020-10-01");
        assertThat(line("internal-control.action.faktura.kurs")).contains(" discrepancy ");

        at(document, "/controls/0/actions/0").remove("state");
        assertThat(line("internal-control.action.faktura.kurs")).contains(" unverifiable ");
    }

    @Test
    void aControlThatTheBoardDoesNotAssessLeavesNothingOpen() {
        at(document, "/controls/1").put("assessment", "open");
        at(document, "/controls/2").put("assessment", "minor");
        document.set("reportedSummary", json("{\"withoutRemark\": 1, \"withMinorRemark\": 1, \"notAssessed\": 1}"));

        assertThat(checks().subList(0, 4))
                .extracting(check -> check.result().code())
                .containsOnly("ok");

        at(document, "/reportedSummary").put("withMinorRemark", 2).put("notAssessed", 0);
        assertThat(checks().subList(1, 3))
                .extracting(check -> check.result().code())
                .containsOnly("discrepancy");
    }

    @ParameterizedTest
    @CsvSource({
        "1, residual-within-inherent, ok, inte högre än den inneboende riskens",
        "4, residual-within-inherent, discrepancy, högre än den inneboende riskens",
        "1, residual-within-accepted, ok, inte högre än den accepterade riskens",
        "2, residual-within-accepted, discrepancy, högre än den accepterade riskens"
    })
    void theResidualRiskIsNoHigherThanItCanAndMayBe(int likelihood, String code, String result, String words) {
        at(document, "/controls/0/residualRisk").put("likelihood", likelihood).put("consequence", 4);

        Check check = checks().stream()
                .filter(one -> one.code().equals("internal-control.control.faktura." + code))
                .findFirst()
                .orElseThrow();

        assertThat(check.result().code()).isEqualTo(result);
        assertThat(check.message().toString())
                .startsWith("Den kvarstående risken för kontrollen ”Obehörig betalning” har riskvärdet ")
                .contains(", " + words + ", ");
    }

    private String line(String code) {
        return checks().stream()
                .filter(check -> check.code().equals(code))
                .map(SectionChecksTest::line)
                .findFirst()
                .orElse("none");
    }

    private List<Check> checks() {
        return SectionChecks.of(ANNUAL, SectionDocument.read(document));
    }

    private static String line(Check check) {
        return check.code() + " " + check.result().code() + " " + check.pointer();
    }
}
