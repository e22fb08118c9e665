package se.arsredovisning.reports.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodRangeTest {

    private static Iterable<String> periods(String word) {
        return PeriodRange.parse(word).orElseThrow().periods();
    }

    @Test
    void aYearIsTheYearAndItsEnd() {
        assertThat(periods("2020")).containsExactly("2020", "2020-12");
    }

    @Test
    void aRangeOfYearsHoldsNoInterimMonths() {
        assertThat(periods("2019..2020")).containsExactly("2019", "2019-12", "2020", "2020-12");
    }

    @Test
    void aRangeOfMonthsGoesOverTheTurnOfTheYear() {
        assertThat(periods("2019-11..2020-02")).containsExactly("2019-11", "2019-12", "2020-01", "2020-02");
        assertThat(periods("2020-08")).containsExactly("2020-08");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2020..2018", "2020-13", "2020-00", "2020..2020-08", "2020..", "..2020", "20", "1820", "x", ""})
    void refusesWhatIsNoPeriod(String word) {
        assertThat(PeriodRange.parse(word)).isEmpty();
    }
}
