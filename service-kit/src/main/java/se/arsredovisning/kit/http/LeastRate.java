package se.arsredovisning.kit.http;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * How fast the other side of a connection must be at least, so that it holds what it takes up no longer than it needs: so
 * many bytes in each span of time.
 */
final class LeastRate {

    private final Vertx vertx;
    private final long span;
    private final long bytes;
    private final BooleanSupplier matters;

    /**
     * A rate.
     *
     * @param bytesPerSecond the rate
     * @param span over how long it must be reached
     * @param matters whether it must be reached just now
     */
    LeastRate(Vertx vertx, long bytesPerSecond, Duration span, BooleanSupplier matters) {
        this.matters = matters;
        this.vertx = vertx;
        this.span = span.toMillis();
        this.bytes = bytesPerSecond * span.toMillis() / 1000;
    }

    /**
     * Watches what moves bytes.
     *
     * @param moved how many it has moved so far
     * @param cut what to do where they are too few
     * @return ends the watch; may be run again
     */
    Runnable watch(LongSupplier moved, Runnable cut) {
        long[] before = {moved.getAsLong()};
        long watch = vertx.setPeriodic(span, timer -> {
            long now = moved.getAsLong();
            if (now - before[0] < bytes && matters.getAsBoolean()) {
                vertx.cancelTimer(timer);
                cut.run();
            }
            before[0] = now;
        });
        return () -> vertx.cancelTimer(watch);
    }
}
