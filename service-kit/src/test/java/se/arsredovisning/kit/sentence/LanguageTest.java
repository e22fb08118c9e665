package se.arsredovisning.kit.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void writesThousandsApartAndATrueMinus() {
        assertThat(Language.SWEDISH.number(new BigDecimal("-86821000"), -3)).isEqualTo("\u221286\u00a0821\u00a0000");
        assertThat(Language.SWEDISH.number(new BigDecimal("1E+3"), 0)).isEqualTo("1\u00a0000");
        assertThat(Language.SWEDISH.number(BigDecimal.ZERO, -6)).isEqualTo("0");
    }

    @Test
    void writesAsManyDecimalsAsTheNumberIsKnownWith() {
        for (String four : List.of("4", "4.0", "4.000", "4E0")) {
            assertThat(Language.SWEDISH.number(new BigDecimal(four), 1)).isEqualTo("4,0");
        }
        for (String thousand : List.of("1E+3", "1000", "1000.0")) {
            assertThat(Language.SWEDISH.number(new BigDecimal(thousand), -3)).isEqualTo("1\u00a0000");
        }
        assertThat(Language.SWEDISH.number(new BigDecimal("0.00"), 0)).isEqualTo("0");
        assertThat(Language.SWEDISH.number(new BigDecimal("78.80"), 2)).isEqualTo("78,80");
    }

    @Test
    void leavesNoDecimalOut() {
        assertThat(Language.SWEDISH.number(new BigDecimal("1234.5678"), 0)).isEqualTo("1\u00a0234,5678");
        assertThat(Language.SWEDISH.number(new BigDecimal("-0.05"), 1)).isEqualTo("\u22120,05");
    }
}
