package se.arsredovisning.reports.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.FigureBuilder;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Language;
import se.arsredovisning.reports.figure.FigureRow;
import se.arsredovisning.reports.section.ReportPart;
import se.arsredovisning.reports.section.ReportVersion;

class JsonStatTest {

    private static final SectionId SECTION = new SectionId("1489", "kommunstyrelsen", "2020");

    private static FigureRow row(SectionId section, FigureBuilder figure) {
        return new FigureRow(
                section, ReportPart.FINANCE, true, figure.label("L", null).build(), ReportVersion.DRAFT);
    }

    private static FigureRow row(String code, Figure.Kind kind, String value, Unit unit, int decimals) {
        return row(SECTION, Figure.in(SECTION, code, kind).value(new BigDecimal(value), unit, decimals));
    }

    private static JsonNode datasets(List<FigureRow> rows, Denomination amounts) {
        return Json.read(JsonStat.collection(
                        rows, amounts, JsonStatLabels.of(Language.SWEDISH), "https://example.se/figures", null))
                .at("/link/item");
    }

    @ParameterizedTest
    @CsvSource({
        "finance.operations.rents, OUTCOME, SEK, finance.operations",
        "finance.operations.rents, CHANGE, SEK, finance.operations",
        "finance.operations.rents, CHANGE_PERCENT, PERCENT, finance.operations:change-percent",
        "finance.total, OUTCOME, SEK, finance.total",
        "finance.investments, OUTCOME, SEK, finance.investments",
        "finance.investments.expansion.maskiner, OUTCOME, SEK, finance.investments",
        "finance.fact.bidrag, FACT, SEK, finance.fact",
        "hr.headcount, OUTCOME, PERSONS, hr.staffing",
        "hr.fte, CHANGE, FTE, hr.staffing",
        "hr.sick-leave, OUTCOME, PERCENT, hr.sick-leave",
        "hr.sick-leave, CHANGE, PERCENTAGE_POINTS, hr.sick-leave:change",
        "hr.sick-leave.long-term-share, SHARE, PERCENT, hr.sick-leave.long-term-share",
        "internal-control.control.a.risk-value, OUTCOME, INDEX, internal-control.control",
        "goals, COUNT, COUNT, goals"
    })
    void aTableIsWhatIsReadTogether(String code, Figure.Kind kind, Unit unit, String table) {
        assertThat(JsonStatTable.of(row(code, kind, "1", unit, 0).figure()).id())
                .isEqualTo(table);
    }

    @Test
    void givesAmountsWithoutNegativeDecimals() {
        List<FigureRow> rows = List.of(row("finance.operations.rents", Figure.Kind.OUTCOME, "-4580000", Unit.SEK, -3));

        JsonNode kronor = datasets(rows, Denomination.SEK).get(0);
        assertThat(kronor.at("/value/0").decimalValue()).isEqualByComparingTo("-4580000");
        assertThat(kronor.at("/dimension/measure/category/unit/finance.operations.rents"))
                .isEqualTo(Json.read("{\"label\": \"kr\", \"decimals\": 0}"));
        assertThat(kronor.at("/extension/common/decimals").intValue()).isEqualTo(-3);
        assertThat(kronor.path("note")).hasSize(1);

        JsonNode thousands = datasets(rows, Denomination.TKR).get(0);
        assertThat(thousands.at("/value/0").decimalValue()).isEqualByComparingTo("-4580");
        assertThat(thousands.at("/dimension/measure/category/unit/finance.operations.rents"))
                .isEqualTo(Json.read("{\"label\": \"tkr\", \"decimals\": 0}"));
        assertThat(thousands.at("/extension/common/decimals").intValue()).isZero();
        assertThat(thousands.has("note")).isFalse();
    }

    @Test
    void aCodeOfTwoUnitsIsTwoMeasures() {
        SectionId other = new SectionId("1480", "kommunstyrelsen", "2020");
        String code = "goals.key-figure.egen";
        List<FigureRow> rows = List.of(
                row(code, Figure.Kind.OUTCOME, "53", Unit.PERCENT, 0),
                row(
                        other,
                        Figure.in(other, code, Figure.Kind.OUTCOME).value(new BigDecimal("2.5"), Unit.SCALE_1_6, 1)));

        JsonNode measure = datasets(rows, Denomination.SEK).at("/0/dimension/measure/category");

        assertThat(measure.path("index"))
                .isEqualTo(Json.read("[\"goals.key-figure.egen:percent\", \"goals.key-figure.egen:scale-1-6\"]"));
        assertThat(measure.at("/label/goals.key-figure.egen:scale-1-6").textValue())
                .isEqualTo("L, skala 1–6");
        assertThat(measure.at("/unit/goals.key-figure.egen:scale-1-6/decimals").intValue())
                .isEqualTo(1);
    }

    @Test
    void keepsAFigureOfAllApartFromOneWhoseGroupIsCalledAlike() {
        FigureRow all = row("hr.x", Figure.Kind.OUTCOME, "1", Unit.COUNT, 0);
        FigureRow group = row(
                SECTION,
                Figure.in(SECTION, "hr.x", Figure.Kind.OUTCOME)
                        .dimensions(Map.of("project", "_T"))
                        .value(BigDecimal.TEN, Unit.COUNT, 0));

        JsonNode dataset = datasets(List.of(all, group), Denomination.SEK).get(0);

        assertThat(dataset.at("/dimension/project/category/index")).isEqualTo(Json.read("[\"_T_\", \"_T\"]"));
        assertThat(dataset.path("value")).isEqualTo(Json.read("[1, 10]"));
    }

    @Test
    void refusesTwoFiguresThatAreCalledAlike() {
        List<FigureRow> twice = List.of(
                row("hr.x", Figure.Kind.OUTCOME, "1", Unit.COUNT, 0),
                row("hr.x", Figure.Kind.OUTCOME, "2", Unit.COUNT, 0));

        assertThatThrownBy(() -> datasets(twice, Denomination.SEK)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void givesFewNumbersByTheirCell() {
        List<FigureRow> rows = IntStream.range(0, 5)
                .mapToObj(i -> row(
                        SECTION,
                        Figure.in(SECTION, "hr.x.y" + i, Figure.Kind.OUTCOME)
                                .dimensions(Map.of("project", "p" + i))
                                .value(BigDecimal.valueOf(i), Unit.COUNT, 0)))
                .toList();
        assertThat(datasets(rows, Denomination.SEK).at("/0/value"))
                .isEqualTo(Json.read("{\"0\": 0, \"6\": 1, \"12\": 2, \"18\": 3, \"24\": 4}"));
    }

    @Test
    void refusesMoreCellsThanAreGivenAndSaysHowMany() {
        List<FigureRow> diagonal = IntStream.range(0, 317)
                .mapToObj(i -> row(
                        SECTION,
                        Figure.in(SECTION, "hr.x.c" + i, Figure.Kind.OUTCOME)
                                .dimensions(Map.of("project", "p" + i))
                                .value(BigDecimal.ONE, Unit.COUNT, 0)))
                .toList();

        assertThatThrownBy(() -> datasets(diagonal, Denomination.SEK))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("100489 cells in 1 dataset")
                .hasMessageContaining("at most 100000");
        assertThat(datasets(diagonal.subList(0, 316), Denomination.SEK)).hasSize(1);
    }

    @Test
    void givesNoDatasetWhereThereIsNoFigure() {
        assertThat(datasets(List.of(), Denomination.SEK)).isEqualTo(Json.read("[]"));
    }
}
