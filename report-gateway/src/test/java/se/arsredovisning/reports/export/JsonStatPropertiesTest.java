package se.arsredovisning.reports.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.Unit;
import se.arsredovisning.kit.sentence.Language;
import se.arsredovisning.reports.figure.FigureRow;
import se.arsredovisning.reports.section.ReportPart;
import se.arsredovisning.reports.section.ReportVersion;

class JsonStatPropertiesTest {

    /** Any figures of two boards and three reports that their sections can hold: no two of a section are called alike. */
    @Provide
    Arbitrary<List<FigureRow>> rows() {
        Arbitrary<SectionId> sections = Combinators.combine(
                        Arbitraries.of("1489", "1480"), Arbitraries.of("2019", "2020", "2020-08"))
                .as((municipality, period) -> new SectionId(municipality, "namnden", period));
        Arbitrary<Map<String, String>> dimensions = Arbitraries.maps(
                        Arbitraries.of("sex", "project"), Arbitraries.of("_T", "_T_", "women", "p"))
                .ofMaxSize(2);
        Arbitrary<FigureRow> row = Combinators.combine(
                        sections,
                        Arbitraries.of("hr.x.a", "hr.x.b", "hr.sick-leave", "hr.fte", "finance.operations.rents"),
                        Arbitraries.of(Figure.Kind.OUTCOME, Figure.Kind.CHANGE, Figure.Kind.CHANGE_PERCENT),
                        Arbitraries.of("2018", "2019", "2020", "2020-12"),
                        dimensions,
                        Arbitraries.of(Unit.SEK, Unit.PERCENT, Unit.PERCENTAGE_POINTS),
                        Arbitraries.bigDecimals()
                                .between(new BigDecimal("-1e12"), new BigDecimal("1e12"))
                                .ofScale(2)
                                .injectNull(0.2),
                        Arbitraries.integers().between(-6, 6))
                .as((section, code, kind, period, by, unit, value, decimals) -> new FigureRow(
                        section,
                        ReportPart.HR,
                        true,
                        Figure.in(section, code, kind)
                                .period(period, Figure.PeriodType.YEAR)
                                .dimensions(by)
                                .value(value, unit, decimals)
                                .status(value == null ? Figure.Status.MISSING : Figure.Status.FINAL, null)
                                .label("L", null)
                                .build(),
                        ReportVersion.DRAFT));
        return row.list().ofMaxSize(60).map(JsonStatPropertiesTest::once);
    }

    private static List<FigureRow> once(List<FigureRow> rows) {
        Map<List<Object>, FigureRow> byName = new LinkedHashMap<>();
        rows.forEach(row -> byName.put(List.of(row.section(), row.figure().name()), row));
        return List.copyOf(byName.values());
    }

    @Property(tries = 300)
    void everyFigureHasACellOfItsOwnThatTellsIt(@ForAll("rows") List<FigureRow> rows, @ForAll Denomination amounts) {
        JsonNode sets = Json.read(JsonStat.collection(rows, amounts, JsonStatLabels.of(Language.SWEDISH), "x", null))
                .at("/link/item");

        Map<Map<String, String>, BigDecimal> told = new HashMap<>();
        int statuses = 0;
        for (JsonNode set : sets) {
            statuses += set.path("status").size();
            set.path("status")
                    .fieldNames()
                    .forEachRemaining(cell -> told.put(
                            coordinates(set, Integer.parseInt(cell)),
                            set.path("value").isArray()
                                    ? number(set.path("value").path(Integer.parseInt(cell)))
                                    : number(set.path("value").path(cell))));
            set.at("/dimension/measure/category/unit")
                    .forEach(
                            unit -> assertThat(unit.path("decimals").intValue()).isNotNegative());
        }
        assertThat(statuses).isEqualTo(rows.size());
        assertThat(told).hasSize(rows.size());
        List<BigDecimal> expected = new ArrayList<>(rows.stream()
                .map(row -> row.value(amounts))
                .map(value -> value == null ? null : value.stripTrailingZeros())
                .toList());
        assertThat(told.values()).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** The categories of a cell, the table's id among them, found from its number as a reader does. */
    private static Map<String, String> coordinates(JsonNode set, int cell) {
        Map<String, String> at = new HashMap<>();
        at.put("table", set.at("/extension/table").textValue());
        int rest = cell;
        for (int place = set.path("id").size() - 1; place >= 0; place--) {
            int size = set.path("size").path(place).intValue();
            String id = set.path("id").path(place).textValue();
            JsonNode index = set.at("/dimension/" + id + "/category/index");
            assertThat(index).hasSize(size);
            at.put(id, index.path(rest % size).textValue());
            rest /= size;
        }
        assertThat(rest).isZero();
        return at;
    }

    private static BigDecimal number(JsonNode value) {
        return value.isNumber() ? value.decimalValue().stripTrailingZeros() : null;
    }
}
