package se.arsredovisning.kit.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.arsredovisning.embedded.SharedDatabase;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.RevisionId;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.SectionStatus;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.query.Scope;
import se.arsredovisning.kit.query.SectionFilter;
import se.arsredovisning.kit.query.StatusFilter;

@Timeout(60)
class RevisionLogTest {

    private static final AtomicInteger BOARDS = new AtomicInteger();
    private static final Paging FIRST_PAGE = new Paging(1, 20);

    private static TestLog kept;

    private final SectionId section = SectionId.parse("1489-board-" + BOARDS.incrementAndGet() + "-2020");
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @BeforeAll
    static void createDatabase() {
        kept = new TestLog();
    }

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void keepsADocumentAsItWasGiven() throws Exception {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MICROS);
        String document = "{\"z\":1000000,\"a\":[8.50,null,\"räka 🥪 <b>\"],\"m\":{}}";

        Revision written = kept.inTransaction(log ->
                log.append(log.lock(section), Json.read(document), new Change("anna", "Anna Andersson", "because")));

        Revision read = kept.log().latest(section).orElseThrow();
        assertThat(read).isEqualTo(written);
        assertThat(read.document()).isEqualTo(document);
        assertThat(read.number()).isEqualTo(1);
        assertThat(read.changes()).containsExactly("");
        assertThat(read.changedBy()).isEqualTo("anna");
        assertThat(read.reason()).isEqualTo("because");
        assertThat(read.deleted()).isFalse();
        assertThat(read.changedAt()).isBetween(before, Instant.now());
        assertThat(read.changedAt()).isEqualTo(read.changedAt().truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    void givesLargeDocumentsWhole() throws Exception {
        String large = "{\"text\":\"" + "å – ".repeat(LargeDocuments.FROM) + "\"}";
        kept.write(section, "{}");
        Revision written = kept.write(section, large);

        assertThat(kept.log().latest(section)).contains(written);
        assertThat(kept.log().find(section, 2)).contains(written);
        assertThat(kept.log().present(List.of(section))).containsExactly(written);
        assertThat(kept.log()
                        .sections(new SectionFilter(null, section.board(), null, Scope.ALL), FIRST_PAGE)
                        .map(Revision::document))
                .containsExactly(large);
        Revision locked = kept.inTransaction(log -> log.lock(section).latest());
        assertThat(locked).isEqualTo(written);
    }

    @Test
    void givesAHistoryWithoutDocuments() throws Exception {
        kept.write(section, "{\"a\":1}");
        kept.inTransaction(log -> log.append(log.lock(section), null, new Change("anna", "Anna Andersson", null)));

        assertThat(kept.log().history(section, FIRST_PAGE).revisions())
                .extracting(Revision::document)
                .containsExactly(null, RevisionRows.NOT_LOADED);
        assertThat(kept.log().history(section, FIRST_PAGE).revisions())
                .extracting(Revision::deleted)
                .containsExactly(true, false);
    }

    @Test
    void aNumberThatARestoreGivesOutAgainNamesAnotherRevision() throws Exception {
        Revision first = kept.write(section, "{\"a\": 1}");
        Revision lost = kept.write(section, "{\"a\": 2}");
        kept.execute("delete from revision where revision = 2 and section_id = '" + section + "'");
        kept.execute("update section_head set revision = 1 where id = '" + section + "'");

        Revision again = kept.write(section, "{\"a\": 2}");

        assertThat(again.number()).isEqualTo(lost.number());
        assertThat(again.id()).isNotEqualTo(lost.id());
        assertThat(again.id().toString()).matches("2-[0-9a-f]{16}");
        assertThat(kept.log().find(section, 1).orElseThrow().id()).isEqualTo(first.id());
        assertThat(first.id().drawn()).isNotEqualTo(lost.id().drawn());
    }

    @Test
    void whatWasThereBeforeRevisionsDrewBitsDrawsThemWhenItsDatabaseIsMigrated() throws Exception {
        SharedDatabase.Database old = SharedDatabase.newDatabase();
        migrate(old, "1");
        try (Connection connection = old.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into section_head values ('1489-x-2020', '1489', 'x', '2020', 500, false)");
            statement.execute("insert into revision select '1489-x-2020', r, '{}', '{\"\"}', 'anna', now(), null"
                    + " from generate_series(1, 500) r");

            migrate(old, "2");

            ResultSet row =
                    statement.executeQuery("select count(distinct drawn), bit_or(drawn), bit_and(drawn) from revision");
            row.next();
            assertThat(row.getInt(1)).isEqualTo(500);
            assertThat(row.getLong(2)).as("no bit is always 0").isEqualTo(-1);
            assertThat(row.getLong(3)).as("no bit is always 1").isZero();
            assertThatCode(() -> statement.execute("insert into revision (section_id, revision, changes, changed_by,"
                            + " changed_at) values ('1489-x-2020', 501, '{}', 'anna', now())"))
                    .as("who writes draws")
                    .hasMessageContaining("drawn");
        }
    }

    private static void migrate(SharedDatabase.Database database, String version) {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.username(), database.password())
                .locations("db/kit")
                .placeholders(Map.of("login", database.username(), "auditKeep", "730d"))
                .target(version)
                .load()
                .migrate();
    }

