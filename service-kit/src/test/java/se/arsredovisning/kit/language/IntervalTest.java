package se.arsredovisning.kit.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class IntervalTest {

    @Test
    void callsThePrintedDeviationOfTheRentsRounding() {
        Interval computed = thousands(-4580).minus(thousands(-4494));

        assertThat(computed.value()).isEqualByComparingTo("-86000");
        assertThat(computed.compare(thousands(-87))).isEqualTo(Check.Result.ROUNDING);
        assertThat(computed.compare(thousands(-86))).isEqualTo(Check.Result.OK);
        assertThat(computed.compare(thousands(-88))).isEqualTo(Check.Result.DISCREPANCY);
    }

    @Test
    void countsTouchingIntervalsAsRounding() {
        assertThat(Interval.of(new BigDecimal("1"), 0).compare(Interval.of(new BigDecimal("2"), 0)))
                .isEqualTo(Check.Result.ROUNDING);
    }

    private static Interval thousands(long thousands) {
        return Interval.of(BigDecimal.valueOf(thousands * 1000), -3);
    }

    @Test
    void knowsWhatItIsCutOffTo() {
        assertThat(Interval.exactly(new BigDecimal("3.772")).cutOffIs(new BigDecimal("3.7"), 1))
                .isTrue();
        assertThat(Interval.exactly(new BigDecimal("-3.772")).cutOffIs(new BigDecimal("-3.7"), 1))
                .isTrue();
        assertThat(Interval.exactly(new BigDecimal("-0.38")).cutOffIs(BigDecimal.ZERO, 0))
                .isTrue();
        assertThat(Interval.exactly(new BigDecimal("3.8")).cutOffIs(new BigDecimal("3.7"), 1))
                .isFalse();
        assertThat(Interval.exactly(new BigDecimal("3.69")).cutOffIs(new BigDecimal("3.7"), 1))
                .isFalse();
        assertThat(Interval.exactly(new BigDecimal("-3.772")).cutOffIs(new BigDecimal("3.7"), 1))
                .isFalse();
    }
}
