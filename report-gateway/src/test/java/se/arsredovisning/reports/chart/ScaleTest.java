package se.arsredovisning.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void nothingButZerosHasAScaleToo() {
        Scale scale = Scale.fromZero(List.of(BigDecimal.ZERO), 4, 0, 100);

        assertThat(scale.at(BigDecimal.ZERO)).isZero();
        assertThat(scale.ticks()).hasSizeBetween(2, 5);
    }

    @Test
    void oneNumberStandsInTheMiddleOfItsScale() {
        Scale scale = Scale.over(List.of(new BigDecimal("78.88")), 3, 54, 0);

        assertThat(scale.at(new BigDecimal("78.88"))).isBetween(10.0, 44.0);
    }

    @Test
    void zeroIsBetweenIncomeAndCost() {
        Scale scale = Scale.fromZero(List.of(new BigDecimal("-158403"), new BigDecimal("97391")), 4, 0, 300);

        assertThat(scale.ticks())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        new BigDecimal("-200000"),
                        new BigDecimal("-100000"),
                        BigDecimal.ZERO,
                        new BigDecimal("100000"));
        assertThat(Svg.number(scale.at(BigDecimal.ZERO))).isEqualTo("200");
    }

    @Test
    void oneStepCannotReachToBothSidesOfZero() {
        assertThatThrownBy(() -> Scale.fromZero(List.of(BigDecimal.ONE), 1, 0, 100))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBillionOfKronorTimesAThousandHasRoundTicks() {
        Scale scale = Scale.fromZero(List.of(new BigDecimal("1000000000000")), 4, 0, 300);

        assertThat(scale.to()).isEqualByComparingTo("1000000000000");
    }
}
