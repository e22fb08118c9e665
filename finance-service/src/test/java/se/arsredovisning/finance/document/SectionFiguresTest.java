package se.arsredovisning.finance.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.finance.Documents.ANNUAL;
import static se.arsredovisning.finance.Documents.INTERIM;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.finance.Documents;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.Figure.Kind;
import se.arsredovisning.kit.language.Figure.PeriodType;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Unit;

class SectionFiguresTest {

    private static final String GC = "finance.investments.expansion.gc-vag";

    private final List<Figure> annual = figures(ANNUAL, Documents.valid());
    private final List<Figure> interim = figures(INTERIM, Documents.interim());

    @Test
    void givesOneForEachCellThatIsShown() {
        assertThat(lines(annual, "finance.operations.rents"))
                .containsExactly(
                        "original-budget 2020 year -4000000 -6 printed",
                        "budget 2020 year -4494000 -3 printed",
                        "outcome 2020 year -4580000 -3 printed",
                        "outcome 2019 year -6840000 -3 printed",
                        "deviation 2020 year -87000 -3 printed",
                        "change 2020 year 2260000 -3 printed",
                        "change-percent 2020 year -33.0 1 computed");
    }

    @Test
    void givesNoneForABlankCell() {
        assertThat(lines(annual, "finance.land-development.net-financial-items"))
                .containsExactly(
                        "outcome 2019 year 142000 -3 printed",
                        "deviation 2020 year 0 -3 printed",
                        "change 2020 year -142000 -3 printed",
                        "change-percent 2020 year -100.0 1 computed");
    }

    @Test
    void saysWhatWasComputedAndHowExactlyItIsKnown() {
        assertThat(lines(annual, "finance.investments.expansion.exploatering"))
                .containsExactly(
                        "budget 2020 year 1800000 -3 computed",
                        "outcome 2020 year 789999.70 2 computed",
                        "deviation 2020 year 1010000.30 -3 computed");
        assertThat(lines(annual, "finance.forecasts.april"))
                .containsExactly("forecast 2020 year 500000 -5 printed", "deviation 2020 year -80000 -3 printed");
        assertThat(lines(annual, "finance.total"))
                .containsExactly(
                        "budget 2020 year 9325000 -3 computed",
                        "outcome 2020 year 45661000 -3 computed",
                        "outcome 2019 year 45925000 -3 computed",
                        "deviation 2020 year 36336000 -3 computed",
                        "change 2020 year -264000 -3 computed",
                        "change-percent 2020 year -0.6 1 computed");
    }

    @Test
    void givesWhatAMultiYearProjectCostsInAll() {
        assertThat(lines(annual, GC))
                .contains(
                        "decided-total 2020 instant 12000000 -3 printed",
                        "estimated-total 2020 instant 13000000 -3 printed",
                        "accumulated 2020 instant 9900000 -3 printed");
    }

    @Test
    void followsTheDocumentWithTheBoardsTotalAfterItsStatements() {
        assertThat(annual.stream().map(Figure::code).distinct())
                .containsExactly(
                        "finance.operations.revenue",
                        "finance.operations.rents",
                        "finance.operations.other-costs",
                        "finance.operations.costs",
                        "finance.operations.result",
                        "finance.land-development.revenue",
                        "finance.land-development.net-financial-items",
                        "finance.land-development.result",
                        "finance.total",
                        "finance.forecasts.april",
                        "finance.forecasts.augusti",
                        "finance.investments.expansion",
                        GC,
                        "finance.investments.expansion.reserv",
                        "finance.investments.expansion.exploatering",
                        "finance.investments.expansion.exploatering.gata",
                        "finance.investments.image",
                        "finance.investments",
                        "finance.fact.hyror",
                        "finance.fact.kostnader",
                        "finance.fact.stolpar");
    }

