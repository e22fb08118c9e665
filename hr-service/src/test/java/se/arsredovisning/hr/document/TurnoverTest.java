package se.arsredovisning.hr.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.hr.Documents;
import se.arsredovisning.kit.language.Check;

class TurnoverTest {

    @ParameterizedTest
    @CsvSource({"10,2,100,8.0,OK", "10,2,100.5,8.0,OK", "10,2,99,8.0,DISCREPANCY", "161,0,2000,8.0,ROUNDING"})
    void isThoseWhoLeftButForTheRetiredOverTheAverageStaff(
            int left, int retired, BigDecimal average, BigDecimal printed, Check.Result expected) {
        assertThat(check(new Turnover(2020, left, retired, average, new Turnover.Printed(printed))))
                .isEqualTo(expected);
    }

    @Test
    void cannotBeCheckedWithoutAllItsParts() {
        assertThat(check(new Turnover(2020, 8, 0, null, new Turnover.Printed(new BigDecimal("8.0")))))
                .isEqualTo(Check.Result.UNVERIFIABLE);
    }

    @Test
    void isComputedWhereItIsNotPrinted() {
        assertThat(new Turnover(2020, 10, 2, new BigDecimal("104.5"), null).percent(1))
                .hasValueSatisfying(percent -> assertThat(percent).isEqualByComparingTo("7.7"));
    }

    private static Check.Result check(Turnover turnover) {
        SectionDocument document = new SectionDocument(
                "Kontoret", null, null, null, null, null, List.of(turnover), null, null, null, null, null, null, null);
        return SectionChecks.of(Documents.ANNUAL, document).get(0).result();
    }
}
