package se.arsredovisning.kit.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static se.arsredovisning.kit.relay.RelayRig.NEVER;
import static se.arsredovisning.kit.relay.RelayRig.OFTEN;
import static se.arsredovisning.kit.relay.RelayRig.section;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.arsredovisning.embedded.FreePorts;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.revision.Change;

@Timeout(60)
class RelayTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private RelayRig rig;

    @BeforeEach
    void createRig() {
        rig = new RelayRig();
    }

    @AfterEach
    void closeRig() {
        rig.close();
    }

    @Test
    void everyCommitIsSentAndNoRollbackIs() throws Exception {
        rig.start(NEVER);
        for (int i = 1; i <= 5; i++) {
            rig.write(section(1), i);
            assertThatThrownBy(() -> rig.log.inTransaction(log -> {
                        log.append(log.lock(section(1)), Json.read("{\"value\": 0}"), Change.because(null));
                        log.append(log.lock(section(2)), Json.read("{\"value\": 0}"), Change.because(null));
                        throw new IllegalStateException("undone");
                    }))
                    .hasMessage("undone");
        }

        rig.await(5, SOON);
        List<ConsumerRecord<String, String>> all = rig.settled();

        assertThat(all)
                .extracting(RelayRig::name)
                .containsExactly(
                        "1489-board-1-2020/1",
                        "1489-board-1-2020/2",
                        "1489-board-1-2020/3",
                        "1489-board-1-2020/4",
                        "1489-board-1-2020/5");
        await().untilAsserted(() -> assertThat(rig.unsent()).isZero());
        assertThat(new String(all.get(0).headers().lastHeader("content-type").value(), UTF_8))
                .isEqualTo("application/cloudevents+json; charset=UTF-8");
        assertThat(all).extracting(ConsumerRecord::key).containsOnly("1489-board-1-2020");
    }

    @Test
    void whatWasWrittenBeforeTheRelayRanIsSentWhenItStarts() throws Exception {
        for (int i = 1; i <= 3; i++) {
            rig.write(section(1), i);
        }
        assertThat(rig.unsent()).isEqualTo(3);

        rig.start(NEVER);

        RelayRig.assertOrdered(rig.await(3, SOON));
    }

    @Test
    void aDeletionIsSentAndTheNumberingGoesOn() throws Exception {
        rig.start(NEVER);
        rig.write(section(1), 1);
        rig.log.delete(section(1));
        rig.write(section(1), 1);

        List<ConsumerRecord<String, String>> all = rig.await(3, SOON);

        RelayRig.assertOrdered(all);
        assertThat(all)
                .extracting(record -> Json.read(record.value()).path("type").textValue())
                .extracting(type -> type.substring(type.lastIndexOf("section")))
                .containsExactly("section-changed.v1", "section-deleted.v1", "section-changed.v1");
    }

    @Test
    void aRelayThatNobodyWakesFindsWhatIsThereByItself() throws Exception {
        Relay relay = rig.start(OFTEN);
        await().until(() -> relay.trouble() == null);

        rig.log.execute("begin; insert into section_head values ('1489-x-2020', '1489', 'x', '2020', 1, false);"
                + "insert into revision values ('1489-x-2020', 1, '{}', '{\"\"}', 'anna', now(), null, 0);"
                + "insert into relay_position (section_id) values ('1489-x-2020'); commit");

        rig.await(1, SOON);
    }

    @Test
    void noWakeUpIsLostUnderManyWriters() throws Exception {
        rig.start(NEVER);
        ExecutorService writers = Executors.newFixedThreadPool(6);
        List<Future<?>> done = new ArrayList<>();
        for (int writer = 0; writer < 6; writer++) {
            int number = writer;
            done.add(writers.submit(() -> {
                Random random = new Random(number);
                for (int i = 0; i < 25; i++) {
                    rig.write(section(random.nextInt(8)), number * 1000 + i);
                    Thread.sleep(random.nextInt(10));
                }
                return null;
            }));
        }
        for (Future<?> writer : done) {
            writer.get(30, TimeUnit.SECONDS);
        }
        writers.shutdown();

        RelayRig.assertOrdered(rig.await(150, SOON));
    }

    @Test
    void aWakeUpBetweenTheLookAndTheSleepIsNotLost() throws Exception {
        AtomicInteger looks = new AtomicInteger();
        DataSource slow = FailingDataSource.of(rig.pool(), (method, connection) -> {
            if (method.equals("close") && looks.getAndIncrement() == 0) {
                writeUnchecked(section(1), 1);
            }
        });

        rig.start(slow, NEVER, latency -> {});

        rig.await(1, SOON);
    }

    @Test
    void aFailedCommitAfterTheAcknowledgementRepeatsTheSameEvent() throws Exception {
        AtomicInteger failures = new AtomicInteger(1);
        DataSource failing = FailingDataSource.of(rig.pool(), (method, connection) -> {
            if (method.equals("commit") && failures.getAndDecrement() > 0) {
                throw new SQLException("the commit failed");
            }
        });
        rig.write(section(1), 1);
        rig.write(section(1), 2);

        rig.start(failing, NEVER, latency -> {});
        rig.await(2, SOON);
        rig.write(section(1), 3);

        rig.await(3, SOON);
        List<ConsumerRecord<String, String>> all = rig.settled();
        assertThat(all)
                .extracting(RelayRig::name)
                .containsExactly(
                        "1489-board-1-2020/1",
                        "1489-board-1-2020/2",
                        "1489-board-1-2020/1",
                        "1489-board-1-2020/2",
                        "1489-board-1-2020/3");
        RelayRig.assertOrdered(all);
    }

    @Test
    void aConnectionKilledAfterTheAcknowledgementRepeatsTheSameEvent() throws Exception {
        AtomicInteger kills = new AtomicInteger(1);
        DataSource failing = FailingDataSource.of(rig.pool(), (method, connection) -> {
            if (method.equals("commit") && kills.getAndDecrement() > 0) {
                assertThat(rig.killConnections()).isPositive();
            }
        });
        rig.write(section(1), 1);
        rig.write(section(2), 1);

        rig.start(failing, NEVER, latency -> {});
        await().atMost(SOON).until(() -> rig.unsent() == 0);
        rig.write(section(1), 2);

        rig.await(3, SOON);
        List<ConsumerRecord<String, String>> all = rig.settled();
        assertThat(all)
                .extracting(RelayRig::name)
                .containsExactlyInAnyOrder(
                        "1489-board-1-2020/1",
                        "1489-board-2-2020/1",
                        "1489-board-1-2020/1",
                        "1489-board-2-2020/1",
                        "1489-board-1-2020/2");
        RelayRig.assertOrdered(all);
    }

    @Test
    void twoRelaysKeepTheOrderWhileTheirConnectionsAreKilled() throws Exception {
        int sections = 40;
        int revisions = 12;
        rig.start(OFTEN);
        rig.start(OFTEN);
        ExecutorService threads = Executors.newFixedThreadPool(5);
        AtomicBoolean writing = new AtomicBoolean(true);
        Future<Integer> killer = threads.submit(() -> {
            int killed = 0;
            while (writing.get()) {
                Thread.sleep(150);
                killed += rig.killConnections();
            }
            return killed;
        });
        List<Future<?>> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            int first = writer;
            writers.add(threads.submit(() -> {
                for (int revision = 1; revision <= revisions; revision++) {
                    for (int section = first; section < sections; section += 4) {
                        rig.write(section(section), revision);
                    }
                }
                return null;
            }));
        }
        for (Future<?> writer : writers) {
            writer.get(40, TimeUnit.SECONDS);
        }
        Thread.sleep(300);
        writing.set(false);
        assertThat(killer.get()).as("connections killed").isPositive();
        threads.shutdown();

        rig.await(sections * revisions, SOON);
        List<ConsumerRecord<String, String>> all = rig.settled();
        RelayRig.assertOrdered(all);
        await().atMost(SOON).until(() -> rig.unsent() == 0);
        System.out.printf(
                "two relays: %d events, %d repeats, %d connections killed%n",
                sections * revisions, all.size() - sections * revisions, killer.get());
    }

    @Test
    void aBacklogLargerThanABatchIsSentInOrder() throws Exception {
        int sections = RelayPositions.MAX_SECTIONS + 10;
        int revisions = RelayPositions.MAX_REVISIONS + 2;
        insert(sections, revisions);
        rig.start(NEVER);

        RelayRig.assertOrdered(rig.await(sections * revisions, SOON));
        await().atMost(SOON).until(() -> rig.unsent() == 0);
    }

    @Test
    void manyParkedSectionsStarveNobody() throws Exception {
        insert(RelayPositions.MAX_SECTIONS + 50, 1);
        rig.log.execute("update relay_position set parked_at = now(), parked_reason = 'too large'");
        rig.start(NEVER);

        rig.write(new SectionId("1489", "other", "2020"), 1);

        assertThat(rig.await(1, SOON)).extracting(RelayRig::name).containsExactly("1489-other-2020/1");
        assertThat(rig.parked()).hasSize(RelayPositions.MAX_SECTIONS + 50);
    }

    @Test
    void aDatabaseThatIsAwayIsTroubleUntilItIsBack() throws Exception {
        AtomicBoolean away = new AtomicBoolean(true);
        DataSource failing = FailingDataSource.of(rig.pool(), (method, connection) -> {
            if (away.get()) {
                throw new SQLException("away", "08006");
            }
        });
        Relay relay = rig.start(failing, OFTEN, latency -> {});
        rig.write(section(1), 1);
        await().until(() -> "the database cannot be asked".equals(relay.trouble()));

        away.set(false);

        rig.await(1, SOON);
        await().until(() -> relay.trouble() == null);
    }

    @Test
    void whatBreaksARelayDoesNotEndIt() throws Exception {
        AtomicInteger failures = new AtomicInteger(2);
        AtomicBoolean planted = new AtomicBoolean(true);
        DataSource failing = FailingDataSource.of(rig.pool(), (method, connection) -> {
            if (planted.getAndSet(false)) {
                throw new StackOverflowError("planted");
            }
        });
        Relay relay = rig.start(
                failing,
                () -> {
                    int left = failures.getAndDecrement();
                    if (left == 2) {
                        throw new IllegalStateException("no such host");
                    }
                    if (left == 1) {
                        throw new NoClassDefFoundError("planted");
                    }
                    return rig.producer();
                },
                NEVER,
                latency -> {});

        rig.write(section(1), 1);

        rig.await(1, SOON);
        await().until(() -> relay.trouble() == null);
    }

    @Test
    void aBrokerThatNeverWasThereIsNotWaitedForSectionBySection() throws Exception {
        insert(50, 1);
        String nobody = "localhost:" + FreePorts.next();
        long start = System.nanoTime();

        Relay relay = rig.start(rig.pool(), () -> RelayRig.producer(nobody), NEVER, latency -> {});

        await().atMost(SOON).until(() -> relay.trouble() != null);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(rig.unsent()).isEqualTo(50);
    }

    @Test
    void closesInTimeWhileTheBrokerIsAway() throws Exception {
        insert(50, 1);
        String nobody = "localhost:" + FreePorts.next();
        CountDownLatch connected = new CountDownLatch(1);
        AtomicReference<Thread> thread = new AtomicReference<>();
        Relay relay = rig.start(
                rig.pool(),
                () -> {
                    thread.set(Thread.currentThread());
                    connected.countDown();
                    return RelayService.connect(Map.of("bootstrap.servers", nobody));
                },
                NEVER,
                latency -> {});
        assertThat(connected.await(10, TimeUnit.SECONDS)).isTrue();
        long start = System.nanoTime();

        relay.close();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        assertThat(thread.get().isAlive()).isFalse();
        assertThat(rig.log.query("select count(*) from pg_stat_activity"
                        + " where datname = current_database() and state like 'idle in transaction%'"))
                .isEqualTo("0");
    }

    @Test
    void closesAtOnceWhileItRests() throws Exception {
        DataSource failing = FailingDataSource.of(rig.pool(), (method, connection) -> {
            throw new SQLException("away", "08006");
        });
        Relay relay = rig.start(failing, NEVER, latency -> {});
        await().until(() -> relay.trouble() != null);
        Thread.sleep(1500);
        long start = System.nanoTime();

        relay.close();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void closesAtOnceWhileItWaits() throws Exception {
        Relay relay = rig.start(NEVER);
        rig.write(section(1), 1);
        rig.await(1, SOON);
        long start = System.nanoTime();

        relay.close();
        relay.close();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aRelayThatIsClosedAmidABacklogLosesNothing() throws Exception {
        insert(60, 30);
        Relay first = rig.start(NEVER);
        rig.awaitSome(1, SOON);
        first.close();

        rig.start(NEVER);

        RelayRig.assertOrdered(rig.await(60 * 30, SOON));
        await().atMost(SOON).until(() -> rig.unsent() == 0);
    }

    @Test
    void anEventIsSentSoonAfterTheCommit() throws Exception {
        List<Duration> acknowledged = Collections.synchronizedList(new ArrayList<>());
        rig.start(rig.pool(), NEVER, acknowledged::add);
        List<Long> micros = new ArrayList<>();
        for (int i = 0; i < 320; i++) {
            int count = acknowledged.size();
            rig.write(section(i % 40), i);
            long committed = System.nanoTime();
            while (acknowledged.size() == count) {
                Thread.sleep(0, 100_000);
                assertThat(System.nanoTime() - committed).isLessThan(SOON.toNanos());
            }
            if (i >= 20) {
                micros.add((System.nanoTime() - committed) / 1000);
            }
            Thread.sleep(2);
        }
        Collections.sort(micros);

        RelayRig.assertOrdered(rig.await(320, SOON));
        System.out.printf(
                "commit to Kafka, %d single writes: median %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                micros.size(),
                micros.get(micros.size() / 2) / 1000.0,
                micros.get(micros.size() * 99 / 100) / 1000.0,
                micros.get(micros.size() - 1) / 1000.0);
    }

    @Test
    void eventsAreSentAgainFromARevisionOnAsTheyWere() throws Exception {
        Relay relay = rig.start(NEVER);
        for (int revision = 1; revision <= 4; revision++) {
            rig.write(section(1), revision);
            rig.write(section(2), revision);
        }
        rig.log.delete(section(2));
        rig.await(9, SOON);
        await().atMost(SOON).until(() -> rig.unsent() == 0);
        int before = rig.settled().size();

        assertThat(rig.replay(section(2), 3)).isEqualTo(new Replay("1489-board-2-2020", 3, 1, 3));
        relay.wake();

        List<ConsumerRecord<String, String>> again = again(before, 3);
        assertThat(again).extracting(RelayRig::id).containsExactly(ids(section(2), 3, 5));
        RelayRig.assertOrdered(rig.settled());

        assertThat(rig.replay(null, 5)).isEqualTo(new Replay(null, 5, 1, 1));
        assertThat(rig.replay(null, 1)).isEqualTo(new Replay(null, 1, 2, 9));
        relay.wake();

        again = again(before + 3, 9);
        assertThat(again)
                .filteredOn(record -> record.key().equals("1489-board-1-2020"))
                .extracting(RelayRig::id)
                .containsExactly(ids(section(1), 1, 4));
        assertThat(again)
                .filteredOn(record -> record.key().equals("1489-board-2-2020"))
                .extracting(RelayRig::id)
                .containsExactly(ids(section(2), 1, 5));
        RelayRig.assertOrdered(rig.settled());
        assertThat(rig.replay(section(1), 5)).isEqualTo(new Replay("1489-board-1-2020", 5, 0, 0));
        assertThat(rig.replay(section(3), 1)).isEqualTo(new Replay("1489-board-3-2020", 1, 0, 0));
    }

    @Test
    void aReplayNeverPassesOverWhatWasNotSentYet() throws Exception {
        for (int revision = 1; revision <= 4; revision++) {
            rig.write(section(1), revision);
        }
        rig.log.execute("update relay_position set parked_at = now(), parked_reason = 'too large'");

        assertThat(rig.replay(section(1), 3)).isEqualTo(new Replay("1489-board-1-2020", 3, 1, 4));
        assertThat(rig.parked()).isEmpty();
        rig.start(NEVER);

        RelayRig.assertOrdered(rig.await(4, SOON));
    }

    @Test
    void replaysAmidWritesKeepTheOrder() throws Exception {
        Relay relay = rig.start(OFTEN);
        rig.start(OFTEN);
        for (int revision = 1; revision <= 30; revision++) {
            rig.write(section(1), revision);
            rig.write(section(2), revision);
            if (revision % 5 == 0) {
                rig.replay(revision % 2 == 0 ? null : section(1), revision - 3);
                relay.wake();
            }
        }

        RelayRig.assertOrdered(rig.await(60, SOON));
        await().atMost(SOON).until(() -> rig.unsent() == 0);
        RelayRig.assertOrdered(rig.settled());
    }

    /** What came after the first so many, once there are as many more. */
    private List<ConsumerRecord<String, String>> again(int before, int count) {
        rig.awaitSome(before + count, SOON);
        List<ConsumerRecord<String, String>> all = rig.settled();
        return all.subList(before, all.size());
    }

    /** The ids that the events of these revisions had when they were first sent. */
    private String[] ids(SectionId section, int from, int to) {
        return rig.settled().stream()
                .filter(record -> record.key().equals(section.toString()))
                .filter(record -> {
                    int revision =
                            Json.read(record.value()).at("/data/revision").intValue();
                    return revision >= from && revision <= to;
                })
                .map(RelayRig::id)
                .distinct()
                .toArray(String[]::new);
    }

    @Test
    void theRelayNeverHoldsUpAWriter() throws Exception {
        CountDownLatch holding = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        DataSource slow = FailingDataSource.of(rig.pool(), (method, connection) -> {
            if (method.equals("commit")) {
                holding.countDown();
                await().forever().until(() -> release.getCount() == 0);
            }
        });
        rig.write(section(1), 1);
        rig.start(slow, NEVER, latency -> {});
        assertThat(holding.await(10, TimeUnit.SECONDS)).isTrue();
        long start = System.nanoTime();

        rig.write(section(1), 2);
        rig.write(section(2), 1);
        rig.log.delete(section(1));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        release.countDown();
        RelayRig.assertOrdered(rig.await(4, SOON));
    }

    private void writeUnchecked(SectionId section, int value) {
        try {
            rig.write(section, value);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes many revisions at once, as if by a service whose relay has not run for long. */
    private void insert(int sections, int revisions) throws SQLException {
        try (Connection connection = rig.log.connections().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into section_head
                    select '1489-board-' || s || '-2020', '1489', 'board-' || s, '2020', %d, false
                    from generate_series(1, %d) s""".formatted(revisions, sections));
            statement.execute("""
                    insert into revision
                    select id, r, '{}', '{""}', 'anna', now(), null, 0
                    from section_head, generate_series(1, revision) r""");
            statement.execute("insert into relay_position (section_id) select id from section_head");
        }
    }
}
