package se.arsredovisning.kit.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.kit.testing.EnglishFault;

class AccuracyTest {

    @ParameterizedTest
    @CsvSource({"-87000, -3", "-87E3, -3", "-87000.00, -3", "1.5, 1", "1.50, 1", "0, -3", "0.00, -6", "0, 2"})
    void acceptsANumberThatIsNoFinerThanItsAccuracy(BigDecimal number, int decimals) {
        assertThat(Accuracy.faults(number, decimals, "/value")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-87100, -3", "1, -3", "1.55, 1", "0.001, 2"})
    void refusesANumberThatIsFinerThanItsAccuracy(BigDecimal number, int decimals) {
        assertThat(EnglishFault.of(Accuracy.faults(number, decimals, "/value")))
                .containsExactly(new EnglishFault(
                        "/value", number, "is finer than the " + decimals + " decimals that it is given with"));
    }
}
