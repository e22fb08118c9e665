package se.arsredovisning.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.kit.sentence.Language;
import se.arsredovisning.reports.page.PageNumbers.Amounts;

class PageNumbersTest {

    private final PageNumbers swedish = new PageNumbers(Language.SWEDISH);
    private final PageNumbers english = new PageNumbers(Language.ENGLISH);

    @Test
    void swedishHasACommaThinNoBreakSpacesAndATrueMinus() {
        assertThat(swedish.number(new BigDecimal("-1234567.5"), 1)).isEqualTo("\u22121\u202f234\u202f567,5");
        assertThat(english.number(new BigDecimal("-1234567.5"), 1)).isEqualTo("\u22121,234,567.5");
    }

    @Test
    void aNumberHasAsManyDecimalsAsItIsKnownWith() {
        assertThat(swedish.number(new BigDecimal("8"), 1)).isEqualTo("8,0");
        assertThat(swedish.number(new BigDecimal("90"), 2)).isEqualTo("90,00");
        assertThat(swedish.number(new BigDecimal("2600"), -2)).isEqualTo("2\u202f600");
    }

    @ParameterizedTest
    @CsvSource({
        "-4580000, -3, TKR, −4_580", "-4580000, -3, KR, −4_580_000", "-4580000, -3, MNKR, '−4,6'",
                "4000, -3, MNKR, '0,0'",
        "-400, 0, TKR, 0", "-87000, -3, TKR, −87", "10932000000, -6, TKR, 10_932_000", "10932000000, -6, MNKR, 10_932",
        "7900000, -5, MNKR, '7,9'", "12.50, 2, KR, '12,50'", "0, -3, TKR, 0"
    })
    void amountsAreInWhatThePageCountsIn(BigDecimal kronor, int decimals, Amounts in, String text) {
        assertThat(swedish.amount(kronor, decimals, in)).isEqualTo(text.replace('_', '\u202f'));
    }

    @Test
    void aDayIsSwedensDay() {
        Instant lateInTheEvening = Instant.parse("2020-12-31T23:30:00Z");

        assertThat(swedish.day(lateInTheEvening)).isEqualTo("1 januari 2021");
        assertThat(english.day(lateInTheEvening)).isEqualTo("1 January 2021");
    }
}
