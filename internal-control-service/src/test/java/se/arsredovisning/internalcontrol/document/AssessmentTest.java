package se.arsredovisning.internalcontrol.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.internalcontrol.Documents;

class AssessmentTest {

    private static final Assessments STANDARD = new Assessments(Assessments.STANDARD);

    /** Six steps: two remarks that weigh alike, a lesser one, and both ways of not knowing. */
    private static final JsonNode OWN = Documents.json("""
            [{"key": "ok", "label": "Ingen avvikelse", "meaning": "fulfilled"},
             {"key": "mindre", "label": "Mindre avvikelse", "colour": "#f9a825", "meaning": "partly"},
             {"key": "storre", "label": "Större avvikelse", "meaning": "not"},
             {"key": "allvarlig", "label": "Allvarlig avvikelse", "meaning": "not"},
             {"key": "ej-gjord", "label": "Ej genomförd", "meaning": "not-carried-out"},
             {"key": "ej-bedomd", "label": "Ej bedömd", "meaning": "not-assessed"}]
            """);

    @ParameterizedTest
    @CsvSource({
        "without-remark, without-remark",
        "without-remark without-remark, without-remark",
        "without-remark with-remark, with-remark",
        "with-remark with-remark, with-remark",
        "not-carried-out not-carried-out, not-carried-out",
        "without-remark not-carried-out, with-remark",
        "without-remark unknown, ''",
        "unknown, ''",
        "'', ''"
    })
    void isSuggestedByAllResultsTogetherOrNotAtAll(String results, String suggested) {
        assertThat(STANDARD.suggested(control(results, null)).orElse("")).isEqualTo(suggested);
    }

    @Test
    void isTheBoardsOwnBeforeThatOfTheResults() {
        assertThat(STANDARD.of(control("with-remark", "without-remark"))).hasValue(Assessment.WITHOUT_REMARK);
        assertThat(STANDARD.of(control("with-remark", null))).hasValue(Assessment.WITH_REMARK);
        assertThat(STANDARD.of(control("unknown", "not-carried-out"))).hasValue(Assessment.NOT_CARRIED_OUT);
    }

    @Test
    void thatIsUnknownIsNotTakenForNotCarriedOut() {
        SectionDocument section = SectionDocument.read(section("unknown", null));

        assertThat(SectionSummary.of(section)).isEqualTo(new SectionSummary(1, 0, null, 0, 0, 1));
    }

    @Test
    void withoutRemarkIncludesANegligibleOne() {
        assertThat(Assessment.WITHOUT_REMARK.label()).isEqualTo("utan/med försumbar anmärkning");
    }

    @ParameterizedTest
    @CsvSource({
        "ok, ok, without-remark",
        "ok mindre, mindre, with-minor-remark",
        "ok ej-gjord, mindre, with-minor-remark",
        "mindre ej-gjord, mindre, with-minor-remark",
        "mindre storre, storre, with-remark",
        "storre allvarlig, '', with-remark",
        "ej-gjord ej-gjord, ej-gjord, not-carried-out",
        "ok ej-bedomd, '', ''",
        "ej-bedomd, '', ''",
        "ok unknown, '', ''"
    })
    void onAScaleOfItsOwnTheWorstMeaningCounts(String results, String suggested, String countsAs) {
        SectionDocument section = SectionDocument.read(own(section(results, null)));
        ControlDocument control = section.controls().get(0);

        assertThat(section.assessments().suggested(control).orElse("")).isEqualTo(suggested);
        assertThat(section.assessments().of(control).map(Assessment::code).orElse(""))
                .isEqualTo(countsAs);
    }

    @Test
    void summaryCountsStepsByTheirMeaning() {
        ObjectNode section = own(section("ok", "allvarlig"));
        for (String step : List.of("storre", "mindre", "ok", "ok", "ej-gjord", "ej-bedomd")) {
            section.withArray("controls")
                    .addObject()
                    .put("key", "k" + section.path("controls").size())
                    .put("risk", "r")
                    .put("assessment", step);
        }

        assertThat(SectionSummary.of(SectionDocument.read(section))).isEqualTo(new SectionSummary(7, 2, 1, 2, 1, 1));
    }

    @Test
    void thatTheBoardDoesNotAssessIsKnownAndCountsBeforeTheResults() {
        SectionDocument section = SectionDocument.read(own(section("ok", "ej-bedomd")));
        ControlDocument control = section.controls().get(0);

        assertThat(section.assessments().of(control)).isEmpty();
        assertThat(section.assessments().isUnknown(control)).isFalse();
        assertThat(section.assessments().isUnknown(control("", null))).isTrue();
    }

    private static ObjectNode own(ObjectNode section) {
        section.set("assessmentScale", OWN);
        return section;
    }

    private static ControlDocument control(String results, String own) {
        return SectionDocument.read(section(results, own)).controls().get(0);
    }

    private static ObjectNode section(String results, String own) {
        ObjectNode section = (ObjectNode) Documents.json("{\"controls\": [{\"key\": \"a\", \"risk\": \"b\"}]}");
        ObjectNode control = Documents.at(section, "/controls/0");
        if (own != null) {
            control.put("assessment", own);
        }
        ArrayNode list = control.putArray("results");
        for (String assessment : results.isEmpty() ? new String[0] : results.split(" ")) {
            ObjectNode result = list.addObject().put("key", "r" + list.size()).put("text", "Inga avvikelser");
            if (!assessment.equals("unknown")) {
                result.put("assessment", assessment);
            }
        }
        return section;
    }
}
