package se.arsredovisning.kit.language;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.kit.sentence.Language.ENGLISH;
import static se.arsredovisning.kit.sentence.Language.SWEDISH;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.arsredovisning.kit.problem.Fault;

class CountedInTest {

    private static final String POINTER = "/facts/0/unitLabel";

    @Test
    void aUnitThatIsNotInTheListMustBeCalledSomething() {
        assertThat(new CountedIn(Unit.OTHER, "kWh").faults(POINTER)).isEmpty();
        assertThat(new CountedIn(Unit.OTHER, null).faults(POINTER))
                .extracting(Fault::property)
                .containsExactly(POINTER);
    }

    @ParameterizedTest
    @EnumSource(value = Unit.class, names = "OTHER", mode = EnumSource.Mode.EXCLUDE)
    void everyOtherUnitHasItsNameAlready(Unit unit) {
        assertThat(new CountedIn(unit, null).faults(POINTER)).isEmpty();
        assertThat(new CountedIn(unit, "kWh").faults(POINTER))
                .extracting(Fault::property)
                .containsExactly(POINTER);
    }

    @Test
    void aSentenceSaysTheNumberWithWhatItIsCountedIn() {
        assertThat(new CountedIn(Unit.OTHER, "kWh")
                        .amount(new BigDecimal("1260562"), 0)
                        .in(SWEDISH))
                .isEqualTo("1\u00a0260\u00a0562 kWh");
        assertThat(new CountedIn(Unit.PERCENT, null)
                        .amount(new BigDecimal("3.1"), 1)
                        .in(SWEDISH))
                .isEqualTo("3,1 %");
        assertThat(new CountedIn(Unit.INDEX, null)
                        .amount(new BigDecimal("67"), 0)
                        .in(SWEDISH))
                .isEqualTo("67");
        assertThat(new CountedIn(Unit.SEK, null)
                        .amount(new BigDecimal("-1234.5"), 0)
                        .in(ENGLISH))
                .isEqualTo("\u22121,234.5 SEK");
        assertThat(new CountedIn(Unit.PERCENT, null)
                        .amount(new BigDecimal("3.1"), 1)
                        .in(ENGLISH))
                .isEqualTo("3.1%");
    }
}
