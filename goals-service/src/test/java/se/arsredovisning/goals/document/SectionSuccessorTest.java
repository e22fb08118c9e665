package se.arsredovisning.goals.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static se.arsredovisning.goals.Documents.ANNUAL;
import static se.arsredovisning.goals.Documents.INTERIM;
import static se.arsredovisning.goals.Documents.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import se.arsredovisning.goals.Documents;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.testing.contract.SectionSchema;

class SectionSuccessorTest {

    private static final String INDICATOR = "/priorities/0/goals/0/indicators/0";

    private final JsonNode successor = SectionSuccessor.of(Documents.valid(), ANNUAL, ANNUAL.nextYear());

    @Test
    void keepsTheGoalsAndWhatTheyAreMeasuredWith() {
        assertThat(successor.at("/priorities/0/goals/0/title").textValue()).isEqualTo("Bättre klimat");
        assertThat(successor.at("/priorities/1/number").intValue()).isEqualTo(3);
        assertThat(successor.at(INDICATOR).fieldNames())
                .toIterable()
                .containsExactly(
                        "key", "name", "owner", "unit", "decimals", "direction", "externalIds", "source", "values");
    }

    @Test
    void makesOutcomesComparisonValuesAndKeepsTargetsThatAreStillToBeReached() {
        assertThat(successor.at(INDICATOR + "/values")).isEqualTo(json("""
                                [{"year": 2021, "target": 66},
                                 {"year": 2020, "outcome": 67, "status": "preliminary"},
                                 {"year": 2019, "outcome": 59, "status": "final"},
                                 {"year": 2018, "status": "missing", "reason": "Ingen mätning"}]
                                """));
    }

    @Test
    void leavesOutWhatTheBoardSaidOfThePeriod() {
        assertThat(successor.fieldNames()).toIterable().containsExactly("priorities");
        assertThat(successor.at("/priorities/0/goals/0").fieldNames())
                .toIterable()
                .containsExactly("key", "title", "indicators", "keyFigures");
    }

    @Test
    void isADocumentWithoutFaults() {
        assertThat(SectionSchema.faults(successor)).isEmpty();
        assertThat(SectionRules.faults(ANNUAL.nextYear(), SectionDocument.read(successor)))
                .isEmpty();
    }

    @Test
    void leavesOutAnOutcomeThatIsYearToDate() {
        JsonNode annual = SectionSuccessor.of(Documents.valid(), INTERIM, ANNUAL);
        JsonNode nextYear = SectionSuccessor.of(Documents.valid(), INTERIM, ANNUAL.nextYear());

        assertThat(annual.at(INDICATOR + "/values/1")).isEqualTo(json("{\"year\": 2020, \"target\": 64}"));
        assertThat(nextYear.at(INDICATOR + "/values"))
                .extracting(value -> value.path("year").intValue())
                .containsExactly(2021, 2019, 2018);
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
