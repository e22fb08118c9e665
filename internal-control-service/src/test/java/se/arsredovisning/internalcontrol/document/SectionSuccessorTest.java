package se.arsredovisning.internalcontrol.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static se.arsredovisning.internalcontrol.Documents.ANNUAL;
import static se.arsredovisning.internalcontrol.Documents.INTERIM;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import se.arsredovisning.internalcontrol.Documents;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.testing.contract.SectionSchema;

class SectionSuccessorTest {

    private final JsonNode successor = SectionSuccessor.of(Documents.valid(), ANNUAL, ANNUAL.nextYear());

    @Test
    void keepsThePlanWithItsKeys() {
        assertThat(successor.fieldNames())
                .toIterable()
                .containsExactly("scale", "levels", "assessmentScale", "controls");
        assertThat(successor.path("controls").findValuesAsText("key")).containsExactly("faktura", "lon", "arkiv");
        assertThat(successor.at("/controls/0").fieldNames())
                .toIterable()
                .containsExactly(
                        "key",
                        "risk",
                        "process",
                        "organisationUnit",
                        "likelihood",
                        "consequence",
                        "inherentRisk",
                        "residualRisk",
                        "acceptedRisk",
                        "subject",
                        "method",
                        "responsible",
                        "frequency",
                        "frequencyLabel");
        assertThat(successor.at("/controls/1/riskValue").intValue()).isEqualTo(8);
    }

    @Test
    void isASectionWithoutFaults() {
        assertThat(SectionSchema.faults(successor)).isEmpty();
        assertThat(SectionRules.faults(ANNUAL.nextYear(), SectionDocument.read(successor)))
                .isEmpty();
    }

    @Test
    void keepsTheFollowUpOfTheSameYearsPlan() {
        JsonNode annual = SectionSuccessor.of(Documents.valid(), INTERIM, ANNUAL);

        assertThat(annual.at("/controls/0/results")).isEqualTo(Documents.valid().at("/controls/0/results"));
        assertThat(annual.at("/controls/0/actions")).isEqualTo(Documents.valid().at("/controls/0/actions"));
        assertThat(annual.at("/controls/0").has("assessment")).isFalse();
        assertThat(annual.has("reportedSummary")).isFalse();
        assertThat(SectionRules.faults(ANNUAL, SectionDocument.read(annual))).isEmpty();
    }

    @Test
    void refusesAPeriodThatDoesNotComeAfter() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SectionSuccessor.of(Documents.valid(), ANNUAL, ANNUAL))
                .withMessageContaining("does not come after 2020");
        assertThatIllegalArgumentException().isThrownBy(() -> SectionSuccessor.of(Documents.valid(), ANNUAL, INTERIM));
    }

    @Test
    void refusesAnotherBoard() {
        SectionId other = SectionId.parse("1489-socialnamnden-2021");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SectionSuccessor.of(Documents.valid(), ANNUAL, other))
                .withMessageContaining("same board");
    }
}
