package se.arsredovisning.finance.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.finance.Documents.ANNUAL;
import static se.arsredovisning.finance.Documents.INTERIM;
import static se.arsredovisning.finance.Documents.json;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.SectionId;

/** What is checked of rows, and how it comes out; amounts in thousands, but where a test says otherwise. */
class RowCalculatorTest {

    private static final String INVESTMENTS =
            "{'decimals': -3, 'statements': [], 'investments': {'categories': [%s], 'total': {'published': {%s}}}}";

    @ParameterizedTest
    @CsvSource({"-86, ok", "-87, rounding", "-85, rounding", "-88, discrepancy", "-84, discrepancy", "86, discrepancy"})
    void holdsAPrintedDifferenceAgainstItsRow(int deviation, String result) {
        assertThat(checks(
                        ANNUAL,
                        item("'budget': -4494000, 'outcome': -4580000, 'published': {'deviation': %d000}"
                                .formatted(deviation))))
                .containsExactly("finance.s.a.deviation difference " + result);
    }

    /** Two parts and the sum are each known to half a thousand. */
    @ParameterizedTest
    @CsvSource({"30, ok", "31, rounding", "29, rounding", "32, discrepancy", "28, discrepancy"})
    void holdsAPrintedSumAgainstItsParts(int sum, String result) {
        assertThat(checks(ANNUAL, result("'outcome': 10000", "'outcome': 20000", "'outcome': %d000".formatted(sum))))
                .containsExactly("finance.s.sum.outcome sum " + result);
    }

    @Test
    void reckonsWithWhatWasPrintedOfASubtotal() {
        String lines = """
                {'key': 'a', 'label': 'A', 'role': 'item', 'outcome': 10000},
                {'key': 'sub', 'label': 'Sub', 'role': 'subtotal', 'formula': ['a'], 'published': {'outcome': 40000}},
                {'key': 'sum', 'label': 'Sum', 'role': 'result', 'formula': ['sub'], 'published': {'outcome': 40000}}
                """;

        assertThat(checks(ANNUAL, lines))
                .containsExactly("finance.s.sub.outcome sum discrepancy", "finance.s.sum.outcome sum ok");
    }

    @Test
    void carriesTheUncertaintyOfASubtotalThatWasNotPrinted() {
        String lines = """
                {'key': 'sum', 'label': 'Sum', 'role': 'result', 'formula': ['sub', 'c'], 'published': {'outcome': 22000}},
                {'key': 'sub', 'label': 'Sub', 'role': 'subtotal', 'formula': ['a', 'b']},
                {'key': 'a', 'label': 'A', 'role': 'item', 'outcome': 5000},
                {'key': 'b', 'label': 'B', 'role': 'item', 'outcome': 10000},
                {'key': 'c', 'label': 'C', 'role': 'item', 'outcome': 5000}
                """;

        assertThat(all(ANNUAL, lines)).singleElement().satisfies(check -> {
            assertThat(check.computed()).isEqualByComparingTo("20000");
            assertThat(check.low()).isEqualByComparingTo("18500");
            assertThat(check.high()).isEqualByComparingTo("21500");
            assertThat(check.result()).isEqualTo(Check.Result.ROUNDING);
        });
    }

    @Test
    void countsABlankCellAsZeroAndSaysSo() {
        List<Check> checks = all(ANNUAL, result("'outcome': 10000", "'budget': 1000", "'outcome': 10000"));

        assertThat(checks).singleElement().satisfies(check -> {
            assertThat(check.result()).isEqualTo(Check.Result.OK);
            assertThat(check.message().toString())
                    .isEqualTo("Sum, utfall (10\u00a0000 kr) stämmer med det beräknade. En tom cell räknas som noll.");
        });
        assertThat(all(ANNUAL, result("'outcome': 10000", "'outcome': 0", "'outcome': 10000")))
                .singleElement()
                .satisfies(check -> assertThat(check.message().toString()).doesNotContain("tom cell"));
    }

    /** A blank cell is exactly zero, and so is not known to half a thousand only. */
    @ParameterizedTest
    @CsvSource({"-142, ok", "-143, rounding", "-144, discrepancy"})
    void knowsABlankCellExactly(int change, String result) {
        String lines = item("'previousOutcome': 142000, 'published': {'change': %d000}".formatted(change))
                + ", {'key': 'b', 'label': 'B', 'role': 'item', 'outcome': 1000}";

        assertThat(checks(ANNUAL, lines)).containsExactly("finance.s.a.change difference " + result);
    }

    @Test
    void cannotTellADifferenceToAColumnThatTheTableDoesNotKeep() {
        List<Check> checks = all(ANNUAL, item("'outcome': 1000, 'published': {'deviation': 0, 'change': 0}"));

        assertThat(checks).extracting(Check::result).containsOnly(Check.Result.UNVERIFIABLE);
        assertThat(checks).first().satisfies(check -> {
            assertThat(check.message().toString())
                    .isEqualTo("A, avvikelse (0 kr) kan inte prövas: det som jämförs har inga belopp.");
            assertThat(check.published()).isZero();
            assertThat(check.computed()).isNull();
            assertThat(check.low()).isNull();
            assertThat(check.high()).isNull();
            assertThat(check.pointer()).isEqualTo("/statements/0/lines/0/published/deviation");
        });
    }

    @Test
    void checksNoSumOfAColumnThatIsKeptOfSumsOnly() {
        assertThat(checks(ANNUAL, result("'outcome': 1000", "'outcome': 1000", "'budget': 2000")))
                .isEmpty();
    }

    @Test
    void measuresAnInterimDeviationByTheForecastOfTheWholeYear() {
        assertThat(checks(
                        INTERIM,
                        item("'budget': 1000, 'forecast': 3000, 'outcome': 7000, 'published': {'deviation': 2000}")))
                .containsExactly("finance.s.a.deviation difference ok");
    }

