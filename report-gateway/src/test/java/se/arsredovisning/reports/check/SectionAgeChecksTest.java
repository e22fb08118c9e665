package se.arsredovisning.reports.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Check.Result;
import se.arsredovisning.reports.section.ReportPart;

class SectionAgeChecksTest {

    private static final Instant NEW = Instant.parse("2021-02-28T12:00:00Z");

    @Test
    void saysWhichSectionIsTwoMonthsOlderThanTheNewest() {
        assertThat(SectionAgeChecks.of(Map.of(
                        ReportPart.HR, Instant.parse("2020-11-03T08:00:00Z"),
                        ReportPart.FINANCE, NEW,
                        ReportPart.GOALS, Instant.parse("2021-01-15T08:00:00Z"))))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.code()).isEqualTo("report.section-age.hr");
                    assertThat(check.result()).isEqualTo(Result.UNVERIFIABLE);
                    assertThat(check.pointer()).isEqualTo("/sections/hr");
                    assertThat(check.message().toString())
                            .isEqualTo("Avsnittet Personal ändrades senast 2020-11-03, minst två månader före avsnittet"
                                    + " Ekonomi (2021-02-28), så det kan inte prövas om det ännu gäller.");
                });
    }

    @Test
    void countsMonthsByTheCalendar() {
        assertThat(SectionAgeChecks.of(
                        Map.of(ReportPart.HR, Instant.parse("2020-12-28T12:00:01Z"), ReportPart.FINANCE, NEW)))
                .extracting(Check::result)
                .containsExactly(Result.OK);
        assertThat(SectionAgeChecks.of(
                        Map.of(ReportPart.HR, Instant.parse("2020-12-28T12:00:00Z"), ReportPart.FINANCE, NEW)))
                .extracting(Check::result)
                .containsExactly(Result.UNVERIFIABLE);
    }

    @Test
    void holdsNoSectionAgainstItself() {
        assertThat(SectionAgeChecks.of(Map.of(ReportPart.HR, NEW))).isEmpty();
        assertThat(SectionAgeChecks.of(Map.of())).isEmpty();
    }
}
