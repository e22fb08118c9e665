package se.arsredovisning.internalcontrol.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.internalcontrol.Documents;

class AssessmentTest {

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
        assertThat(control(results, null)
                        .suggestedAssessment()
                        .map(Assessment::code)
                        .orElse(""))
                .isEqualTo(suggested);
    }

    @Test
    void isTheBoardsOwnBeforeThatOfTheResults() {
        assertThat(control("with-remark", "without-remark").assessed()).hasValue(Assessment.WITHOUT_REMARK);
        assertThat(control("with-remark", null).assessed()).hasValue(Assessment.WITH_REMARK);
        assertThat(control("unknown", "not-carried-out").assessed()).hasValue(Assessment.NOT_CARRIED_OUT);
    }

    @Test
    void thatIsUnknownIsNotTakenForNotCarriedOut() {
        SectionDocument section = SectionDocument.read(section("unknown", null));

        assertThat(SectionSummary.of(section)).isEqualTo(new SectionSummary(1, 0, 0, 0, 1));
    }

    @Test
    void withoutRemarkIncludesANegligibleOne() {
        assertThat(Assessment.WITHOUT_REMARK.label()).isEqualTo("utan/med försumbar anmärkning");
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
