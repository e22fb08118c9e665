package se.arsredovisning.kit.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class IntervalPropertiesTest {

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
}
