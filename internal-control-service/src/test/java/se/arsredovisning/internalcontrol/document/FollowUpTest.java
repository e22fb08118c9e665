package se.arsredovisning.internalcontrol.document;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.internalcontrol.Documents.ANNUAL;
import static se.arsredovisning.internalcontrol.Documents.INTERIM;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.internalcontrol.Documents;
import se.arsredovisning.internalcontrol.document.FollowUp.Status;

class FollowUpTest {

    private static final Assessments STANDARD = new Assessments(Assessments.STANDARD);
    private static final LocalDate NEW_YEARS_EVE = LocalDate.of(2020, 12, 31);

    @ParameterizedTest
    @CsvSource({
        "WEEKLY, 2020-01-06, 0",
        "WEEKLY, 2020-01-07, 1",
        "WEEKLY, 2020-12-31, 52",
        "WEEKLY, 2021-06-30, 52",
        "MONTHLY, 2019-12-31, 0",
        "MONTHLY, 2020-01-30, 0",
        "MONTHLY, 2020-01-31, 1",
        "MONTHLY, 2020-02-28, 1",
        "MONTHLY, 2020-02-29, 2",
        "MONTHLY, 2020-08-31, 8",
        "MONTHLY, 2021-08-31, 12",
        "QUARTERLY, 2020-09-30, 3",
        "EVERY_FOUR_MONTHS, 2020-08-31, 2",
        "HALF_YEARLY, 2020-08-31, 1",
        "YEARLY, 2020-12-30, 0",
        "YEARLY, 2020-12-31, 1",
        "AT_INTERIM_AND_ANNUAL_ACCOUNTS, 2020-08-30, 0",
        "AT_INTERIM_AND_ANNUAL_ACCOUNTS, 2020-08-31, 1",
        "AT_INTERIM_AND_ANNUAL_ACCOUNTS, 2020-12-31, 2"
    })
    void isDueAtTheEndOfEachStretch(Frequency frequency, LocalDate day, int due) {
        assertThat(frequency.dueBy(day, 2020)).hasValue(due);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONTINUOUS", "WHEN_NEEDED", "OTHER"})
    void isJudgedOnlyWhereANumberIsAskedFor(Frequency frequency) {
        ControlDocument control = control(frequency.code(), "2020-01-15");

        assertThat(FollowUp.of(control, STANDARD, ANNUAL, NEW_YEARS_EVE)).isEmpty();
        assertThat(FollowUp.of(control(null), STANDARD, ANNUAL, NEW_YEARS_EVE)).isEmpty();
    }

    @Test
    void isAsPlannedWithAsManyResultsAsAreDue() {
        assertThat(FollowUp.of(control("half-yearly", "2020-06-15", "2020-12-31"), STANDARD, ANNUAL, NEW_YEARS_EVE))
                .hasValue(new FollowUp(2, 2, Status.AS_PLANNED));
        assertThat(FollowUp.of(control("yearly", "2020-06-15", "2020-12-31"), STANDARD, ANNUAL, NEW_YEARS_EVE))
                .hasValue(new FollowUp(1, 2, Status.AS_PLANNED));
    }

    @Test
    void isBehindWithFewer() {
        assertThat(FollowUp.of(control("monthly", "2020-06-15", "2020-12-31"), STANDARD, ANNUAL, NEW_YEARS_EVE))
                .hasValue(new FollowUp(12, 2, Status.BEHIND));
        assertThat(FollowUp.of(control("yearly"), STANDARD, ANNUAL, NEW_YEARS_EVE))
                .hasValue(new FollowUp(1, 0, Status.BEHIND));
    }

    @Test
    void isUnknownWhereAResultWithoutADateMaySumUpMore() {
        assertThat(FollowUp.of(control("monthly", "2020-06-15", null), STANDARD, ANNUAL, NEW_YEARS_EVE))
                .hasValue(new FollowUp(12, null, Status.UNKNOWN));
        assertThat(FollowUp.of(control("yearly", (String) null), STANDARD, ANNUAL, NEW_YEARS_EVE))
                .hasValue(new FollowUp(1, null, Status.UNKNOWN));
        assertThat(FollowUp.of(
                        control("half-yearly", "2020-06-15", "2020-12-31", null), STANDARD, ANNUAL, NEW_YEARS_EVE))
                .hasValue(new FollowUp(2, null, Status.AS_PLANNED));
    }

    @Test
    void doesNotCountAResultAfterTheDay() {
        ControlDocument control = control("half-yearly", "2020-06-15", "2021-01-20");

        assertThat(FollowUp.of(control, STANDARD, ANNUAL, NEW_YEARS_EVE)).hasValue(new FollowUp(2, 1, Status.BEHIND));
        assertThat(FollowUp.of(control, STANDARD, ANNUAL, LocalDate.of(2021, 1, 20)))
                .hasValue(new FollowUp(2, 2, Status.AS_PLANNED));
    }

    @Test
    void asksForNoMoreThanThePeriodHas() {
        assertThat(FollowUp.of(control("monthly"), STANDARD, INTERIM, LocalDate.of(2020, 10, 1)))
                .hasValue(new FollowUp(8, 0, Status.BEHIND));
        assertThat(FollowUp.of(control("yearly"), STANDARD, INTERIM, INTERIM.endOfPeriod()))
                .hasValue(new FollowUp(0, 0, Status.AS_PLANNED));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "2020-12-01")
    void doesNotCountAResultThatSaysThatTheControlWasNotCarriedOut(String date) {
        ObjectNode control = node("yearly", date);
        ((ObjectNode) control.at("/results/0")).put("assessment", "not-carried-out");

        assertThat(FollowUp.of(read(control), STANDARD, ANNUAL, NEW_YEARS_EVE))
                .hasValue(new FollowUp(1, 0, Status.BEHIND));
    }

    private static ControlDocument control(String frequency, String... dates) {
        return read(node(frequency, dates));
    }

    private static ObjectNode node(String frequency, String... dates) {
        ObjectNode control = (ObjectNode) Documents.json("{\"key\": \"a\", \"risk\": \"b\"}");
        if (frequency != null) {
            control.put("frequency", frequency);
        }
        ArrayNode results = control.putArray("results");
        for (String date : dates) {
            ObjectNode result =
                    results.addObject().put("key", "r" + results.size()).put("text", "t");
            if (date != null) {
                result.put("date", date);
            }
        }
        return control;
    }

    private static ControlDocument read(ObjectNode control) {
        ObjectNode section = control.objectNode();
        section.putArray("controls").add(control);
        return SectionDocument.read(section).controls().get(0);
    }
}
