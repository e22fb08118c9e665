package se.arsredovisning.finance.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static se.arsredovisning.finance.Documents.ANNUAL;
import static se.arsredovisning.finance.Documents.INTERIM;
import static se.arsredovisning.finance.Documents.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import se.arsredovisning.finance.Documents;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.testing.contract.SectionSchema;

class SectionSuccessorTest {

    private final JsonNode successor = SectionSuccessor.of(Documents.valid(), ANNUAL, ANNUAL.nextYear());

    @Test
    void keepsTheLinesAndMakesOutcomesPreviousOutcomes() {
        assertThat(successor.at("/statements/0/lines/1")).isEqualTo(json("""
                {"key": "rents", "label": "Lokalhyror", "role": "item", "previousOutcome": -4580000}
                """));
    }

    @Test
    void keepsTheFormulaOfASumAndWhatWasPrintedOfItsOutcome() {
        assertThat(successor.at("/statements/0/lines/3")).isEqualTo(json("""
                {"key": "costs", "label": "Kostnader", "role": "subtotal", "formula": ["rents", "other-costs"],
                 "published": {"previousOutcome": -60581000}}
                """));
    }

    @Test
    void leavesABlankOutcomeBlank() {
        assertThat(successor.at("/statements/1/lines/1")).isEqualTo(json("""
                {"key": "net-financial-items", "label": "Finansnetto", "role": "item"}
                """));
    }

    @Test
    void keepsInvestmentsWithWhatWasDecidedAndTheAccuracyOfTheOutcome() {
        assertThat(successor.path("investments")).isEqualTo(json("""
                {"columns": {"previousOutcome": {"decimals": 2, "source": "SIE"}},
                 "categories": [
                  {"key": "expansion", "label": "Expansion", "published": {"previousOutcome": 10510000},
                   "projects": [
                    {"key": "gc-vag", "label": "GC-väg", "decidedTotal": 12000000, "estimatedTotal": 13000000,
                     "previousOutcome": 9720500.25},
                    {"key": "reserv", "label": "Reserv", "previousOutcome": 0}],
                   "categories": [
                    {"key": "exploatering", "label": "Exploatering",
                     "projects": [{"key": "gata", "label": "Gata", "previousOutcome": 789999.70}]}]},
                  {"key": "image", "label": "Image", "previousOutcome": 0}],
                 "total": {"label": "Totala utgifter", "published": {"previousOutcome": 10511000}}}
                """));
    }

    @Test
    void theAccuracyOfACellMovesWithIt() {
        JsonNode next = SectionSuccessor.of(json("""
                {"decimals": -6, "statements": [
                  {"key": "a", "title": "A", "columns": {"outcomeThreeYearsBefore": {"decimals": 0}},
                   "lines": [{"key": "x", "label": "X", "role": "item",
                              "outcomeThreeYearsBefore": 2012, "outcomeFourYearsBefore": 1000000}]},
                  {"key": "b", "title": "B", "columns": {"outcomeFourYearsBefore": {"decimals": 0}},
                   "lines": [{"key": "x", "label": "X", "role": "item",
                              "outcomeThreeYearsBefore": 1000000, "outcomeFourYearsBefore": 2012}]},
                  {"key": "c", "title": "C", "columns": {"previousOutcome": {"decimals": 0}},
                   "lines": [{"key": "x", "label": "X", "role": "item", "previousOutcome": 2012}]},
                  {"key": "d", "title": "D",
                   "lines": [{"key": "x", "label": "X", "role": "item", "outcome": 2012,
                              "columns": {"outcome": {"decimals": 0, "source": "SIE"}}}]}]}
                """), ANNUAL, ANNUAL.nextYear());

        assertThat(next.at("/statements/0/columns")).isEqualTo(json("""
                {"outcomeFourYearsBefore": {"decimals": 0}}
                """));
        assertThat(next.at("/statements/1/columns").isMissingNode()).isTrue();
        assertThat(next.at("/statements/2/columns").isMissingNode()).isTrue();
        assertThat(next.at("/statements/3/lines/0/columns")).isEqualTo(json("""
                {"previousOutcome": {"decimals": 0, "source": "SIE"}}
                """));
        assertThat(SectionRules.faults(ANNUAL.nextYear(), SectionDocument.read(next)))
                .isEmpty();
    }

    @Test
    void whatIsOnlyAPartStaysAPart() {
        ObjectNode part = Documents.valid();
        ((ObjectNode) part.at("/statements/0")).put("complete", false);
        ((ObjectNode) part.at("/investments")).put("complete", false);

        JsonNode next = SectionSuccessor.of(part, ANNUAL, ANNUAL.nextYear());

        assertThat(next.at("/statements/0/complete")).isEqualTo(BooleanNode.FALSE);
        assertThat(next.at("/investments/complete")).isEqualTo(BooleanNode.FALSE);
        assertThat(SectionChecks.of(ANNUAL.nextYear(), SectionDocument.read(next)))
                .noneMatch(check -> check.result() == Check.Result.DISCREPANCY)
                .filteredOn(check -> check.pointer().startsWith("/investments/total"))
                .allMatch(check -> check.message().toString().contains("bara en del av tabellen"));
    }

    @Test
    void leavesOutWhatTheBoardSaidOfThePeriod() {
        assertThat(successor.fieldNames())
                .toIterable()
                .containsExactly("decimals", "statements", "total", "investments");
        assertThat(successor.at("/statements/0").fieldNames())
                .toIterable()
                .containsExactly("key", "title", "scope", "lines");
    }

    @Test
    void isADocumentWithoutFaults() {
        assertThat(SectionSchema.faults(successor)).isEmpty();
        assertThat(SectionRules.faults(ANNUAL.nextYear(), SectionDocument.read(successor)))
                .isEmpty();
    }

    @Test
    void keepsTheBudgetsWithinTheYearAndNothingThatIsYearToDate() {
        JsonNode annual = SectionSuccessor.of(Documents.interim(), INTERIM, ANNUAL);

        assertThat(annual.at("/statements/0/lines")).isEqualTo(json("""
                [{"key": "revenue", "label": "Intäkter", "role": "item", "budget": 60000000},
                 {"key": "costs", "label": "Kostnader", "role": "item", "budget": -60000000},
                 {"key": "result", "label": "Resultat", "role": "result", "formula": ["revenue", "costs"]}]
                """));
        assertThat(annual.at("/investments/categories/0/projects/0")).isEqualTo(json("""
                {"key": "gc-vag", "label": "GC-väg", "budget": 6200000}
                """));
        assertThat(annual.path("investments").has("total")).isFalse();
    }

    @Test
    void carriesAnInterimOutcomeOverToTheSameMonthsOfTheNextYearOnly() {
        JsonNode august = SectionSuccessor.of(Documents.interim(), INTERIM, INTERIM.nextYear());
        JsonNode annual = SectionSuccessor.of(Documents.interim(), INTERIM, ANNUAL.nextYear());
        JsonNode later =
                SectionSuccessor.of(Documents.valid(), ANNUAL, ANNUAL.nextYear().nextYear());

        assertThat(august.at("/statements/0/lines/0/previousOutcome").intValue())
                .isEqualTo(40000000);
        assertThat(august.at("/statements/0/lines/0").has("budget")).isFalse();
        assertThat(annual.at("/statements/0/lines/0").fieldNames())
                .toIterable()
                .containsExactly("key", "label", "role");
        assertThat(later.at("/statements/0/lines/0").fieldNames()).toIterable().containsExactly("key", "label", "role");
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