    @Test
    void namesWhatChangedSinceTheRevisionBefore() throws Exception {
        kept.write(section, "{\"a\": 1, \"b\": [1, 2], \"c\": 0}");

        Revision second = kept.write(section, "{\"a\": 1.0, \"b\": [1, 3], \"d~/\": 0}");

        assertThat(second.changes()).containsExactlyInAnyOrder("/b/1", "/c", "/d~0~1");
        assertThat(kept.log().find(section, 2)).contains(second);
    }

    @Test
    void namesWhatItsServiceSaysInPlaceOfWhatChanged() throws Exception {
        kept.write(section, "{\"a\": 1, \"secret\": 1}");

        Revision second = kept.inTransaction(log -> log.append(
                log.lock(section), Json.read("{\"a\": 2, \"secret\": 2}"), List.of("/a"), Change.because(null)));

        assertThat(second.changes()).containsExactly("/a");
        assertThat(kept.log().latest(section)).contains(second);
    }

    @Test
    void aStepHasTheDocumentOfTheRevisionBefore() throws Exception {
        Revision draft = kept.write(section, "{\"a\": 1.50, \"dueAt\": \"2021-02-15\"}");

        Revision ready = step(SectionStatus.READY, "anna");

        assertThat(draft.status()).isEqualTo(SectionStatus.DRAFT);
        assertThat(ready.status()).isEqualTo(SectionStatus.READY);
        assertThat(ready.document()).isEqualTo(draft.document());
        assertThat(ready.changes()).containsExactly("/status");
        assertThat(kept.log().latest(section)).contains(ready);
        assertThat(listed(new StatusFilter(Set.of(SectionStatus.READY), null))).containsExactly(ready);
        assertThat(listed(new StatusFilter(Set.of(SectionStatus.DRAFT), null))).isEmpty();
        assertThat(listed(new StatusFilter(Set.of(), LocalDate.of(2021, 2, 16))))
                .containsExactly(ready);
        assertThat(listed(new StatusFilter(Set.of(), LocalDate.of(2021, 2, 15))))
                .isEmpty();
        kept.write(section, "{\"a\": 2}");
        assertThat(listed(new StatusFilter(Set.of(SectionStatus.DRAFT), null))).hasSize(1);
        assertThat(listed(new StatusFilter(Set.of(), LocalDate.of(2999, 1, 1)))).isEmpty();
    }

    @Test
    void authorsAreThoseWhoWroteOrCalledItReadySinceTheLastApproval() throws Exception {
        kept.inTransaction(log -> log.append(log.lock(section), Json.read("{}"), new Change("before", null, null)));
        step(SectionStatus.READY, "caller");
        assertThat(kept.log().authors(section)).containsExactlyInAnyOrder("before", "caller");

        step(SectionStatus.APPROVED, "approver");
        assertThat(kept.log().authors(section)).isEmpty();

        step(SectionStatus.DRAFT, "approver");
        assertThat(kept.log().authors(section)).isEmpty();
        kept.inTransaction(log -> log.append(log.lock(section), null, new Change("deleter", null, null)));
        kept.inTransaction(log -> log.append(log.lock(section), Json.read("{}"), new Change("writer", null, null)));
        assertThat(kept.log().authors(section)).containsExactlyInAnyOrder("deleter", "writer");
    }

