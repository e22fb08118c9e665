package se.arsredovisning.kit.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class SwedishTest {

    @Test
    void writesThousandsApartAndATrueMinus() {
        assertThat(Swedish.number(new BigDecimal("-86821000"))).isEqualTo("\u221286\u00a0821\u00a0000");
        assertThat(Swedish.number(new BigDecimal("1E+3"))).isEqualTo("1\u00a0000");
        assertThat(Swedish.number(BigDecimal.ZERO)).isEqualTo("0");
    }

    @Test
    void keepsTheDecimalsThatTheNumberHas() {
        assertThat(Swedish.number(new BigDecimal("78.80"))).isEqualTo("78,80");
        assertThat(Swedish.number(new BigDecimal("1234.5678"))).isEqualTo("1\u00a0234,5678");
    }
}
