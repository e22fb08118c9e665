package se.arsredovisning.kit.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.problem.Fault;

class FactsTest {

    private static final SectionId SECTION = SectionId.parse("1489-kommunstyrelsen-2020");
    private static final String COSTS = "finance.operations.costs";

    @Test
    void comparesAnAmountThatTheProseTellsWithTheOtherSign() {
        Facts facts = facts(fact("3700000", Unit.SEK, true));

        assertThat(facts.checks(List.of(change("-3700000"))))
                .extracting(Check::result)
                .containsExactly(Check.Result.OK);
        assertThat(facts.checks(List.of(change("-3740000"))))
                .extracting(Check::result)
                .containsExactly(Check.Result.ROUNDING);
        assertThat(facts.checks(List.of(change("-3810000"))))
                .extracting(Check::result)
                .containsExactly(Check.Result.DISCREPANCY);
        assertThat(facts.checks(List.of(change("3700000"))))
                .extracting(Check::result)
                .containsExactly(Check.Result.DISCREPANCY);
    }

    @Test
    void tellsANumberThatIsCutOffFromOneThatIsWrong() {
        Facts facts = facts(fact("3700000", Unit.SEK, true));

        assertThat(facts.checks(List.of(change("-3772000")))).singleElement().satisfies(check -> {
            assertThat(check.result()).isEqualTo(Check.Result.TRUNCATED);
            assertThat(check.message())
                    .contains("avhugget i stället för avrundat")
                    .doesNotContain("stämmer");
        });
    }

    @Test
    void keepsTheSignOfTheProseInItsFigure() {
        Figure figure = facts(fact("3700000", Unit.SEK, true))
                .figures(SECTION, List.of(), "Källan")
                .get(0);

        assertThat(figure.code()).isEqualTo("finance.fact.costs-more");
        assertThat(figure.value()).isEqualByComparingTo("3700000");
        assertThat(figure.decimals()).isEqualTo(-5);
        assertThat(figure.source()).isEqualTo("Källan");
    }

    @Test
    void cannotCheckAgainstANumberOfAnotherUnitOrNone() {
        assertThat(facts(fact("2", Unit.PERCENT, null)).checks(List.of(change("-3772000"))))
                .extracting(Check::result)
                .containsExactly(Check.Result.UNVERIFIABLE);
        assertThat(facts(fact("3700000", Unit.SEK, null)).checks(List.of()))
                .extracting(Check::result)
                .containsExactly(Check.Result.UNVERIFIABLE);
    }

    @Test
    void namesEveryFaultOfAFact() {
        Fact fact =
                new Fact("costs-more", "Mer", new BigDecimal("3"), Unit.SEK, -5, "finance.none", null, "2020", null);

        assertThat(facts(fact, fact).faults(Set.of(COSTS)))
                .extracting(Fault::property)
                .containsExactly(
                        "/facts/0/value",
                        "/facts/0/concerns",
                        "/facts/0/kind",
                        "/facts/1/key",
                        "/facts/1/value",
                        "/facts/1/concerns",
                        "/facts/1/kind");
    }

    private static Facts facts(Fact... facts) {
        return new Facts("finance", List.of(facts));
    }

    private static Fact fact(String value, Unit unit, Boolean reversed) {
        return new Fact(
                "costs-more",
                "Ökade kostnader",
                new BigDecimal(value),
                unit,
                -5,
                COSTS,
                Figure.Kind.CHANGE,
                "2020",
                reversed);
    }

    private static Figure change(String value) {
        return Figure.in(SECTION, COSTS, Figure.Kind.CHANGE)
                .value(new BigDecimal(value), Unit.SEK, -3)
                .label("Verksamhetens kostnader", null)
                .build();
    }
}
