package se.arsredovisning.kit.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
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

    @Property
    void neverCallsTheRoundingOfATrueDifferenceADiscrepancy(
            @ForAll @LongRange(min = -1_000_000_000L, max = 1_000_000_000L) long a,
            @ForAll @LongRange(min = -1_000_000_000L, max = 1_000_000_000L) long b,
            @ForAll @IntRange(min = -6, max = 2) int decimals) {
        Interval computed = rounded(a, decimals).minus(rounded(b, decimals));

        assertThat(computed.compare(rounded(a - b, decimals))).isNotEqualTo(Check.Result.DISCREPANCY);
    }

    private static Interval rounded(long value, int decimals) {
        return Interval.of(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP), decimals);
    }

    private static Interval thousands(long thousands) {
        return Interval.of(BigDecimal.valueOf(thousands * 1000), -3);
    }
}
