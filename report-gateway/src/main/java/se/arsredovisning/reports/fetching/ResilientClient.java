package se.arsredovisning.reports.fetching;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.faulttolerance.api.TypedGuard;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import se.arsredovisning.kit.http.RequestCoding;

/**
 * One service over HTTP. What it does to a caller is bounded, whatever it does: the time of a question with its answer's
 * body, the size of the answer, the questions under way. Nothing of it is shared with another service.
 */
final class ResilientClient {

    private static final int TRIES = 3;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);
    private static final Duration JITTER = Duration.ofMillis(50);
    /** Of so many questions half must fail before none is asked. */
    private static final int JUDGED = 10;
    /** The connection outlives the question a little, so that it is the question's time limit that says what was wrong. */
    private static final Duration AFTERWARDS = Duration.ofMillis(500);

    private final SectionClient client;
    private final TypedGuard<Reply> guard;
    private final int maxBytes;

    /**
     * An answer, whole.
     *
     * @param etag the ETag with its quotes, or null
     * @param text the body
     */
    record Reply(int status, String etag, String text) {}

    private ResilientClient(URI root, FetchSettings bounds, Duration timeout, TypedGuard<Reply> guard) {
        Duration cut = timeout.plus(AFTERWARDS);
        this.client = QuarkusRestClientBuilder.newBuilder()
                .baseUri(root)
                .connectTimeout(bounds.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(cut.toMillis(), TimeUnit.MILLISECONDS)
                .disableDefaultMapper(true)
                // Between neighbours bytes cost less than either end's work on them, and how large an answer is stands
                // in its head.
                .enableCompression(false)
                .register(new UnreadAnswers(cut))
                .build(SectionClient.class);
        this.guard = guard;
        this.maxBytes = bounds.maxBytes();
    }

    /**
     * A service as it is asked for sections. What may pass in a moment (no connection, 502, 503, 504) is tried again
     * twice; a service that mostly fails or says nothing is left alone for a while.
     *
     * @param name the service's name, in metrics
     * @param root what precedes {@code /sections}
     */
    static ResilientClient patient(String name, URI root, FetchSettings bounds) {
        TypedGuard<Reply> guard = TypedGuard.create(Reply.class)
                .withDescription(name)
                .withTimeout()
                .duration(bounds.timeout().toMillis(), ChronoUnit.MILLIS)
                .done()
                .withBulkhead()
                .limit(bounds.atOnce())
                .done()
                .withCircuitBreaker()
                .requestVolumeThreshold(JUDGED)
                .failureRatio(0.5)
                .delay(bounds.circuitPause().toMillis(), ChronoUnit.MILLIS)
                .failOn(Set.of(UnreachableException.class, TimeoutException.class))
                .done()
                .withRetry()
                .maxRetries(TRIES - 1)
                .delay(BETWEEN_TRIES.toMillis(), ChronoUnit.MILLIS)
                .jitter(JITTER.toMillis(), ChronoUnit.MILLIS)
                .retryOn(UnreachableException.class)
                .done()
                .build();
        return new ResilientClient(root, bounds, bounds.timeout(), guard);
    }

    /** The same service for a question that is asked once, also of a service that is left alone otherwise. */
    static ResilientClient impatient(String name, URI root, FetchSettings bounds, Duration timeout) {
        TypedGuard<Reply> guard = TypedGuard.create(Reply.class)
                .withDescription(name)
                .withTimeout()
                .duration(timeout.toMillis(), ChronoUnit.MILLIS)
                .done()
                .build();
        return new ResilientClient(root, bounds, timeout, guard);
    }

    /** Asks, and waits for the whole answer. */
    Reply ask(Function<SectionClient, Response> question) throws UnreachableException, UnusableException {
        return ask(question, coming -> {});
    }

    /**
     * Asks, and waits for the whole answer.
     *
     * @param room makes room for the answer's body before it is read, given how large it will be, or may be at most
     */
    Reply ask(Function<SectionClient, Response> question, LongConsumer room)
            throws UnreachableException, UnusableException {
        try {
            return guard.call(() -> answer(question, room));
        } catch (UnreachableException | UnusableException e) {
            throw e;
        } catch (TimeoutException e) {
            throw new UnreachableException("it did not answer in time");
        } catch (CircuitBreakerOpenException e) {
            throw new UnreachableException("it has failed too often and is left alone for a moment");
        } catch (BulkheadException e) {
            throw new UnreachableException("too many questions to it are under way");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreachableException("the question was broken off");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Reply answer(Function<SectionClient, Response> question, LongConsumer room)
            throws UnreachableException, UnusableException {
        try (Response response = question.apply(client)) {
            int status = response.getStatus();
            if (status >= 502 && status <= 504) {
                throw new UnreachableException("it answered with " + status);
            }
            String coding = response.getHeaderString(HttpHeaders.CONTENT_ENCODING);
            if (coding != null && !RequestCoding.isIdentity(coding)) {
                throw new UnusableException("it is compressed, and was not asked for so (Content-Encoding)");
            }
            if (status == 200) {
                room.accept(response.getLength() < 0 ? maxBytes : Math.min(response.getLength(), maxBytes));
            }
            return new Reply(status, response.getHeaderString(HttpHeaders.ETAG), body(response));
        } catch (ProcessingException | IOException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new UnreachableException(cause.getClass().getSimpleName() + ": " + cause.getMessage());
        }
    }

    private String body(Response response) throws IOException, UnusableException {
        try (InputStream stream = response.readEntity(InputStream.class)) {
            if (stream == null) {
                return "";
            }
            byte[] bytes = stream.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
                throw new UnusableException("an answer is larger than " + maxBytes + " bytes");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnusableException("an answer is not valid UTF-8");
        }
    }
}
