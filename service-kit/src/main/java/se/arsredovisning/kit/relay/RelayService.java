package se.arsredovisning.kit.relay;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.arsredovisning.kit.api.ApiInfo;
import se.arsredovisning.kit.database.Jdbc;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.UnknownOutcomeException;
import se.arsredovisning.kit.revision.RevisionAppended;

/** Runs this process's relay from start to stop, and lets an operator see what waits and replay what is parked. */
@ApplicationScoped
public class RelayService {

    private final Jdbc database;
    private final Relay relay;

    RelayService(
            @DataSource("relay") io.agroal.api.AgroalDataSource dataSource,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "relay.poll", defaultValue = "5s") Duration poll,
            @ConfigProperty(name = "relay.topic.partitions") Optional<Integer> partitions,
            @ConfigProperty(name = "relay.topic.replication", defaultValue = "1") short replication,
            ApiInfo api,
            Clock clock,
            MeterRegistry meters) {
        this.database = new Jdbc(dataSource, "the relay's rows cannot be read");
        Timer latency = Timer.builder("relay.latency")
                .description("From the writing of a revision to Kafka's acknowledgement of its event")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
        ChangeEvent event = new ChangeEvent(api);
        ChangesTopic topic = new ChangesTopic(event.topic(), partitions, replication);
        this.relay = new Relay(dataSource, () -> connect(kafka, topic), event, poll, clock, latency::record);
        meters.gauge("relay.unsent", this, service -> service.unsent());
        meters.gauge("relay.parked", this, service -> service.parked().size());
    }

    void start(@Observes StartupEvent event) {
        relay.start();
    }

    void stop(@Observes ShutdownEvent event) {
        relay.close();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) RevisionAppended event) {
        relay.wake();
    }

    /** What keeps events from being sent, in words for an operator; null where nothing does. */
    public String trouble() {
        return relay.trouble();
    }

    /** How many events wait to be sent. */
    public long unsent() {
        return database.connected(RelayPositions::unsent);
    }

    /** The sections whose events wait for an operator. */
    public List<ParkedSection> parked() {
        return database.connected(RelayPositions::parked);
    }

    /** Tries a parked section's events again, from the one that was refused; false where it was not parked. */
    public boolean replay(SectionId section) {
        boolean was = database.connected(connection -> {
            try {
                return RelayPositions.replay(connection, section);
            } catch (SQLException e) {
                throw new UnknownOutcomeException(e);
            }
        });
        relay.wake();
        return was;
    }

    /**
     * Sends events again, in the order of their revisions and with the ids that they had.
     *
     * @param section the only section, or null for all
     * @param from the first revision of each
     */
    public Replay replay(SectionId section, long from) {
        Replay replay = database.connected(connection -> {
            connection.setAutoCommit(false);
            try {
                Replay found = RelayPositions.putBack(connection, section, from);
                connection.commit();
                return found;
            } catch (SQLException e) {
                Relay.undo(connection);
                throw new UnknownOutcomeException(e);
            }
        });
        relay.wake();
        return replay;
    }

    /** A new producer, after it was seen to that there is a topic. */
    private static Producer<String, String> connect(Map<String, Object> kafka, ChangesTopic topic) {
        topic.ensure(kafka);
        return connect(kafka);
    }

    /** Every replica acknowledges, nothing is sent twice by the client itself, and a dead broker is noticed in seconds. */
    static Producer<String, String> connect(Map<String, Object> kafka) {
        Map<String, Object> config = new HashMap<>();
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5000);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10000);
        config.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
        config.putAll(kafka);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        // One record a batch: one that is too large for its topic is then a matter of its own section only.
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 0);
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try {
            Thread.currentThread().setContextClassLoader(KafkaProducer.class.getClassLoader());
            return new KafkaProducer<>(config);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
