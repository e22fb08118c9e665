package se.arsredovisning.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.kit.language.SectionStatus;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.query.StatusFilter;

class StatusParametersTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-26T22:59:59Z, 2026-11-26",
        "2026-11-26T23:00:00Z, 2026-11-27",
        "2026-06-30T21:59:59Z, 2026-06-30",
        "2026-06-30T22:00:00Z, 2026-07-01"
    })
    void todayIsTheDayInSweden(Instant now, LocalDate today) {
        StatusFilter filter = read(List.of(), "passed", now);

        assertThat(filter.dueBefore()).isEqualTo(today);
        assertThat(StatusParameters.rules("4", filter)).isEqualTo("4-" + today);
    }

    @Test
    void withoutDueNoDayCounts() {
        StatusFilter filter = read(List.of("draft,ready"), null, Instant.EPOCH);

        assertThat(filter.statuses()).containsExactlyInAnyOrder(SectionStatus.DRAFT, SectionStatus.READY);
        assertThat(filter.dueBefore()).isNull();
        assertThat(StatusParameters.rules("4", filter)).isEqualTo("4");
        assertThat(read(null, null, Instant.EPOCH)).isEqualTo(StatusFilter.ALL);
    }

    @Test
    void namesEachWordThatIsNone() {
        ParameterReader reader = new ParameterReader();
        StatusParameters.read(reader, List.of("draft,done", ""), "later", Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

        assertThatThrownBy(reader::end)
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.faults())
                        .extracting(Fault::property)
                        .containsExactly("status", "status", "due"));
    }

    @Test
    void asksTheDatabaseInItsOwnOrder() {
        List<Object> values = new ArrayList<>(List.of("1489"));

        String condition = read(List.of("approved,draft"), "passed", Instant.parse("2026-11-27T12:00:00Z"))
                .condition("h.", values);

        assertThat(condition).isEqualTo(" and h.status in (?, ?) and h.due_at < cast(? as date)");
        assertThat(values).containsExactly("1489", "draft", "approved", "2026-11-27");
        assertThat(StatusFilter.ALL.condition("h.", values)).isEmpty();
    }

    private static StatusFilter read(List<String> status, String due, Instant now) {
        ParameterReader reader = new ParameterReader();
        StatusFilter filter = StatusParameters.read(reader, status, due, Clock.fixed(now, ZoneOffset.UTC));
        reader.end();
        return filter;
    }
}
