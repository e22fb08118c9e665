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
            assertThat(check.message().toString())
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
    void comparesAUnitOfItsOwnWordsOnlyWithTheSameWords() {
        Fact fact = inOwnUnit("kWh");

        assertThat(facts(fact).faults(Set.of(COSTS))).isEmpty();
        assertThat(facts(inOwnUnit(null)).faults(Set.of(COSTS)))
                .extracting(Fault::property)
                .containsExactly("/facts/0/unitLabel");
        assertThat(facts(fact).figures(SECTION, List.of(), null).get(0).unitLabel())
                .isEqualTo("kWh");
        assertThat(facts(fact).checks(List.of(used("kWh"))).get(0).result()).isEqualTo(Check.Result.OK);
        assertThat(facts(fact).checks(List.of(used("MWh"))).get(0).result()).isEqualTo(Check.Result.UNVERIFIABLE);
    }

    private static Fact inOwnUnit(String label) {
        return new Fact(
                "energi", "Energi", BigDecimal.TEN, Unit.OTHER, label, 0, COSTS, Figure.Kind.CHANGE, "2020", null);
    }

    private static Figure used(String label) {
        return Figure.in(SECTION, COSTS, Figure.Kind.CHANGE)
                .value(BigDecimal.TEN, new CountedIn(Unit.OTHER, label), 0)
                .label("Energi", null)
                .build();
    }

    @Test
    void namesEveryFaultOfAFact() {
        Fact fact = new Fact(
                "costs-more", "Mer", new BigDecimal("3"), Unit.SEK, null, -5, "finance.none", null, "2020", null);

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
                null,
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
