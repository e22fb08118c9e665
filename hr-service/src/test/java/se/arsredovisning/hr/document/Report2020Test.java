package se.arsredovisning.hr.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.hr.Documents.ANNUAL;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.arsredovisning.hr.Documents;
import se.arsredovisning.hr.disclosure.DisclosureControl;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Check.Result;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.Text;
import se.arsredovisning.kit.testing.contract.SectionSchema;

/** The staff of Kommunledningskontoret in the report for 2020, as data, against what the report prints. */
class Report2020Test {

    private static final JsonNode STORED = Documents.data("1489-kommunstyrelsen-2020/hr.json");
    private static final SectionDocument SECTION = SectionDocument.read(STORED);

    @Test
    void hasNoFaults() {
        assertThat(SectionSchema.faults(STORED)).isEmpty();
        assertThat(SectionRules.faults(ANNUAL, SECTION)).isEmpty();
    }

    @Test
    void isOfTheBoardsAdministration() {
        assertThat(SECTION.organisation()).isEqualTo("Kommunledningskontoret");
    }

    @Test
    void givesTheStaffOfTwoDecembers() {
        assertThat(SECTION.staffing())
                .extracting(month -> month.period() + ": " + row(month.permanent()) + ", " + row(month.fixedTerm()))
                .containsExactly("2020-12: 106 103,3, 10 8,4", "2019-12: 103 100,2, 13 12,5");
    }

    @Test
    void givesTheTurnoverWithoutItsParts() {
        assertThat(SECTION.turnover())
                .extracting(turnover ->
                        turnover.year() + ": " + text(turnover.printed().orElseThrow()))
                .containsExactly("2020: 8,0", "2019: 10,6");
        assertThat(SECTION.turnover())
                .allSatisfy(turnover -> assertThat(turnover.exact()).isEmpty());
    }

    @Test
    void givesWhatHappenedAtWork() {
        WorkEnvironment happened = SECTION.workEnvironment();

        assertThat(happened.nearMisses().count()).isEqualTo(2);
        assertThat(happened.injuries().count()).isEqualTo(2);
        assertThat(happened.securityIncidents().count()).isEqualTo(1);
        assertThat(happened.injuries().severity()).isEqualTo(WorkEnvironment.Severity.MINOR);
        assertThat(happened.securityIncidents().severity()).isNull();
    }

    /** Sjukfrånvaro i %, 2019, 2020, Diff 2020-2019, as printed. */
    @Test
    void givesEveryPrintedPercentage() {
        assertThat(SECTION.sickLeave())
                .extracting(row -> row.group().code() + ": "
                        + text(row.previous().printed().orElseThrow()) + " "
                        + text(row.current().printed().orElseThrow()) + " "
                        + text(row.printedChange().orElseThrow()))
                .containsExactly(
                        "total: 4,0 3,1 -0,9",
                        "days-1-14: 1,9 1,3 -0,6",
                        "days-15-59: 0,5 0,3 -0,2",
                        "days-from-60: 1,6 1,5 -0,1",
                        "women: 4,7 3,4 -1,3",
                        "men: 2,6 2,5 -0,1",
                        "age-to-29: 1,9 1,8 -0,1",
                        "age-30-49: 3,6 4,0 0,4",
                        "age-from-50: 5,1 2,1 -3,0");
    }

    @Test
    void givesNoSizesAndNoHours() {
        assertThat(SECTION.sickLeave()).allSatisfy(row -> {
            assertThat(row.current().employees()).isNull();
            assertThat(row.current().ordinaryHours()).isNull();
            assertThat(row.previous().employees()).isNull();
        });
    }

    @Test
    void suppressesNothing() {
        assertThat(new SectionDisclosure(new DisclosureControl(10)).released(ANNUAL, STORED))
                .isEqualTo(STORED);
    }

    @Test
    void saysOfTheStatutoryShareOnlyAnInterval() {
        assertThat(LongTermShare.of(SECTION.sickLeaveTable(), Column.CURRENT))
                .contains(new LongTermShare(null, new BigDecimal("46"), new BigDecimal("51")));
        assertThat(SectionFigures.of(ANNUAL, SECTION))
                .filteredOn(figure -> figure.code().equals("hr.sick-leave.long-term-share"))
                .first()
                .satisfies(figure -> {
                    assertThat(figure.value()).isNull();
                    assertThat(figure.status()).isEqualTo(Figure.Status.MISSING);
                    assertThat(figure.reason().toString()).contains("46–51 procent");
                });
    }

    @Test
    void agreesWithItselfWhereItCanBeChecked() {
        List<Check> checks = SectionChecks.of(ANNUAL, SECTION);

        assertThat(checks)
                .filteredOn(check -> check.result() == Result.UNVERIFIABLE)
                .extracting(Check::code)
                .containsExactly(
                        "hr.turnover.2020",
                        "hr.turnover.2019",
                        "hr.sick-leave.sex.disclosure",
                        "hr.sick-leave.age.disclosure");
        assertThat(checks)
                .filteredOn(check -> check.result() != Result.UNVERIFIABLE)
                .hasSize(20)
                .extracting(Check::result)
                .containsOnly(Result.OK);
    }

    @Test
    void hasTheSixTitledTexts() {
        assertThat(SECTION.texts())
                .extracting(Text::key)
                .containsExactly(
                        "staffing", "turnover", "competence-supply", "work-environment", "injuries", "sick-leave");
    }

    @Test
    void namesEachFigureOnce() {
        assertThat(SectionFigures.of(ANNUAL, SECTION)).extracting(Figure::name).doesNotHaveDuplicates();
    }

    private static String row(Staff staff) {
        return text(staff.headcount()) + " " + text(staff.fte());
    }

    private static String text(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }
}
