package se.arsredovisning.goals.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Topp 3|-|3",
                "topp 10|-|10",
                "Bland de topp 3|-|3",
                "0 eller bättre|0|-",
                "−1,5 eller bättre|-1.5|-",
                "minst 80 %|80|-",
                "Minst 95 procent|95|-",
                "högst 4,3|-|4.3",
                "≥ 15|15|-",
                "<= 6 dagar|-|6",
                "10 eller fler|10|-",
                "10 eller färre|-|10",
                "5–7|5|7",
                "5 - 7|5|7",
                "-3–-1|-3|-1",
                "mellan 18 och 22|18|22",
                "80 %|80|-",
                "1 250|1250|-"
            })
    void understandsWhatPeopleWrite(String text, BigDecimal from, BigDecimal to) {
        assertThat(Target.said(text, Direction.HIGHER_IS_BETTER)).contains(new Target(from, to));
    }

    @Test
    void isAtLeastAsGoodAsItsNumberWhicheverWayIsBetter() {
        assertThat(Target.said("6 eller bättre", Direction.LOWER_IS_BETTER))
                .contains(new Target(null, new BigDecimal("6")));
        assertThat(Target.said("6", Direction.LOWER_IS_BETTER)).contains(new Target(null, new BigDecimal("6")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Antagen plan", "Ökande", "7–5", "bättre än 2019", "Topp", "3 av 4 skolor", "80 % 2022"})
    void doesNotGuessAtOtherWords(String text) {
        assertThat(Target.said(text, Direction.HIGHER_IS_BETTER)).isEmpty();
    }
}
