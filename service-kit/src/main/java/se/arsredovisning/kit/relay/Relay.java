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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jboss.logging.Logger;
import se.arsredovisning.kit.revision.Revision;
import se.arsredovisning.kit.time.BackOff;

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

    /** What keeps a relay from sending where its database is away, in words for an operator. */
    static final String NO_DATABASE = "the database cannot be asked";

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration STOPPING = Duration.ofSeconds(2);

    private final DataSource dataSource;
    private final EventSender sender;
    private final Duration poll;
    private final Clock clock;
    private final Consumer<Duration> latency;
    private final Semaphore wake = new Semaphore(0);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;

    private volatile String trouble;

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
        this.sender = new EventSender(connect, event);
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

    /** Lets the batch that is under way end; one that the broker keeps waiting is broken off. */
    @Override
    public void close() {
        stopping.countDown();
        wake();
        awaitEnd();
        thread.interrupt();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            thread.join(STOPPING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        BackOff pause = new BackOff(FIRST_PAUSE, LONGEST_PAUSE);
        try {
            while (stopping.getCount() > 0) {
                try {
                    boolean sent = sendBatch();
                    recovered();
                    pause.reset();
                    if (!sent && wake.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS)) {
                        wake.drainPermits();
                    }
                } catch (SQLException | ExecutionException | RuntimeException | Error e) {
                    if (e instanceof ExecutionException) {
                        failed("Kafka does not take events", e.getCause());
                    } else {
                        failed(NO_DATABASE, e);
                    }
                    if (stopping.await(pause.next().toMillis(), TimeUnit.MILLISECONDS)) {
                        return;
                    }
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("The relay was broken off", e);
        } finally {
            sender.disconnect();
        }
    }

    private void recovered() {
        if (trouble != null) {
            LOG.info("Events are sent again");
            trouble = null;
        }
    }

    private void failed(String now, Throwable cause) {
        if (!now.equals(trouble)) {
            LOG.warnf("Events wait, nothing is lost: %s: %s", now, cause);
        }
        trouble = now;
        sender.disconnect();
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
                Throwable failure = send(connection, unsent, acknowledged);
                // It counts at the commit, and no event waits for it here.
                RelayPositions.commitSoon(connection);
                RelayPositions.sent(connection, acknowledged);
                connection.commit();
                if (failure instanceof InterruptedException interrupted) {
                    throw interrupted;
                }
                if (failure != null) {
                    throw new ExecutionException(failure);
                }
                return true;
            } finally {
                undo(connection);
            }
        }
    }

    /** Ends what was not committed. A connection that cannot even do that is lost, and what broke it is thrown already. */
    static void undo(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOG.debug("The relay's connection is lost", e);
        }
    }

    /** What kept the broker from taking all of it; null where nothing did. */
    private Throwable send(Connection connection, Map<String, List<Revision>> unsent, Map<String, Long> acknowledged)
            throws SQLException {
        Set<String> parked = new HashSet<>();
        for (int round = 0; round < RelayPositions.MAX_REVISIONS; round++) {
            Throwable failure = null;
            for (Map.Entry<Revision, Future<RecordMetadata>> sent :
                    sendRound(unsent, round, parked).entrySet()) {
                Revision revision = sent.getKey();
                String section = revision.section().toString();
                Throwable refusal = EventSender.refusal(sent.getValue());
                if (refusal == null) {
                    acknowledged.put(section, revision.number());
                    latency.accept(Duration.between(revision.changedAt(), clock.instant()));
                } else if (refusal instanceof InterruptedException) {
                    return refusal;
                } else if (EventSender.isRecordsFault(refusal)) {
                    LOG.errorf(
                            "The event of revision %d of %s cannot be sent: %s", revision.number(), section, refusal);
                    RelayPositions.park(connection, section, EventSender.reason(refusal));
                    parked.add(section);
                } else {
                    failure = refusal;
                }
            }
            if (failure != null) {
                return failure;
            }
        }
        return null;
    }

    /** Sends one revision of each section, or of some where the broker is found to be away. */
    private Map<Revision, Future<RecordMetadata>> sendRound(
            Map<String, List<Revision>> unsent, int round, Set<String> parked) {
        Map<Revision, Future<RecordMetadata>> underWay = new LinkedHashMap<>();
        for (Map.Entry<String, List<Revision>> section : unsent.entrySet()) {
            if (round < section.getValue().size() && !parked.contains(section.getKey())) {
                Revision revision = section.getValue().get(round);
                Future<RecordMetadata> sent = sender.send(revision);
                underWay.put(revision, sent);
                // Without this each section would wait in turn for a broker that is away, a transaction held open.
                if (sent.isDone() && EventSender.isBrokersFault(EventSender.refusal(sent))) {
                    return underWay;
                }
            }
        }
        return underWay;
    }
}
