package se.arsredovisning.kit.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.arsredovisning.kit.http.MemoryBudget;
import se.arsredovisning.kit.http.RequestMemory;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.SectionStatus;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.query.Scope;
import se.arsredovisning.kit.query.SectionFilter;
import se.arsredovisning.kit.query.StatusFilter;

@Timeout(60)
class SummaryLogTest {

    private static final String RULES = "1";

    private static TestLog kept;
    private static SummaryLog summaries;

    private final SectionId section = SectionId.parse("1489-namnd-" + System.nanoTime() + "-2020");
    private Revision first;

    @BeforeAll
    static void createDatabase() {
        kept = new TestLog();
        summaries = new SummaryLog(
                kept.connections(),
                new LargeDocuments(
                        kept.connections(), new RequestMemory(new MemoryBudget(Optional.empty(), Duration.ZERO))));
    }

    @BeforeEach
    void write() throws Exception {
        first = kept.write(section, "{\"a\":1}");
    }

    private SummaryLog.Summarised listed(String rules) {
        List<SummaryLog.Summarised> found = summaries
                .sections(
                        new SectionFilter(section.municipality(), section.board(), null, Scope.ALL),
                        StatusFilter.ALL,
                        new Paging(1, 20),
                        rules)
                .sections();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void tellsWhatWasKeptAndReadsNoDocumentThen() {
        assertThat(listed(RULES).summary()).isNull();
        assertThat(listed(RULES).revision()).isEqualTo(first);

        summaries.keep(Map.of(first, "{\"summary\":1}"), RULES);

        assertThat(listed(RULES).summary()).isEqualTo("{\"summary\":1}");
        assertThat(listed(RULES).revision()).isEqualTo(first.withDocument(RevisionRows.NOT_LOADED));
    }

    @Test
    void aSummaryByOtherRulesCountsForNothing() {
        summaries.keep(Map.of(first, "{}"), RULES);

        assertThat(listed("2").summary()).isNull();
        assertThat(listed("2").revision().document()).isEqualTo("{\"a\":1}");
        summaries.keep(Map.of(first, "{\"by\":2}"), "2");
        assertThat(listed("2").summary()).isEqualTo("{\"by\":2}");
    }

    @Test
    void whatIsWrittenLaterHasNoSummaryWhoeverWroteIt() throws Exception {
        summaries.keep(Map.of(first, "{}"), RULES);
        Revision second = kept.write(section, "{\"a\":2}");
        assertThat(listed(RULES).summary()).isNull();
        assertThat(listed(RULES).revision()).isEqualTo(second);

        summaries.keep(Map.of(second, "{}"), RULES);
        kept.inTransaction(log -> log.step(log.lock(section), SectionStatus.READY, Change.because(null)));

        assertThat(listed(RULES).summary()).isNull();
    }

    @Test
    void aSummaryOfARevisionThatIsNotTheLastAnyMoreIsNotKept() throws Exception {
        kept.write(section, "{\"a\":2}");

        summaries.keep(Map.of(first, "{}"), RULES);

        assertThat(listed(RULES).summary()).isNull();
    }

    @Test
    void doesNotWaitForAWriter() throws Exception {
        try (Connection writer = kept.connections().getConnection();
                Statement lock = writer.createStatement()) {
            writer.setAutoCommit(false);
            lock.execute("select 1 from section_head where id = '" + section + "' for update");

            summaries.keep(Map.of(first, "{}"), RULES);

            writer.rollback();
        }
        assertThat(listed(RULES).summary()).isNull();
    }
}
