package se.arsredovisning.kit.http;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.arsredovisning.kit.platform.RequestStream;
import se.arsredovisning.kit.platform.RoutedRequest;
import se.arsredovisning.kit.platform.SharedBytes;

/**
 * Sends large answers piece by piece, each when the one before has left. Who hardly takes anything is cut off; while answers
 * keep large work from beginning, so is who is merely slow.
 */
@ApplicationScoped
class AnswerSender {

    /** So much is compressed and written at once, before it is another connection's turn. */
    static final int PIECE = 64 * 1024;

    private static final long RATE_WHEN_SHORT = 64 * 1024;
    private static final Duration SPAN_WHEN_SHORT = Duration.ofSeconds(5);

    private final RequestMemory memory;
    private final LeastRate rate;
    private final LeastRate rateWhenShort;

    /**
     * Makes the sender.
     *
     * @param leastRate bytes for each second
     * @param span over how long that must be reached
     */
    AnswerSender(
            Vertx vertx,
            RequestMemory memory,
            @ConfigProperty(name = "answers.least-rate", defaultValue = "4096") long leastRate,
            @ConfigProperty(name = "answers.span", defaultValue = "60s") Duration span) {
        this.memory = memory;
        this.rate = new LeastRate(vertx, leastRate, span, () -> true);
        this.rateWhenShort = new LeastRate(vertx, RATE_WHEN_SHORT, SPAN_WHEN_SHORT, memory::isShort);
    }

    /** Sends the bytes, and returns before they have left. */
    void send(RoutingContext context, byte[] bytes) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = request.response();
        response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(bytes.length));
        if (request.method().equals(HttpMethod.HEAD)) {
            response.end();
            return;
        }
        Runnable left = memory.answer(bytes.length);
        Context connection = RoutedRequest.connection(context);
        Sending sending = new Sending(response, bytes, left, connection);
        context.addEndHandler(ended -> {
            if (ended.failed()) {
                sending.end();
            }
        });
        connection.runOnContext(any -> sending.begin(() -> RequestStream.cut(request)));
    }

    private final class Sending {

        private final HttpServerResponse response;
        private byte[] bytes;
        private final Runnable gone;
        private final Context connection;
        private final List<Runnable> watches = new ArrayList<>();
        private volatile int sent;
        private int left;

        Sending(HttpServerResponse response, byte[] bytes, Runnable gone, Context connection) {
            this.response = response;
            this.bytes = bytes;
            this.gone = gone;
            this.connection = connection;
        }

        void begin(Runnable cut) {
            if (bytes != null) {
                watches.add(rate.watch(() -> sent, cut));
                watches.add(rateWhenShort.watch(() -> sent, cut));
                next();
            }
        }

        private void next() {
            if (bytes == null) {
                return;
            }
            int from = left;
            int length = Math.min(PIECE, bytes.length - from);
            left += length;
            Buffer piece = SharedBytes.of(bytes, from, length);
            boolean isLast = left == bytes.length;
            (isLast ? response.end(piece) : response.write(piece)).onComplete(written -> {
                sent = left;
                if (isLast || written.failed()) {
                    end();
                } else {
                    connection.runOnContext(any -> next());
                }
            });
        }

        /** The request lives on as long as a thread has nothing else to do, so the bytes must not. */
        private void end() {
            bytes = null;
            watches.forEach(Runnable::run);
            gone.run();
        }
    }
}
