package se.arsredovisning.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.arsredovisning.kit.relay.RelayRig.NEVER;
import static se.arsredovisning.kit.relay.RelayRig.section;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.arsredovisning.embedded.EmbeddedBroker;
import se.arsredovisning.embedded.SharedBroker;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.SectionId;

@Timeout(90)
class RelayOutageTest {

    /** Well below what the producer waits for a broker that does not answer. */
    private static final Duration LONGEST_WRITE = Duration.ofSeconds(1);

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int SECTIONS = 10;

    @Test
    void aBrokerThatIsStoppedAndStartedLosesAndReordersNothing() throws Exception {
        EmbeddedBroker broker = SharedBroker.get();
        try (RelayRig rig = new RelayRig()) {
            Relay relay = rig.start(NEVER);
            write(rig, 1, 3);
            rig.await(3 * SECTIONS, SOON);

            broker.stop();
            Duration longest = writeFor(rig, 4, Duration.ofSeconds(4));
            await().atMost(SOON).until(() -> relay.trouble() != null);
            assertThat(rig.unsent()).isPositive();
            broker.start();
            write(rig, 1000, 1000);

            assertEverythingArrives(rig);
            assertThat(longest).isLessThan(LONGEST_WRITE);
            await().atMost(SOON).until(() -> relay.trouble() == null);
        } finally {
            if (!broker.alive()) {
                broker.start();
            }
        }
    }

    @Test
    void aBrokerThatIsPausedAndGoesOnLosesAndReordersNothing() throws Exception {
        EmbeddedBroker broker = SharedBroker.get();
        try (RelayRig rig = new RelayRig()) {
            Relay one = rig.start(NEVER);
            Relay other = rig.start(NEVER);
            write(rig, 1, 3);
            rig.await(3 * SECTIONS, SOON);

            broker.pause();
            Duration longest = writeFor(rig, 4, Duration.ofSeconds(4));
            await().atMost(SOON).until(() -> one.trouble() != null || other.trouble() != null);
            broker.resume();
            write(rig, 1000, 1000);

            assertEverythingArrives(rig);
            assertThat(longest).isLessThan(LONGEST_WRITE);
        } finally {
            broker.resume();
        }
    }

    @Test
    void aRecordThatIsTooLargeParksItsOwnSectionUntilItIsReplayed() throws Exception {
        try (RelayRig rig = new RelayRig(Map.of("max.message.bytes", "2000"))) {
            SectionId large = new SectionId("1489", "large", "2020");
            rig.log.write(large, "{\"a\": 1}");
            rig.log.write(large, membersOf(60));
            rig.log.write(large, membersOf(61));
            for (int section = 0; section < 40; section++) {
                rig.write(section(section), 1);
                rig.write(section(section), 2);
            }

            Relay relay = rig.start(NEVER);
            rig.await(81, SOON);
            await().atMost(SOON).until(() -> rig.parked().size() == 1);
            assertThat(rig.parked()).singleElement().satisfies(parked -> {
                assertThat(parked.section()).isEqualTo("1489-large-2020");
                assertThat(parked.revision()).isEqualTo(2);
                assertThat(parked.reason()).contains("larger").doesNotContain("Exception");
            });
            assertThat(relay.trouble()).isNull();
            rig.log.write(large, membersOf(62));
            rig.write(section(0), 3);
            rig.await(82, SOON);
            // What has come is marked as sent a moment later.
            await().atMost(SOON).until(() -> rig.unsent() == 3);

            assertThat(rig.replay(large)).isTrue();
            relay.wake();
            await().atMost(SOON).until(() -> rig.parked().size() == 1);
            assertThat(rig.replay(section(0))).as("what is not parked").isFalse();

            setMaxMessageBytes(rig, "1000000");
            assertThat(rig.replay(large)).isTrue();
            relay.wake();
            List<ConsumerRecord<String, String>> all = rig.await(85, SOON);

            RelayRig.assertOrdered(all);
            assertThat(rig.parked()).isEmpty();
            await().atMost(SOON).until(() -> rig.unsent() == 0);
        }
    }

    @Test
    void aRecordThatTheProducerItselfRefusesParksItsOwnSection() throws Exception {
        try (RelayRig rig = new RelayRig()) {
            SectionId large = new SectionId("1489", "large", "2020");
            rig.log.write(large, "{}");
            rig.log.write(large, membersOf(60));
            rig.write(section(1), 1);

            rig.start(
                    rig.pool(),
                    () -> RelayService.connect(
                            Map.of("bootstrap.servers", rig.broker.bootstrapServers(), "max.request.size", "2000")),
                    NEVER,
                    latency -> {});

            rig.await(2, SOON);
            await().atMost(SOON).until(() -> rig.parked().size() == 1);
        }
    }

    /** A document of that many members with long names: to write all of them makes a large event, one more a small one. */
    private static String membersOf(int count) {
        var document = Json.MAPPER.createObjectNode();
        for (int i = 0; i < count; i++) {
            document.put("member-" + "x".repeat(40) + i, 1);
        }
        return Json.write(document);
    }

    private static void setMaxMessageBytes(RelayRig rig, String bytes) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", rig.broker.bootstrapServers()))) {
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, rig.event.topic()),
                            List.of(new AlterConfigOp(
                                    new ConfigEntry("max.message.bytes", bytes), AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
    }

    private static void write(RelayRig rig, int from, int to) throws Exception {
        for (int value = from; value <= to; value++) {
            for (int section = 0; section < SECTIONS; section++) {
                rig.write(section(section), value);
            }
        }
    }

    /** Writes all the while, and tells how long the slowest write took. */
    private static Duration writeFor(RelayRig rig, int from, Duration time) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        List<Long> nanos = new ArrayList<>();
        for (int value = from; System.nanoTime() < end; value++) {
            for (int section = 0; section < SECTIONS; section++) {
                long start = System.nanoTime();
                rig.write(section(section), value);
                nanos.add(System.nanoTime() - start);
            }
            Thread.sleep(100);
        }
        return Duration.ofNanos(Collections.max(nanos));
    }

    private static void assertEverythingArrives(RelayRig rig) throws Exception {
        int revisions = Integer.parseInt(rig.log.query("select count(*) from revision"));
        List<ConsumerRecord<String, String>> all = rig.await(revisions, SOON);
        RelayRig.assertOrdered(all);
        await().atMost(SOON).until(() -> rig.unsent() == 0);
        System.out.printf("outage: %d events, %d repeats%n", revisions, all.size() - revisions);
    }
}
