package se.arsredovisning.reports.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static se.arsredovisning.reports.check.Rows.REPORT;
import static se.arsredovisning.reports.check.Rows.rents;
import static se.arsredovisning.reports.check.Rows.row;
import static se.arsredovisning.reports.check.Rows.section;
import static se.arsredovisning.reports.check.Rows.sickLeave;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Check.Result;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.Figure.PeriodType;
import se.arsredovisning.kit.language.Figure.Status;
import se.arsredovisning.kit.language.FigureBuilder;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.figure.FigureRow;
import se.arsredovisning.reports.section.ReportPart;

class ComparisonYearChecksTest {

    private static final SectionId BEFORE = section("2019");

    private static List<Check> checks(FigureRow... rows) {
        return ComparisonYearChecks.of(REPORT, List.of(rows));
    }

    private static List<Check> rentsOf2019(FigureBuilder here, FigureBuilder there) {
        return checks(row(ReportPart.FINANCE, here.build()), row(ReportPart.FINANCE, there.build()));
    }

    @ParameterizedTest
    @CsvSource({
        "-6840000, -6840000, OK",
        "-6840000, -6840000.00, OK",
        "-6840000, -6841000, ROUNDING",
        "-6840000, -6842000, DISCREPANCY",
        "6840000, -6840000, DISCREPANCY",
    })
    void holdsAComparisonYearAgainstItsOwnSection(String here, String there, Result result) {
        assertThat(rentsOf2019(rents(REPORT, "2019", here), rents(BEFORE, "2019", there)))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.result()).isEqualTo(result);
                    assertThat(check.code()).isEqualTo("report.comparison.finance.operations.rents.outcome.2019");
                    assertThat(check.kind()).isEqualTo("comparison");
                    assertThat(check.pointer()).isEqualTo("/sections/finance/content");
                    assertThat(check.published()).isEqualByComparingTo(here);
                    assertThat(check.computed()).isEqualByComparingTo(there);
                    assertThat(check.low()).isEqualByComparingTo(new BigDecimal(there).subtract(new BigDecimal("500")));
                    assertThat(check.high()).isEqualByComparingTo(new BigDecimal(there).add(new BigDecimal("500")));
                });
    }

    @Test
    void saysInSwedishWhatWasRestated() {
        assertThat(rentsOf2019(
                        rents(REPORT, "2019", "-6840000"),
                        rents(BEFORE, "2019", "-6900000").status(Status.PRELIMINARY, null)))
                .singleElement()
                .extracting(check -> check.message().toString())
                .isEqualTo("Lokalhyror för 2019 (−6\u00a0840\u00a0000 kr) stämmer inte med avsnittet Ekonomi för 2019"
                        + " (−6\u00a0900\u00a0000 kr, preliminärt): jämförelsetalet är ändrat i efterhand.");
    }

    @Test
    void callsAnEarlierYearThatDiffersRestated() {
        assertThat(checks(
                        row(ReportPart.FINANCE, rents(REPORT, "2018", "1000").build()),
                        row(
                                ReportPart.FINANCE,
                                rents(section("2018"), "2018", "9000").build())))
                .extracting(Check::kind, Check::code, Check::result)
                .containsExactly(
                        tuple("restated", "report.restated.finance.operations.rents.outcome.2018", Result.DISCREPANCY));
    }

    @Test
    void takesTheDecemberOfAYearFromItsAnnualReport() {
        FigureBuilder here = rents(REPORT, "2019-12", "1000").period("2019-12", PeriodType.INSTANT);
        FigureBuilder there = rents(BEFORE, "2019-12", "1000").period("2019-12", PeriodType.INSTANT);

        assertThat(rentsOf2019(here, there)).extracting(Check::result).containsExactly(Result.OK);
    }

    @Test
    void holdsAnInterimReportAgainstTheSameMonthsAndTheWholeYearsBefore() {
        SectionId august = section("2020-08");
        List<FigureRow> rows = Stream.of(
                        rents(august, "2019-08", "1000"),
                        rents(august, "2019", "1000"),
                        // Of the whole year, which is not over.
                        rents(august, "2020", "1000"),
                        rents(section("2019-08"), "2019-08", "1000"),
                        rents(section("2019"), "2019", "3000"),
                        rents(REPORT, "2020", "3000"))
                .map(figure -> row(ReportPart.FINANCE, figure.build()))
                .toList();

        assertThat(ComparisonYearChecks.of(august, rows))
                .extracting(Check::result)
                .containsExactly(Result.OK, Result.DISCREPANCY);
    }

    @Test
    void saysOnceForAPartThatThereIsNothingToCompareWith() {
        assertThat(checks(
                        row(ReportPart.FINANCE, rents(REPORT, "2019", "1").build()),
                        row(ReportPart.FINANCE, rents(REPORT, "2018", "1").build()),
                        row(ReportPart.FINANCE, rents(REPORT, "2017", "1").build()),
                        row(
                                ReportPart.HR,
                                sickLeave(REPORT, "2019", "women", "1.0").build()),
                        row(
                                ReportPart.HR,
                                sickLeave(REPORT, "2019", "men", "1.0").build())))
                .allSatisfy(check -> assertThat(check.result()).isEqualTo(Result.UNVERIFIABLE))
                .extracting(Check::code, check -> check.message().toString())
                .containsExactly(
                        tuple(
                                "report.comparison.finance.no-section",
                                "Jämförelsetalen för 2019 i avsnittet Ekonomi kan inte prövas: det finns inget sådant"
                                        + " avsnitt för 2019."),
                        tuple(
                                "report.restated.finance.no-section",
                                "Jämförelsetalen för 2017 och 2018 i avsnittet Ekonomi kan inte prövas: det finns inget"
                                        + " sådant avsnitt för 2017 och 2018."),
                        tuple(
                                "report.comparison.hr.no-section",
                                "Jämförelsetalen för 2019 i avsnittet Personal kan inte prövas: det finns inget sådant"
                                        + " avsnitt för 2019."));
    }

    @Test
    void missesNoReportOfAnotherMonth() {
        assertThat(checks(row(ReportPart.FINANCE, rents(REPORT, "2020-04", "1").build())))
                .isEmpty();
        assertThat(ComparisonYearChecks.of(
                        section("2020-08"),
                        List.of(row(
                                ReportPart.FINANCE,
                                rents(section("2020-08"), "2019-08", "1").build()))))
                .hasSize(1);
    }

    @Test
    void gathersFiguresThatTheirOwnSectionDoesNotHave() {
        FigureRow other = row(ReportPart.FINANCE, rents(BEFORE, "2020", "1").build());

        assertThat(checks(
                        other,
                        row(ReportPart.FINANCE, rents(REPORT, "2019", "1").build())))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.code()).isEqualTo("report.comparison.finance.no-figure");
                    assertThat(check.result()).isEqualTo(Result.UNVERIFIABLE);
                    assertThat(check.message().toString())
                            .isEqualTo("Ett jämförelsetal i avsnittet Ekonomi kan inte prövas, eftersom avsnittet för"
                                    + " sin egen period inte har det: ”Lokalhyror” för 2019.");
                });
    }

    @Test
    void cannotJudgeWhereOneSideHasNoValue() {
        FigureBuilder none = rents(BEFORE, "2019", null).status(Status.MISSING, Sentence.said("i.u."));

        assertThat(rentsOf2019(rents(REPORT, "2019", "1000"), none))
                .extracting(Check::result)
                .containsExactly(Result.UNVERIFIABLE);
        assertThat(rentsOf2019(
                        rents(REPORT, "2019", null).status(Status.MISSING, Sentence.said("i.u.")),
                        rents(BEFORE, "2019", "1")))
                .extracting(Check::result)
                .containsExactly(Result.UNVERIFIABLE);
        assertThat(rentsOf2019(rents(REPORT, "2019", null).status(Status.MISSING, Sentence.said("i.u.")), none))
                .isEmpty();
    }

    @Test
    void cannotJudgeWhatIsMeasuredOtherwise() {
        assertThat(rentsOf2019(
                        rents(REPORT, "2019", "1000"),
                        rents(BEFORE, "2019", "1000").value(BigDecimal.TEN, Unit.PERCENT, 0)))
                .extracting(Check::result)
                .containsExactly(Result.UNVERIFIABLE);
    }

    @Test
    void callsNoDifferenceFromAComputedNumberARestatement() {
        assertThat(rentsOf2019(
                        rents(REPORT, "2019", "1000"),
                        rents(BEFORE, "2019", "3000").computed()))
                .extracting(Check::result)
                .containsExactly(Result.UNVERIFIABLE);
        assertThat(rentsOf2019(
                        rents(REPORT, "2019", "1000"),
                        rents(BEFORE, "2019", "1000").computed()))
                .extracting(Check::result)
                .containsExactly(Result.OK);
    }

    @Test
    void comparesOnlyWhatIsPrintedInColumns() {
        Figure fact = Figure.in(REPORT, "finance.fact.resultat-2019", Figure.Kind.FACT)
                .period("2019", PeriodType.YEAR)
                .value(BigDecimal.ONE, Unit.SEK, -6)
                .label("Överskott 2019", null)
                .build();

        assertThat(checks(
                        row(ReportPart.FINANCE, fact),
                        row(
                                ReportPart.FINANCE,
                                rents(REPORT, "2019", "1").computed().build())))
                .isEmpty();
    }

    @Test
    void tellsDimensionsApart() {
        assertThat(checks(
                        row(
                                ReportPart.HR,
                                sickLeave(REPORT, "2019", "women", "4.7").build()),
                        row(
                                ReportPart.HR,
                                sickLeave(REPORT, "2019", "men", "2.6").build()),
                        row(
                                ReportPart.HR,
                                sickLeave(BEFORE, "2019", "men", "4.7").build()),
                        row(
                                ReportPart.HR,
                                sickLeave(BEFORE, "2019", "women", "4.7").build())))
                .extracting(Check::code, Check::result)
                .containsExactly(
                        tuple("report.comparison.hr.sick-leave.women.outcome.2019", Result.OK),
                        tuple("report.comparison.hr.sick-leave.men.outcome.2019", Result.DISCREPANCY));
    }

    @Test
    void saysNothingOfWhatIsSuppressed() {
        FigureBuilder hidden =
                sickLeave(BEFORE, "2019", "women", null).status(Status.SUPPRESSED, Sentence.said("för få"));
        FigureBuilder hiddenHere =
                sickLeave(REPORT, "2019", "women", null).status(Status.SUPPRESSED, Sentence.said("för få"));

        assertThat(checks(
                        row(
                                ReportPart.HR,
                                sickLeave(REPORT, "2019", "women", "4.7").build()),
                        row(ReportPart.HR, hidden.build())))
                .isEmpty();
        assertThat(checks(
                        row(ReportPart.HR, hiddenHere.build()),
                        row(
                                ReportPart.HR,
                                sickLeave(BEFORE, "2019", "women", "4.7").build())))
                .isEmpty();
        assertThat(checks(row(ReportPart.HR, hiddenHere.build()))).isEmpty();
    }
}
