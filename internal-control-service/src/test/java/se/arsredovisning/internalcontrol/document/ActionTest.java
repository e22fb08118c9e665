package se.arsredovisning.internalcontrol.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionTest {

    private static final LocalDate DAY = LocalDate.of(2020, 12, 31);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2020-12-30, PLANNED, -, true, true",
                "2020-12-30, ONGOING, -, true, true",
                "2020-12-31, ONGOING, -, true, false",
                "2021-01-01, PLANNED, -, true, false",
                "2020-12-30, DONE, -, false, false",
                "2020-12-30, DONE, 2020-12-31, false, false",
                "2020-12-30, DONE, 2021-01-01, true, true",
                "2020-12-30, CANCELLED, -, false, false",
                "2020-12-30, -, -, -, -",
                "2020-12-31, -, -, -, false",
                "-, ONGOING, -, true, -"
            })
    void isLateOnceItsLastDayIsOverAndItWasNotDoneByThen(
            LocalDate due, ActionState state, LocalDate doneOn, Boolean open, Boolean overdue) {
        ActionDocument action = new ActionDocument("a", "b", null, null, due, state, doneOn);

        assertThat(action.open(DAY).orElse(null)).isEqualTo(open);
        assertThat(action.overdue(DAY).orElse(null)).isEqualTo(overdue);
    }

    @Test
    void isJudgedOnTheDayThatIsAskedAbout() {
        ActionDocument action =
                new ActionDocument("a", "b", null, null, LocalDate.of(2020, 6, 30), ActionState.ONGOING, null);

        assertThat(action.overdue(LocalDate.of(2020, 6, 30))).hasValue(false);
        assertThat(action.overdue(LocalDate.of(2020, 7, 1))).hasValue(true);
    }
}
