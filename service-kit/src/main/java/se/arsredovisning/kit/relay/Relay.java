package se.arsredovisning.kit.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jboss.logging.Logger;
import se.arsredovisning.kit.revision.Revision;

/**
 * Sends revisions to Kafka, one thread of it.
 *
 * <p>A batch locks some sections that have something to send, sends the first revision of each, waits for the
 * acknowledgements, sends the second of each, and so on; then it marks how far each section came. At most one event of
 * a section is under way, so the first occurrences of a section's events are in order whatever fails; a crash between
 * acknowledgement and mark repeats events with the same id. Several relays share the work.
 *
 * <p>A record that Kafka will never take parks its own section. Any other failure is the broker's: everything waits and
 * is tried again, with growing pauses, for ever.
 */
final class Relay implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration STOPPING = Duration.ofSeconds(5);

    private final DataSource dataSource;
    private final Supplier<Producer<String, String>> connect;
    private final ChangeEvent event;
    private final Duration poll;
    private final Clock clock;
    private final Consumer<Duration> latency;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread;

    private volatile boolean stopping;
    private volatile String trouble;
    private Producer<String, String> producer;

    /**
     * @param dataSource connections of the relay's own, outside any transaction manager
     * @param connect makes a producer; asked again after a failure
     * @param poll how long to wait for a wake-up before looking anyway
     * @param latency told the time from a revision's writing to its acknowledgement
     */
    Relay(
            DataSource dataSource,
            Supplier<Producer<String, String>> connect,
            ChangeEvent event,
            Duration poll,
            Clock clock,
            Consumer<Duration> latency) {
        this.dataSource = dataSource;
        this.connect = connect;
        this.event = event;
        this.poll = poll;
        this.clock = clock;
        this.latency = latency;
        this.thread = new Thread(this::run, "relay");
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Says that there is something to send. Never waits. */
    void wake() {
        wake.release();
    }

    /** What keeps the relay from sending, or null where nothing does. */
    String trouble() {
        return trouble;
    }

    @Override
    public void close() {
        stopping = true;
        wake();
        try {
            thread.join(STOPPING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
        disconnect();
    }

    private void run() {
        Duration pause = FIRST_PAUSE;
        while (!stopping) {
            try {
                boolean sent = sendBatch();
                trouble = null;
                pause = FIRST_PAUSE;
                if (!sent && wake.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (SQLException | ExecutionException | RuntimeException e) {
                Throwable cause = e instanceof ExecutionException ? e.getCause() : e;
                if (trouble == null) {
                    LOG.warnf("Events wait, nothing is lost: %s", cause.getMessage());
                }
                trouble = cause.getClass().getSimpleName();
                disconnect();
                if (!rest(pause)) {
                    return;
                }
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    /** False where the relay was interrupted. */
    private boolean rest(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    /** Whether there was anything to send. What was acknowledged before a failure is marked all the same. */
    private boolean sendBatch() throws SQLException, ExecutionException, InterruptedException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Map<String, List<Revision>> unsent = RelayPositions.take(connection);
                if (unsent.isEmpty()) {
                    return false;
                }
                Map<String, Long> acknowledged = new HashMap<>();
                try {
                    send(connection, unsent, acknowledged);
                } finally {
                    RelayPositions.sent(connection, acknowledged);
                    connection.commit();
                }
                return true;
            } finally {
                connection.rollback();
            }
        }
    }

    private void send(Connection connection, Map<String, List<Revision>> unsent, Map<String, Long> acknowledged)
            throws SQLException, ExecutionException, InterruptedException {
        Set<String> parked = new HashSet<>();
        ExecutionException failure = null;
        for (int round = 0; round < RelayPositions.MAX_REVISIONS && failure == null; round++) {
            Map<Revision, Future<RecordMetadata>> underWay = new LinkedHashMap<>();
            for (Map.Entry<String, List<Revision>> section : unsent.entrySet()) {
                if (round < section.getValue().size() && !parked.contains(section.getKey())) {
                    Revision revision = section.getValue().get(round);
                    underWay.put(revision, producer().send(event.of(revision)));
                }
            }
            for (Map.Entry<Revision, Future<RecordMetadata>> sent : underWay.entrySet()) {
                Revision revision = sent.getKey();
                String section = revision.section().toString();
                try {
                    sent.getValue().get();
                    acknowledged.put(section, revision.number());
                    latency.accept(Duration.between(revision.changedAt(), clock.instant()));
                } catch (ExecutionException e) {
                    if (isRecordsFault(e.getCause())) {
                        LOG.errorf(
                                "The event of revision %d of %s cannot be sent: %s",
                                revision.number(), section, e.getCause().getMessage());
                        RelayPositions.park(connection, section, e.getCause().getMessage());
                        parked.add(section);
                    } else {
                        failure = e;
                    }
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Whether the record itself will never be taken, however often it is sent. */
    private static boolean isRecordsFault(Throwable cause) {
        return cause instanceof RecordTooLargeException
                || cause instanceof RecordBatchTooLargeException
                || cause instanceof InvalidRecordException
                || cause instanceof SerializationException;
    }

    private Producer<String, String> producer() {
        if (producer == null) {
            producer = connect.get();
        }
        return producer;
    }

    private void disconnect() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }
}
