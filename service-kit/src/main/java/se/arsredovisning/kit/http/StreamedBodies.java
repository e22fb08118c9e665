package se.arsredovisning.kit.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.arsredovisning.kit.http.BoundedBodyHandler.Refusal;

/** Bodies that are read while they come, each by a thread of its own: few at a time, and none slower than a least rate. */
@Singleton
final class StreamedBodies {

    private final int most;
    private final LeastRate rate;
    private final AtomicInteger underWay = new AtomicInteger();

    /**
     * Makes the bounds.
     *
     * @param most how many at a time
     * @param leastRate bytes for each second
     * @param span over how long that must be reached
     */
    StreamedBodies(
            Vertx vertx,
            @ConfigProperty(name = "bodies.streamed.most", defaultValue = "8") int most,
            @ConfigProperty(name = "bodies.streamed.least-rate", defaultValue = "1024") long leastRate,
            @ConfigProperty(name = "bodies.streamed.span", defaultValue = "10s") Duration span) {
        this.most = most;
        this.rate = new LeastRate(vertx, leastRate, span, () -> true);
    }

    /** Lets the request go on, with its body unread. */
    void begin(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (underWay.incrementAndGet() > most) {
            underWay.decrementAndGet();
            Refusal.NO_ROOM.answer(context);
            return;
        }
        Runnable watch = rate.watch(request::bytesRead, () -> cut(context));
        AtomicBoolean ended = new AtomicBoolean();
        context.addEndHandler(any -> {
            if (!ended.getAndSet(true)) {
                watch.run();
                underWay.decrementAndGet();
            }
        });
        if (BoundedBodyHandler.waitsForLeave(request)) {
            request.response().writeContinue();
        }
        context.next();
    }

    /** Answers, and takes the connection from under who reads. */
    private static void cut(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.isEnded() || context.response().headWritten()) {
            return;
        }
        Refusal.TOO_SLOW.answer(context);
    }
}