    private Revision step(SectionStatus to, String who) throws Exception {
        return kept.inTransaction(log -> log.step(log.lock(section), to, new Change(who, null, null)));
    }

    private List<Revision> listed(StatusFilter status) {
        return kept.log()
                .sections(new SectionFilter(null, section.board(), null, Scope.ALL), status, FIRST_PAGE)
                .revisions();
    }

    @Test
    void numbersWithoutGapsUnderEightWriters() throws Exception {
        List<Future<List<Long>>> writers = new ArrayList<>();
        CountDownLatch start = new CountDownLatch(1);
        for (int writer = 0; writer < 8; writer++) {
            int number = writer;
            writers.add(threads.submit(() -> {
                start.await();
                List<Long> mine = new ArrayList<>();
                for (int i = 0; i < 25; i++) {
                    String document = "{\"writer\": " + number + ", \"write\": " + i + "}";
                    if (i % 5 == 4) {
                        assertThatThrownBy(() -> kept.inTransaction(log -> {
                                    log.append(log.lock(section), Json.read(document), Change.because(null));
                                    throw new IllegalStateException("undone");
                                }))
                                .hasMessage("undone");
                    } else {
                        mine.add(kept.write(section, document).number());
                    }
                }
                return mine;
            }));
        }
        start.countDown();

        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> writer : writers) {
            List<Long> mine = writer.get(50, TimeUnit.SECONDS);
            assertThat(mine).isSorted();
            all.addAll(mine);
        }

        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 160).boxed().toList());
        assertThat(kept.log().history(section, FIRST_PAGE).total()).isEqualTo(160);
        assertThat(kept.inTransaction(log -> log.lock(section)).revision()).isEqualTo(160);
    }

    @Test
    void waitsForTheOtherWriterAndThenSeesItsRevision() throws Exception {
        kept.write(section, "{\"a\": 1}");

        Future<RevisionLog.Head> second =
                secondWriterWhile(log -> log.append(log.lock(section), Json.read("{\"a\": 2}"), Change.because(null)));

        RevisionLog.Head head = second.get(10, TimeUnit.SECONDS);
        assertThat(head.revision()).isEqualTo(2);
        assertThat(head.document()).isEqualTo(Json.read("{\"a\": 2}"));
    }

    @Test
    void waitsForTheOtherWriterOfASectionThatIsNew() throws Exception {
        Future<RevisionLog.Head> second =
                secondWriterWhile(log -> log.append(log.lock(section), Json.read("{\"a\": 1}"), Change.because(null)));

        assertThat(second.get(10, TimeUnit.SECONDS).revision()).isEqualTo(1);
    }

    @Test
    void waitsForTheOtherWriterAlsoWhenThatOneGivesUp() throws Exception {
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch giveUp = new CountDownLatch(1);
        Future<?> first = threads.submit(() -> kept.inTransaction(log -> {
            log.lock(section);
            locked.countDown();
            giveUp.await();
            throw new IllegalStateException("gave up");
        }));
        locked.await();
        Future<Revision> second = threads.submit(() -> kept.write(section, "{\"a\": 1}"));
        assertThatThrownBy(() -> second.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        giveUp.countDown();

        assertThat(second.get(10, TimeUnit.SECONDS).number()).isEqualTo(1);
        assertThatThrownBy(first::get).hasRootCauseMessage("gave up");
    }

    @Test
    void writersOfDifferentSectionsDoNotWaitForEachOther() throws Exception {
        SectionId other = section.nextYear();

        assertThat(kept.<Long>inTransaction(log -> {
                    log.append(log.lock(section), Json.read("{}"), Change.because(null));
                    return threads.submit(() -> kept.write(other, "{}"))
                            .get(10, TimeUnit.SECONDS)
                            .number();
                }))
                .isEqualTo(1);
    }

    @Test
    void aRollbackLeavesNothingBehind() throws Exception {
        AtomicInteger told = new AtomicInteger();
        kept.afterCommit(told::incrementAndGet);

        assertThatThrownBy(() -> kept.inTransaction(log -> {
                    log.append(log.lock(section), Json.read("{}"), Change.because(null));
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        assertThat(kept.log().latest(section)).isEmpty();
        assertThat(kept.query("select count(*) from section_head where id = '" + section + "'"))
                .isEqualTo("0");
        assertThat(kept.query("select count(*) from relay_position where section_id = '" + section + "'"))
                .isEqualTo("0");
        assertThat(told).hasValue(0);
        kept.write(section, "{}");
        assertThat(told).hasValue(1);
    }

    @Test
    void aLockAloneCreatesNoSection() throws Exception {
        RevisionLog.Head head = kept.inTransaction(log -> log.lock(section));

        assertThat(head.exists()).isFalse();
        assertThat(head.present()).isEqualTo(RevisionId.NONE);
        assertThat(kept.log().latest(section)).isEmpty();
        assertThat(kept.log()
                        .sections(new SectionFilter("1489", section.board(), null, Scope.ALL), FIRST_PAGE)
                        .total())
                .isZero();
    }

    @Test
    void aDeletionIsARevisionAndTheNumberingGoesOn() throws Exception {
        kept.write(section, "{\"a\": 1}");
        Revision deletion = kept.delete(section);

        assertThat(deletion.number()).isEqualTo(2);
        assertThat(deletion.deleted()).isTrue();
        assertThat(deletion.changes()).containsExactly("");
        RevisionLog.Head head = kept.inTransaction(log -> log.lock(section));
        assertThat(head.exists()).isFalse();
        assertThat(head.present()).isEqualTo(RevisionId.NONE);
        assertThat(head.revision()).isEqualTo(2);
        assertThat(kept.log()
                        .sections(new SectionFilter(null, section.board(), null, Scope.ALL), FIRST_PAGE)
                        .revisions())
                .isEmpty();

        Revision third = kept.write(section, "{\"a\": 1}");

        assertThat(third.number()).isEqualTo(3);
        assertThat(third.changes()).containsExactly("");
        assertThat(kept.log()
                        .sections(new SectionFilter(null, section.board(), null, Scope.ALL), FIRST_PAGE)
                        .revisions())
                .containsExactly(third);
        assertThat(kept.log().history(section, FIRST_PAGE).revisions())
                .extracting(Revision::number)
                .containsExactly(3L, 2L, 1L);
        assertThat(kept.log().find(section, 1).orElseThrow().document()).isEqualTo("{\"a\":1}");
        assertThat(kept.log().find(section, 4)).isEmpty();
    }

    @Test
    void pagesThroughTheHistory() throws Exception {
        for (int i = 1; i <= 5; i++) {
            kept.write(section, "{\"i\": " + i + "}");
        }

        assertThat(numbers(kept.log().history(section, new Paging(1, 2)))).containsExactly(5L, 4L);
        assertThat(numbers(kept.log().history(section, new Paging(3, 2)))).containsExactly(1L);
        assertThat(numbers(kept.log().history(section, new Paging(4, 2)))).isEmpty();
        assertThat(kept.log().history(section, new Paging(4, 2)).total()).isEqualTo(5);
    }

    @Test
    void listsSectionsByTheOrderOfTheirIdsWhateverTheLanguageOfTheDatabase() throws Exception {
        List<SectionId> ids = Stream.of(
                        "0114-x-2031", "0114-x-2031-08", "0114-x-y-2031", "0114-xa-2031", "0114-x1-2031", "0180-a-2031")
                .map(SectionId::parse)
                .toList();
        for (SectionId id : ids) {
            kept.write(id, "{}");
        }
        List<SectionId> sorted =
                ids.stream().filter(id -> id.period().equals("2031")).sorted().toList();

        assertThat(kept.log()
                        .sections(new SectionFilter(null, null, "2031", Scope.ALL), FIRST_PAGE)
                        .revisions())
                .extracting(Revision::section)
                .containsExactlyElementsOf(sorted);
        kept.execute("create collation dictionary (provider = icu, locale = 'sv-u-ka-shifted')");
        kept.execute("alter table section_head alter board type text collate dictionary");
        try {
            assertThat(kept.log()
                            .sections(new SectionFilter(null, null, "2031", Scope.ALL), FIRST_PAGE)
                            .revisions())
                    .extracting(Revision::section)
                    .containsExactlyElementsOf(sorted);
        } finally {
            kept.execute("alter table section_head alter board type text collate \"default\"");
        }
        assertThat(kept.log()
                        .sections(new SectionFilter("0114", "x", null, Scope.ALL), FIRST_PAGE)
                        .revisions())
                .extracting(revision -> revision.section().toString())
                .containsExactly("0114-x-2031", "0114-x-2031-08");
        assertThat(kept.log()
                        .sections(new SectionFilter("0114", null, "2031", Scope.ALL), new Paging(2, 3))
                        .total())
                .isEqualTo(4);
        assertThat(kept.log()
                        .sections(new SectionFilter("0114", null, "2031", Scope.ALL), new Paging(2, 3))
                        .revisions())
                .hasSize(1);
        assertThat(kept.log()
                        .sections(new SectionFilter("' or 1=1 --", null, null, Scope.ALL), FIRST_PAGE)
                        .total())
                .isZero();
    }

    @Test
    void writesADocumentOfMegabytes() throws Exception {
        JsonNode document = Json.MAPPER.createObjectNode().put("comment", "å".repeat(2_500_000));

        kept.write(section, document);

        assertThat(kept.log().latest(section).orElseThrow().document()).isEqualTo(Json.write(document));
    }

    @Test
    void aReasonHasItsBounds() {
        assertThat(Change.because(null).reason()).isNull();
        assertThat(Change.because("  ").reason()).isNull();
        assertThat(Change.because(" why ").reason()).isEqualTo("why");
        assertThatCode(() -> Change.because("x".repeat(500))).doesNotThrowAnyException();
        assertThat(catchThrowableOfType(ProblemException.class, () -> Change.because("x".repeat(501)))
                        .faults())
                .hasSize(1);
    }

    @Test
    void aDatabaseThatIsAwayIsSaidAtOnce() throws Exception {
        long start = System.nanoTime();
        assertThatThrownBy(() -> kept.inTransaction(log -> {
            try (Connection other = kept.connections().getConnection()) {
                other.createStatement()
                        .execute("select pg_terminate_backend(pid) from pg_stat_activity"
                                + " where usename = current_user and pid <> pg_backend_pid()");
            }
            return log.lock(section);
        }));
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(5_000);
    }

    /** A second writer that has to wait while the first has not committed. */
    private Future<RevisionLog.Head> secondWriterWhile(TestLog.Work<Revision> work) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        Future<Revision> first = threads.submit(() -> kept.inTransaction(log -> {
            Revision revision = work.on(log);
            done.countDown();
            commit.await();
            return revision;
        }));
        done.await();
        Future<RevisionLog.Head> second = threads.submit(() -> kept.inTransaction(log -> log.lock(section)));
        assertThatThrownBy(() -> second.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        commit.countDown();
        first.get();
        return second;
    }

    private static List<Long> numbers(RevisionLog.Found found) {
        return found.revisions().stream().map(Revision::number).toList();
    }

    @Test
    void stampsASectionByItsBoardsOtherSectionsOfItsYearAndEarlierOnes() throws Exception {
        SectionId before = section.withPeriod("2019");
        kept.write(section, "{}");
        assertThat(stamp()).isNull();

        kept.write(before, "{}");
        RevisionStamp first = stamp();
        kept.write(section, "{\"a\":1}");
        kept.write(section.nextYear(), "{}");
        kept.write(new SectionId("1480", section.board(), "2019"), "{}");
        assertThat(first).isNotNull();
        assertThat(stamp()).isEqualTo(first);

        kept.write(before, "{\"a\":1}");
        RevisionStamp second = stamp();
        kept.write(section.withPeriod("2020-08"), "{}");
        RevisionStamp third = stamp();
        kept.inTransaction(log -> log.append(log.lock(before), null, new Change("anna", "Anna Andersson", null)));
        RevisionStamp fourth = stamp();
        kept.inTransaction(log ->
                log.append(log.lock(section.withPeriod("2020-08")), null, new Change("anna", "Anna Andersson", null)));
        assertThat(stamp().text()).isEmpty();
        assertThat(stamp().changedAt()).isAfterOrEqualTo(fourth.changedAt());
        assertThat(List.of(first.text(), second.text(), third.text(), fourth.text(), ""))
                .doesNotHaveDuplicates();
    }

    private RevisionStamp stamp() {
        return kept.log().stamps(List.of(section)).get(section);
    }
}
