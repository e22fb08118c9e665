package se.arsredovisning.kit.http;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import se.arsredovisning.kit.http.BoundedBodyHandler.Refusal;
import se.arsredovisning.kit.json.DocumentBounds;
import se.arsredovisning.kit.platform.RoutedRequest;

/**
 * One body that is taken in on the thread of its connection, and handed on when it is whole. One that is refused is heard
 * out as long as its time lasts, without being kept.
 */
final class IncomingBody implements BodyPool.Body {

    private final RoutingContext context;
    private final BodyPool pool;
    private final Context connection = Vertx.currentContext();
    private final long began = System.nanoTime();
    private final List<Buffer> kept = new ArrayList<>();
    private volatile long length;
    private volatile Refusal refusal;
    private long timer;
    private boolean done;

    /**
     * A body that is yet to come.
     *
     * @param isTooLarge whether it says so itself
     */
    IncomingBody(RoutingContext context, BodyPool pool, boolean isTooLarge) {
        this.context = context;
        this.pool = pool;
        this.refusal = isTooLarge ? Refusal.TOO_LARGE : null;
    }

    void begin(long timeLimit) {
        HttpServerRequest request = context.request();
        pool.begin(this);
        timer = context.vertx().setTimer(timeLimit, any -> cut());
        request.exceptionHandler(failure -> giveUp());
        request.handler(this::take).endHandler(any -> finish());
        if (BoundedBodyHandler.waitsForLeave(request)) {
            request.response().writeContinue();
        }
        request.resume();
    }

    @Override
    public double rate() {
        return length * 1e9 / Math.max(1, System.nanoTime() - began);
    }

    @Override
    public void giveWay() {
        refusal = Refusal.NO_ROOM;
        connection.runOnContext(any -> kept.clear());
    }

    private void take(Buffer part) {
        long come = length + part.length();
        length = come;
        if (come > BoundedBodyHandler.MAX_DISCARDED) {
            giveUp();
            context.request().handler(null).endHandler(null);
            refusal.answer(context);
        } else if (refusal == null) {
            if (come > DocumentBounds.MAX_BYTES) {
                refuse(Refusal.TOO_LARGE);
            } else if (pool.take(this, part.length())) {
                kept.add(part);
            } else {
                refuse(Refusal.NO_ROOM);
            }
        }
    }

    private void refuse(Refusal why) {
        refusal = why;
        pool.giveBack(this);
        kept.clear();
    }

    private void finish() {
        if (!isFirstEnd()) {
            return;
        }
        boolean isWhole = pool.whole(this);
        if (refusal != null || !isWhole) {
            pool.giveBack(this);
            kept.clear();
            (refusal == null ? Refusal.NO_ROOM : refusal).answer(context);
            return;
        }
        Buffer body = Buffer.buffer((int) length);
        kept.forEach(body::appendBuffer);
        kept.clear();
        context.addEndHandler(any -> pool.giveBack(this));
        RoutedRequest.setBody(context, body);
        context.next();
    }

    /** Time is up: whoever is still sending is answered, and cut off. */
    private void cut() {
        if (!giveUp()) {
            return;
        }
        context.request().handler(null).endHandler(null);
        (refusal == null ? Refusal.TOO_SLOW : refusal).answer(context);
    }

    private boolean giveUp() {
        if (!isFirstEnd()) {
            return false;
        }
        pool.giveBack(this);
        kept.clear();
        return true;
    }

    private boolean isFirstEnd() {
        boolean isFirst = !done;
        done = true;
        context.vertx().cancelTimer(timer);
        return isFirst;
    }
}
