package se.arsredovisning.kit.relay;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jboss.logging.Logger;
import se.arsredovisning.kit.revision.Revision;

/** The relay's way to Kafka: a producer that is made when it is needed and given up after a failure. One thread's. */
final class EventSender {

    private static final Logger LOG = Logger.getLogger(EventSender.class);

    private final Supplier<Producer<String, String>> connect;
    private final ChangeEvent event;
    private Producer<String, String> producer;

    EventSender(Supplier<Producer<String, String>> connect, ChangeEvent event) {
        this.connect = connect;
        this.event = event;
    }

    /** Sends one revision; what comes of it is in the future, also where it could not even be handed over. */
    Future<RecordMetadata> send(Revision revision) {
        try {
            if (producer == null) {
                producer = connect.get();
            }
            return producer.send(event.of(revision));
        } catch (RuntimeException | LinkageError e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Waits for the answer: null where the broker has taken the record. */
    static Throwable refusal(Future<RecordMetadata> sent) {
        try {
            sent.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (InterruptedException e) {
            return e;
        }
    }

    /** What Kafka said of a record, for an operator. */
    static String reason(Throwable refusal) {
        return refusal.getMessage() == null ? "Kafka refuses it" : refusal.getMessage();
    }

    /** Whether the broker is away or will not take anything just now. */
    static boolean isBrokersFault(Throwable refusal) {
        return refusal != null && !isRecordsFault(refusal);
    }

    /** Whether the record itself will never be taken, however often it is sent. */
    static boolean isRecordsFault(Throwable cause) {
        return cause instanceof RecordTooLargeException
                || cause instanceof RecordBatchTooLargeException
                || cause instanceof InvalidRecordException
                || cause instanceof SerializationException;
    }

    /** Gives the producer up; the next event gets a new one. */
    void disconnect() {
        Producer<String, String> old = producer;
        producer = null;
        if (old != null) {
            try {
                old.close(Duration.ZERO);
            } catch (RuntimeException e) {
                LOG.debug("The producer did not close", e);
            }
        }
    }
}