    @ParameterizedTest
    @CsvSource({
        "finance.operations.rents, item, finance.operations.costs",
        "finance.operations.costs, subtotal, finance.operations.result",
        "finance.operations.result, total, finance.total",
        "finance.land-development.revenue, item, finance.land-development.result",
        "finance.total, total,",
        "finance.forecasts.april, item,",
        "finance.investments, total,",
        "finance.investments.expansion, subtotal, finance.investments",
        "finance.investments.expansion.gc-vag, item, finance.investments.expansion",
        "finance.investments.expansion.exploatering, subtotal, finance.investments.expansion",
        "finance.investments.expansion.exploatering.gata, item, finance.investments.expansion.exploatering",
        "finance.investments.image, item, finance.investments"
    })
    void namesWhatEachIsAPartOf(String code, String role, String parent) {
        assertThat(annual)
                .filteredOn(figure -> figure.code().equals(code))
                .isNotEmpty()
                .allSatisfy(figure -> {
                    assertThat(figure.role().code()).isEqualTo(role);
                    assertThat(figure.parent()).isEqualTo(parent);
                });
    }

    @Test
    void namesTheSourceOfTheColumnElseOfTheSection() {
        assertThat(figure(annual, "finance.operations.rents", Kind.ORIGINAL_BUDGET, "2020")
                        .source())
                .isEqualTo("Budget 2020");
        assertThat(figure(annual, "finance.operations.rents", Kind.BUDGET, "2020")
                        .source())
                .isEqualTo("Årsredovisning 2020");
        assertThat(figure(annual, GC, Kind.OUTCOME, "2020").source()).isEqualTo("SIE");
        assertThat(figure(annual, "finance.total", Kind.OUTCOME, "2020").source())
                .isEqualTo("Räknat ur sektionens belopp");
        assertThat(figure(interim, "finance.operations.revenue", Kind.OUTCOME, "2020-08")
                        .source())
                .isNull();
    }

    @Test
    void countsAmountsInKronorAndChangesInPercent() {
        assertThat(annual)
                .filteredOn(figure -> figure.kind() == Kind.CHANGE_PERCENT)
                .isNotEmpty()
                .extracting(Figure::unit)
                .containsOnly(Unit.PERCENT);
        assertThat(annual)
                .filteredOn(figure -> figure.kind() != Kind.CHANGE_PERCENT && figure.kind() != Kind.FACT)
                .extracting(Figure::unit)
                .containsOnly(Unit.SEK);
    }

    /** Budget, forecast and deviation are of the whole year; outcomes compare with the same months of the year before. */
    @Test
    void tellsAnInterimSectionsOutcomesYearToDate() {
        assertThat(lines(interim, "finance.operations.result"))
                .containsExactly(
                        "budget 2020 year 0 -3 computed",
                        "forecast 2020 year 700000 -3 printed",
                        "outcome 2020-08 year-to-date 1000000 -3 computed",
                        "outcome 2019-08 year-to-date 1000000 -3 computed",
                        "deviation 2020 year 700000 -3 printed",
                        "change 2020-08 year-to-date 0 -3 computed",
                        "change-percent 2020-08 year-to-date 0.0 1 computed");
    }

    @Test
    void namesEveryFigureOnce() {
        assertThat(annual).extracting(Figure::name).doesNotHaveDuplicates();
        assertThat(interim).extracting(Figure::name).doesNotHaveDuplicates();
        assertThat(annual).extracting(Figure::periodType).doesNotContain(PeriodType.YEAR_TO_DATE);
    }

    private static Figure figure(List<Figure> figures, String code, Kind kind, String period) {
        return Figure.byName(figures).get(new Figure.Name(code, kind, period, Map.of()));
    }

    private static List<Figure> figures(SectionId section, JsonNode document) {
        return SectionFigures.of(section, SectionDocument.read(document));
    }

    private static List<String> lines(List<Figure> figures, String code) {
        return figures.stream()
                .filter(figure -> figure.code().equals(code))
                .map(figure -> String.join(
                        " ",
                        figure.kind().code(),
                        figure.period(),
                        figure.periodType().code(),
                        figure.value().toPlainString(),
                        String.valueOf(figure.decimals()),
                        figure.published() ? "printed" : "computed"))
                .toList();
    }
}
