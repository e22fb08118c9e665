package se.arsredovisning.finance.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.finance.Documents.ANNUAL;
import static se.arsredovisning.finance.Documents.at;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.finance.Documents;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Check.Result;

class SectionChecksTest {

    private final ObjectNode document = Documents.valid();

    @Test
    void checksStatementsThenForecastsThenInvestmentsThenFacts() {
        assertThat(checks())
                .extracting(Check::code)
                .startsWith("finance.operations.revenue.deviation", "finance.operations.revenue.change")
                .containsSubsequence(
                        "finance.land-development.net-financial-items.change",
                        "finance.forecasts.april.deviation",
                        "finance.investments.expansion.budget",
                        "finance.investments.expansion.gc-vag.deviation",
                        "finance.investments.image.deviation",
                        "finance.investments.budget",
                        "finance.fact.kostnader");
    }

    @Test
    void namesEveryCheckOnce() {
        assertThat(checks()).extracting(Check::code).doesNotHaveDuplicates();
        assertThat(checks()).extracting(Check::pointer).doesNotHaveDuplicates();
    }

    @Test
    void checksNothingThatWasNotPrinted() {
        assertThat(checks())
                .extracting(Check::code)
                .noneMatch(code -> code.startsWith("finance.land-development.result"))
                .noneMatch(code -> code.startsWith("finance.investments.expansion.exploatering"))
                .noneMatch(code -> code.startsWith("finance.total"))
                .doesNotContain("finance.fact.hyror", "finance.fact.stolpar");
    }

    /** The change of costs is −1 741 000 kr: a cost that grew by 1,7 mnkr. */
    @ParameterizedTest
    @CsvSource({
        "1700000, true, rounding",
        "1800000, true, discrepancy",
        "1700000, false, discrepancy",
        "-1700000, false, rounding"
    })
    void holdsTheProseAgainstTheTableWithTheSignThatTheProseHas(long value, boolean reversed, String result) {
        at(document, "/facts/1").put("value", value).put("reversed", reversed);

        assertThat(fact().result().code()).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({
        "finance.operations.costs, change, 2019",
        "finance.operations.costs, forecast, 2020",
        "finance.investments.expansion.gc-vag, change, 2020"
    })
    void cannotTellAFactOfACellThatIsBlank(String concerns, String kind, String period) {
        at(document, "/facts/1").put("concerns", concerns).put("kind", kind).put("period", period);

        assertThat(fact().result()).isEqualTo(Result.UNVERIFIABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "finance.total, outcome, 2020, 45700000",
        "finance.forecasts.april, deviation, 2020, -100000",
        "finance.investments, outcome, 2020, 10500000",
        "finance.investments.expansion.gc-vag, decided-total, 2020, 12000000",
        "finance.operations.rents, original-budget, 2020, -4000000"
    })
    void holdsAFactAgainstAnyCellOfTheSection(String concerns, String kind, String period, long value) {
        at(document, "/facts/1")
                .put("concerns", concerns)
                .put("kind", kind)
                .put("period", period)
                .put("value", value)
                .remove("reversed");

        assertThat(fact().result()).isIn(Result.OK, Result.ROUNDING);
    }

    private Check fact() {
        List<Check> facts =
                checks().stream().filter(check -> check.kind().equals("fact")).toList();
        assertThat(facts).hasSize(1);
        return facts.get(0);
    }

    private List<Check> checks() {
        SectionDocument read = SectionDocument.read(document);
        assertThat(SectionRules.faults(ANNUAL, read)).isEmpty();
        return SectionChecks.of(ANNUAL, read);
    }
}