    @Test
    void measuresAColumnByItsOwnAccuracy() {
        String column =
                "{'decimals': -3, 'statements': [{'key': 's', 'title': 'S', 'columns': {'outcome': {'decimals': 2},"
                        + " 'budget': {'decimals': 2}}, 'lines': [%s]}]}";
        String item = item("'budget': 1000.00, 'outcome': %s, 'published': {'deviation': 1000}");

        assertThat(codes(ANNUAL, column.formatted(item.formatted("2500.00"))))
                .containsExactly("finance.s.a.deviation difference rounding");
        assertThat(codes(ANNUAL, column.formatted(item.formatted("2500.02"))))
                .containsExactly("finance.s.a.deviation difference discrepancy");
    }

    @Test
    void countsANestedCategoryOnce() {
        String nested = """
                {'key': 'a', 'label': 'A', 'published': {'outcome': 3000},
                 'projects': [{'key': 'p', 'label': 'P', 'outcome': 1000}],
                 'categories': [{'key': 'b', 'label': 'B', 'published': {'outcome': 2000},
                                 'projects': [{'key': 'q', 'label': 'Q', 'outcome': 2000}]}]}
                """;

        assertThat(codes(ANNUAL, INVESTMENTS.formatted(nested, "'outcome': 3000")))
                .containsExactly(
                        "finance.investments.a.outcome sum ok",
                        "finance.investments.a.b.outcome sum ok",
                        "finance.investments.outcome sum ok");
    }

    /** Expenditure is positive: what is left of the budget is a positive deviation. */
    @Test
    void measuresInvestmentsByWhatIsLeftOfTheBudget() {
        String project =
                "{'key': 'a', 'label': 'A', 'projects': [{'key': 'p', 'label': 'P', 'budget': 5000, 'outcome': 2000,"
                        + " 'published': {'deviation': 3000}}]}";

        assertThat(codes(ANNUAL, INVESTMENTS.formatted(project, "'deviation': 3000")))
                .containsExactly(
                        "finance.investments.a.p.deviation difference ok",
                        "finance.investments.deviation difference ok");
    }

    @Test
    void checksADifferenceOfComputedSumsOfWhichNothingElseWasPrinted() {
        String category = "{'key': 'a', 'label': 'A', 'published': {'deviation': 9000}, 'projects': ["
                + "{'key': 'p', 'label': 'P', 'budget': 5000, 'outcome': 2000}]}";

        assertThat(codes(ANNUAL, INVESTMENTS.formatted(category, "'deviation': 3000")))
                .containsExactly(
                        "finance.investments.a.deviation difference discrepancy",
                        "finance.investments.deviation difference ok");
    }

    @Test
    void cannotSumAColumnThatNoProjectKeeps() {
        String category =
                "{'key': 'a', 'label': 'A', 'published': {'outcome': 1000, 'previousOutcome': 9000, 'change': -8000},"
                        + " 'projects': [{'key': 'p', 'label': 'P', 'outcome': 1000}]}";

        assertThat(codes(ANNUAL, INVESTMENTS.formatted(category, "'previousOutcome': 9000")))
                .containsExactly(
                        "finance.investments.a.outcome sum ok",
                        "finance.investments.a.previous-outcome sum unverifiable",
                        "finance.investments.a.change difference ok",
                        "finance.investments.previous-outcome sum ok");
    }

    @ParameterizedTest
    @CsvSource({"-496, ok", "-497, rounding", "-498, discrepancy"})
    void holdsAForecastsPrintedDeviationAgainstTheOutcome(int deviation, String result) {
        String lines = "{'key': 'r', 'label': 'R', 'role': 'result', 'formula': ['a']}, " + item("'outcome': 4000");
        String section = "{'decimals': -3, 'statements': [{'key': 's', 'title': 'S', 'lines': [%s]}], 'forecasts': ["
                + "{'key': 'f', 'label': 'F', 'statement': 's', 'forecast': 500000, 'published': {'deviation': %d000}}]}";

        assertThat(codes(ANNUAL, section.formatted(lines, deviation)))
                .containsExactly("finance.forecasts.f.deviation difference " + result);
        assertThat(codes(INTERIM, section.formatted(lines, deviation)))
                .containsExactly("finance.forecasts.f.deviation difference unverifiable");
    }

    private static String item(String cells) {
        return "{'key': 'a', 'label': 'A', 'role': 'item', " + cells + "}";
    }

    private static String result(String one, String other, String printed) {
        return item(one) + ", {'key': 'b', 'label': 'B', 'role': 'item', " + other
                + "}, {'key': 'sum', 'label': 'Sum', 'role': 'result', 'formula': ['a', 'b'], 'published': {" + printed
                + "}}";
    }

    private static List<String> checks(SectionId section, String lines) {
        return lines(all(section, lines));
    }

    private static List<Check> all(SectionId section, String lines) {
        return of(section, "{'decimals': -3, 'statements': [{'key': 's', 'title': 'S', 'lines': [" + lines + "]}]}");
    }

    private static List<String> codes(SectionId section, String document) {
        return lines(of(section, document));
    }

    private static List<Check> of(SectionId section, String document) {
        SectionDocument read = SectionDocument.read(json(document.replace('\'', '"')));
        assertThat(SectionRules.faults(section, read)).isEmpty();
        return SectionChecks.of(section, read).stream()
                .filter(check -> !check.kind().equals("total"))
                .toList();
    }

    private static List<String> lines(List<Check> checks) {
        return checks.stream()
                .map(check ->
                        check.code() + " " + check.kind() + " " + check.result().code())
                .collect(Collectors.toList());
    }
}
