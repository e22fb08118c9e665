package se.arsredovisning.hr.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import se.arsredovisning.hr.Documents;
import se.arsredovisning.hr.disclosure.DisclosureControl;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.testing.contract.SectionSchema;

/** A board that prints sick leave to two decimals, in total and of short absences only. */
class Nacka2019Test {

    private static final SectionId NACKA = SectionId.parse("0182-kommunstyrelsens-verksamhetsutskott-2019");
    private final JsonNode stored = Documents.data("boards/" + NACKA + "/hr.json");
    private final SectionDocument document =
            SectionDocument.read(new SectionDisclosure(new DisclosureControl(10)).released(NACKA, stored));

    @Test
    void isASectionWithoutFaults() {
        assertThat(SectionSchema.faults(stored)).isEmpty();
        assertThat(SectionRules.faults(NACKA, document)).isEmpty();
    }

    @Test
    void hasEveryPrintedCellAmongItsFigures() {
        assertThat(SectionFigures.of(NACKA, document))
                .filteredOn(figure -> figure.published())
                .extracting(figure -> figure.code() + figure.dimensions() + " " + figure.period() + " "
                        + figure.value().toPlainString() + " " + figure.decimals())
                .containsExactly(
                        "hr.engagement{} 2019 82 0",
                        "hr.sick-leave{} 2019 6.45 2",
                        "hr.sick-leave{} 2018 6.33 2",
                        "hr.sick-leave{absenceLength=1-14} 2019 4.01 2",
                        "hr.sick-leave{absenceLength=1-14} 2018 3.97 2",
                        "hr.fact.medarbetare{} 2019 2600 -2");
        assertThat(SectionFigures.of(NACKA, document))
                .filteredOn(figure -> !figure.published() && figure.dimensions().isEmpty())
                .extracting(figure -> figure.value().toPlainString())
                .containsExactly("0.12");
    }

    @Test
    void leavesNothingUnverifiableForLengthsThatItDoesNotPrint() {
        assertThat(SectionChecks.of(NACKA, document)).isEmpty();
    }

    @Test
    void lengthsThatAreMoreThanTheTotalAreADiscrepancy() {
        ObjectNode wrong = stored.deepCopy();
        Documents.at(wrong, "/sickLeave/1/current/published").put("percent", 6.47);

        assertThat(SectionChecks.of(NACKA, SectionDocument.read(wrong)))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.code()).isEqualTo("hr.sick-leave.lengths.current");
                    assertThat(check.message().toString())
                            .isEqualTo(
                                    "Sjukfrånvaro, Total, avsnittets period (6,45 %) är mindre än de längder som anges"
                                            + " tillsammans (6,47 %).");
                });
    }

    @Test
    void aPercentageFinerThanTheSectionsIsAFault() {
        ObjectNode finer = stored.deepCopy();
        finer.remove("percentDecimals");

        assertThat(SectionRules.faults(NACKA, SectionDocument.read(finer)))
                .extracting(fault -> fault.property())
                .contains("/sickLeave/0/current/published/percent", "/sickLeave/1/previous/published/percent");
    }
}
