package se.arsredovisning.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import se.arsredovisning.embedded.EmbeddedBroker;
import se.arsredovisning.embedded.SharedBroker;
import se.arsredovisning.embedded.Topics;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.revision.TestLog;
import se.arsredovisning.kit.testing.ETags;

/** A revision log, a topic of its own on the shared broker, relays as a service runs them, and what reached Kafka. */
final class RelayRig implements AutoCloseable {

    /** So long that a relay which is not woken sends nothing. */
    static final Duration NEVER = Duration.ofHours(1);

    static final Duration OFTEN = Duration.ofMillis(100);

    final TestLog log = new TestLog();
    final EmbeddedBroker broker = SharedBroker.get();
    final ChangeEvent event =
            new ChangeEvent(new TestApi("t" + UUID.randomUUID().toString().substring(0, 8)));

    private final List<ConsumerRecord<String, String>> received = new ArrayList<>();
    private final Deque<Runnable> opened = new ArrayDeque<>();
    private KafkaConsumer<String, String> consumer;

    RelayRig() {
        this(Map.of());
    }

    RelayRig(Map<String, String> topicConfiguration) {
        broker.createTopic(event.topic(), Topics.PARTITIONS, topicConfiguration);
    }

    /** A running relay, woken by each commit, with a pool as quarkus.datasource.relay has it. */
    Relay start(Duration poll) throws SQLException {
        return start(pool(), poll, latency -> {});
    }

    Relay start(DataSource dataSource, Duration poll, java.util.function.Consumer<Duration> latency) {
        return start(dataSource, this::producer, poll, latency);
    }

    Relay start(
            DataSource dataSource,
            Supplier<Producer<String, String>> connect,
            Duration poll,
            java.util.function.Consumer<Duration> latency) {
        Relay relay = new Relay(dataSource, connect, event, poll, Clock.systemUTC(), latency);
        opened.push(relay::close);
        log.afterCommit(relay::wake);
        relay.start();
        return relay;
    }

    /** The service's own producer, with less patience, so that a test need not wait for its time-outs. */
    Producer<String, String> producer() {
        return producer(broker.bootstrapServers());
    }

    static Producer<String, String> producer(String bootstrapServers) {
        return RelayService.connect(Map.of(
                "bootstrap.servers", bootstrapServers,
                "max.block.ms", "1500",
                "request.timeout.ms", "1500",
                "delivery.timeout.ms", "3000"));
    }

    AgroalDataSource pool() throws SQLException {
        AgroalDataSource pool = AgroalDataSource.from(
                new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(connections -> connections
                        .maxSize(2)
                        .acquisitionTimeout(Duration.ofSeconds(5))
                        .exceptionSorter(new PostgreSQLExceptionSorter())
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(
                                        log.database().jdbcUrl() + "?ApplicationName=relay")
                                .principal(new NamePrincipal(log.database().username()))
                                .credential(new SimplePassword(log.database().password())))));
        opened.push(pool::close);
        return pool;
    }

    /** Ends every connection that a relay has, on the server, and tells how many. */
    int killConnections() throws SQLException {
        return Integer.parseInt(log.query("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                + " where datname = current_database() and application_name = 'relay'"));
    }

    static SectionId section(int number) {
        return new SectionId("1489", "board-" + number, "2020");
    }

    void write(SectionId section, int value) throws Exception {
        log.write(section, "{\"value\": " + value + "}");
    }

    long unsent() throws SQLException {
        try (Connection connection = log.connections().getConnection()) {
            return RelayPositions.unsent(connection);
        }
    }

    List<ParkedSection> parked() throws SQLException {
        try (Connection connection = log.connections().getConnection()) {
            return RelayPositions.parked(connection);
        }
    }

    boolean replay(SectionId section) throws SQLException {
        try (Connection connection = log.connections().getConnection()) {
            return RelayPositions.replay(connection, section);
        }
    }

    /** Puts sections back, as a service does when an operator asks for it; null for all. */
    Replay replay(SectionId section, long from) throws SQLException {
        try (Connection connection = log.connections().getConnection()) {
            connection.setAutoCommit(false);
            Replay replay = RelayPositions.putBack(connection, section, from);
            connection.commit();
            return replay;
        }
    }

    /** Everything on the topic so far, as soon as it holds that many different events. */
    List<ConsumerRecord<String, String>> await(int distinct, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (distinctIds().size() < distinct && System.nanoTime() < deadline) {
            poll(Duration.ofMillis(50));
        }
        assertThat(distinctIds()).as("different events on the topic").hasSize(distinct);
        return List.copyOf(received);
    }

    /** Waits until that many events are on the topic. */
    void awaitSome(int count, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (received.size() < count && System.nanoTime() < deadline) {
            poll(Duration.ofMillis(20));
        }
        assertThat(received).hasSizeGreaterThanOrEqualTo(count);
    }

    /** Everything on the topic, as soon as nothing more comes. */
    List<ConsumerRecord<String, String>> settled() {
        int before;
        do {
            before = received.size();
            poll(Duration.ofMillis(500));
        } while (received.size() > before);
        return List.copyOf(received);
    }

    /** Adds what is there to what was received, in the order of each partition. */
    void poll(Duration patience) {
        if (consumer == null) {
            consumer = new KafkaConsumer<>(
                    Map.of("bootstrap.servers", broker.bootstrapServers()),
                    new StringDeserializer(),
                    new StringDeserializer());
            opened.push(consumer::close);
            List<TopicPartition> partitions = IntStream.range(0, Topics.PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(event.topic(), partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }
        consumer.poll(patience).forEach(received::add);
    }

    private Set<String> distinctIds() {
        Set<String> ids = new HashSet<>();
        received.forEach(record -> ids.add(id(record)));
        return ids;
    }

    /** The section and the revision's number, from the event's id. */
    static String name(ConsumerRecord<String, String> record) {
        return ETags.withoutBits(id(record));
    }

    /** The event id: the section and the revision. */
    static String id(ConsumerRecord<String, String> record) {
        return Json.read(record.value()).path("id").textValue();
    }

    /** First occurrences are in order and without gaps for each section; a repeat says what the first said. */
    static void assertOrdered(List<ConsumerRecord<String, String>> records) {
        Map<String, Long> last = new HashMap<>();
        Map<String, String> first = new HashMap<>();
        for (ConsumerRecord<String, String> record : records) {
            long revision = Json.read(record.value()).at("/data/revision").longValue();
            String before = first.putIfAbsent(id(record), record.value());
            if (before == null) {
                assertThat(revision)
                        .as("revision of " + record.key())
                        .isEqualTo(last.getOrDefault(record.key(), 0L) + 1);
                last.put(record.key(), revision);
            } else {
                assertThat(record.value()).isEqualTo(before);
            }
        }
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            opened.pop().run();
        }
    }
}
