package se.arsredovisning.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.kit.sentence.Language;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "-0,00|0",
                "1,5|1.5",
                "1.50|1.5",
                "1,234|1.234",
                "1.234|1.234",
                "+7|7",
                "−87|-87",
                "-4 494 000|-4494000",
                "4\u00a0494\u202f000,25|4494000.25",
                "1E+6|1000000",
                "1,2e3|1200",
                "0.000001|0.000001",
                "12345678901234567890|12345678901234567890",
                "10000000000000000000|10000000000000000000"
            })
    void readsWhatPeopleWrite(String text, String number) {
        assertThat(NumberText.read(text, false).value()).isEqualTo(new BigDecimal(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "1 23", "1 2345", "12 345 6", "1,", ",5", "--1", "1 -", "5%", "1e", "NaN", "0x1F", "١"})
    void refusesWhatIsNoNumber(String text) {
        assertThat(NumberText.read(text, false).reason().in(Language.ENGLISH)).isEqualTo("is not a number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234,5", "1,234.5", "1.234.567", "1,234,567", "-1,234.50"})
    void refusesToGuessBetweenTwoSigns(String text) {
        assertThat(NumberText.read(text, false).reason().in(Language.ENGLISH)).startsWith("is ambiguous");
    }

    @Test
    void takesOneCommaForThousandsOrDecimalsOnlyWhereCommasDoNotSeparate() {
        assertThat(NumberText.read("1,234", true).reason().in(Language.ENGLISH)).startsWith("is ambiguous");
        assertThat(NumberText.read("1,23", true).value()).isEqualTo(new BigDecimal("1.23"));
        assertThat(NumberText.read("0,234", true).value()).isEqualTo(new BigDecimal("0.234"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789012345678901", "0.0000001", "1e20", "1e999", "1e-7", "12345678901234567890.5"})
    void refusesNumbersThatAJsonBodyMayNotHave(String text) {
        assertThat(NumberText.read(text, false).reason().in(Language.ENGLISH))
                .isEqualTo("has more than 20 digits or more than 6 decimals");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.30000000000000004|0.3",
                "5,55111512312578E-17|0",
                "-4.547473508864641E-13|0",
                "1E-13|0",
                "1234567.1000000001|1234567.1"
            })
    void takesTheBinaryRestOfAProgramForNothing(String text, String number) {
        assertThat(NumberText.read(text, false).value()).isEqualTo(new BigDecimal(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1234567", "0.0000000001", "0.3333333333333333", "1234567.12345678", "1.0000001E0"})
    void refusesDecimalsThatSomebodyMeans(String text) {
        assertThat(NumberText.read(text, false).reason().in(Language.ENGLISH))
                .isEqualTo("has more than 20 digits or more than 6 decimals");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234-", "(1234)", "1 234 kr", "12 %", "–5"})
    void guessesNoSign(String text) {
        assertThat(NumberText.read(text, false).reason().in(Language.ENGLISH)).isEqualTo("is not a number");
    }

    @Test
    void isNotHeldUpByALongText() {
        assertThat(NumberText.read("1".repeat(30_000), false).reason().in(Language.ENGLISH))
                .isEqualTo("is not a number");
    }
}
