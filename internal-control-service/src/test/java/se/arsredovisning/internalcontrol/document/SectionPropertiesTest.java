package se.arsredovisning.internalcontrol.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.internalcontrol.Documents.ANNUAL;
import static se.arsredovisning.internalcontrol.Documents.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.testing.contract.SectionSchema;

class SectionPropertiesTest {

    @Provide
    Arbitrary<ObjectNode> sections() {
        return Sections.any();
    }

    @Property(tries = 300)
    void aSectionHasNoFaultsAndItsViewFitsTheSchema(@ForAll("sections") ObjectNode stored) {
        assertThat(SectionRules.faults(ANNUAL, SectionDocument.read(stored))).isEmpty();
        assertThat(SectionSchema.faults(json(view(stored).toString()))).isEmpty();
    }

    @Property(tries = 300)
    void aViewWithoutWhatIsDerivedIsTheStoredDocument(@ForAll("sections") ObjectNode stored) {
        JsonNode stripped = SectionSchema.withoutDerived(view(stored));

        assertThat(SectionDocument.withoutRepeatedProducts(stripped).toString()).isEqualTo(stored.toString());
    }

    @Property(tries = 300)
    void everyControlStandsInOneCellOrOutside(@ForAll("sections") ObjectNode stored, @ForAll RiskKind kind) {
        SectionDocument document = SectionDocument.read(stored);
        RiskMatrix matrix = RiskMatrix.of(document, kind);

        List<String> placed = Stream.concat(
                        matrix.cells().stream().flatMap(cell -> cell.controls().stream()),
                        matrix.outside().controls().stream().map(RiskMatrix.Placeless::key))
                .toList();
        assertThat(placed)
                .containsExactlyInAnyOrderElementsOf(
                        document.controls().stream().map(ControlDocument::key).toList());
        int counted = matrix.cells().stream().mapToInt(RiskMatrix.Cell::count).sum();
        assertThat(counted + matrix.outside().count())
                .isEqualTo(document.controls().size());
        assertThat(matrix.levels().stream().mapToInt(RiskMatrix.Level::count).sum())
                .isEqualTo((int) document.controls().stream()
                        .filter(control -> kind.of(control).value().isPresent())
                        .count());
        assertThat(matrix.cells()).hasSize(document.scale().highestValue());
    }

    @Property(tries = 300)
    void levelsCoverTheScaleWithoutGapsOrOverlaps(@ForAll("sections") ObjectNode stored) {
        RiskMatrix matrix = RiskMatrix.of(SectionDocument.read(stored), RiskKind.CURRENT);

        int next = 1;
        for (RiskMatrix.Level level : matrix.levels()) {
            assertThat(level.from()).isEqualTo(next);
            assertThat(level.to()).isGreaterThanOrEqualTo(level.from());
            next = level.to() + 1;
        }
        assertThat(next - 1).isEqualTo(matrix.scale().highestValue());
        assertThat(matrix.cells()).allSatisfy(cell -> assertThat(matrix.levels())
                .filteredOn(level -> level.from() <= cell.riskValue() && cell.riskValue() <= level.to())
                .extracting(RiskMatrix.Level::key)
                .containsExactly(cell.level()));
    }

    @Property(tries = 300)
    void theSummaryAddsUp(@ForAll("sections") ObjectNode stored) {
        SectionSummary summary = SectionSummary.of(SectionDocument.read(stored));

        assertThat(Stream.of(Assessment.values())
                                .mapToInt(
                                        assessment -> summary.count(assessment).orElse(0))
                                .sum()
                        + summary.notAssessed())
                .isEqualTo(summary.controls());
    }

    @Property(tries = 300)
    void figuresHaveDistinctNamesThatAFactMayConcern(@ForAll("sections") ObjectNode stored) {
        SectionDocument document = SectionDocument.read(stored);
        List<Figure> figures = SectionFigures.of(ANNUAL, document);

        assertThat(figures).extracting(Figure::name).doesNotHaveDuplicates();
        assertThat(SectionFigures.concernable(document))
                .containsAll(figures.stream().map(Figure::code).toList());
    }

    @Property(tries = 300)
    void aSuccessorKeepsTheKeysAndHasNoFaults(@ForAll("sections") ObjectNode stored) {
        JsonNode successor = SectionSuccessor.of(stored, ANNUAL, ANNUAL.nextYear());

        assertThat(SectionRules.faults(ANNUAL.nextYear(), SectionDocument.read(successor)))
                .isEmpty();
        assertThat(SectionDocument.read(successor).controls().stream().map(ControlDocument::key))
                .containsExactlyElementsOf(SectionDocument.read(stored).controls().stream()
                        .map(ControlDocument::key)
                        .toList());
    }

    @Property
    void aNumberIsAProductWhereSomeLikelihoodAndConsequenceMakeIt(
            @ForAll @IntRange(min = 2, max = 10) int likelihood,
            @ForAll @IntRange(min = 2, max = 10) int consequence,
            @ForAll @IntRange(min = 1, max = 101) int value) {
        boolean found = false;
        for (int l = 1; l <= likelihood; l++) {
            for (int c = 1; c <= consequence; c++) {
                found |= l * c == value;
            }
        }
        assertThat(new Scale(likelihood, consequence).isProduct(value)).isEqualTo(found);
    }

    private static JsonNode view(JsonNode stored) {
        return SectionView.of(stored, ANNUAL, 1, Instant.parse("2026-01-01T00:00:00Z"));
    }
}
