package se.arsredovisning.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class ScalePropertiesTest {

    private static final List<BigInteger> ROUND = List.of(BigInteger.ONE, BigInteger.TWO, BigInteger.valueOf(5));

    @Property
    void everyNumberIsInsideAndTheirOrderIsKept(
            @ForAll @Size(min = 1, max = 30)
                    List<@BigRange(min = "-1000000000000", max = "1000000000000") @Scale(2) BigDecimal> numbers,
            @ForAll @IntRange(min = 2, max = 8) int most) {
        var scale = se.arsredovisning.reports.chart.Scale.fromZero(numbers, most, 12, 300);

        numbers.forEach(number -> assertThat(scale.at(number)).isBetween(12.0, 300.0));
        assertThat(scale.at(BigDecimal.ZERO)).isBetween(12.0, 300.0);
        List<BigDecimal> sorted = numbers.stream().sorted().toList();
        for (int i = 1; i < sorted.size(); i++) {
            assertThat(scale.at(sorted.get(i))).isGreaterThanOrEqualTo(scale.at(sorted.get(i - 1)));
        }
    }

    @Property
    void ticksAreRoundEvenlyApartAndFew(
            @ForAll @Size(min = 1, max = 30)
                    List<@BigRange(min = "-1000000", max = "1000000") @Scale(3) BigDecimal> numbers,
            @ForAll @IntRange(min = 2, max = 8) int most) {
        var scale = se.arsredovisning.reports.chart.Scale.over(numbers, most, 200, 0);

        List<BigDecimal> ticks = scale.ticks();
        assertThat(ticks).hasSizeBetween(2, most + 2);
        BigDecimal step = ticks.get(1).subtract(ticks.get(0));
        assertThat(step.stripTrailingZeros().unscaledValue()).isIn(ROUND);
        for (int i = 1; i < ticks.size(); i++) {
            assertThat(ticks.get(i).subtract(ticks.get(i - 1))).isEqualByComparingTo(step);
        }
        numbers.forEach(number -> assertThat(number).isBetween(scale.from(), scale.to()));
    }
}
