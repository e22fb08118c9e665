package se.arsredovisning.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/**
 * Keeps some of the service's threads free of requests to its API, so that its health and its metrics are answered
 * whatever those requests wait for. A request that finds none free waits its turn, without a thread.
 */
@ApplicationScoped
public class RequestBulkhead {

    /** After the bodies are there, and after everything that answers without a thread. */
    private static final int PRIORITY = 10;

    /** The framework's own, unless {@code quarkus.thread-pool.max-threads} says another. */
    private static final int USUAL_THREADS =
            Math.max(200, 8 * Runtime.getRuntime().availableProcessors());

    private static final String OPERATIONS = "/q/";
    private static final String LANE = RequestBulkhead.class.getName();

    private final int lanes;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int busy;

    @Inject
    RequestBulkhead(@ConfigProperty(name = "quarkus.thread-pool.max-threads") OptionalInt threads) {
        this(Math.max(1, threads.orElse(USUAL_THREADS) * 3 / 4));
    }

    RequestBulkhead(int lanes) {
        this.lanes = lanes;
    }

    /** One request's place: held until it has been answered, and until no thread works for it any more. */
    private static final class Lane {
        private boolean isHeld;
        private boolean isWorking;
    }

    void register(@Observes Filters filters) {
        filters.register(this::enter, PRIORITY);
    }

    private void enter(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.path() != null && request.path().startsWith(OPERATIONS)) {
            context.next();
            return;
        }
        Lane lane = new Lane();
        context.put(LANE, lane);
        Context connection = Vertx.currentContext();
        Runnable later = () -> connection.runOnContext(any -> goOn(context, lane));
        context.addEndHandler(any -> answered(lane));
        if (take(lane, later)) {
            context.next();
        } else {
            request.pause();
        }
    }

    private void goOn(RoutingContext context, Lane lane) {
        if (context.response().closed() || context.response().ended()) {
            answered(lane);
        } else {
            context.next();
        }
    }

    private synchronized boolean take(Lane lane, Runnable later) {
        if (busy < lanes) {
            busy++;
            lane.isHeld = true;
            return true;
        }
        waiting.add(() -> {
            lane.isHeld = true;
            later.run();
        });
        return false;
    }

    /** A thread works for the request from now on, also where its caller has gone meanwhile. */
    @ServerRequestFilter
    public void work(RoutingContext context) {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        if (request != null && context.get(LANE) instanceof Lane lane) {
            begin(lane);
            request.registerCompletionCallback(failure -> finished(lane));
        }
    }

    private synchronized void begin(Lane lane) {
        lane.isWorking = true;
        if (!lane.isHeld) {
            lane.isHeld = true;
            busy++;
        }
    }

    private synchronized void finished(Lane lane) {
        lane.isWorking = false;
        leave(lane);
    }

    private synchronized void answered(Lane lane) {
        if (!lane.isWorking) {
            leave(lane);
        }
    }

    private void leave(Lane lane) {
        if (!lane.isHeld) {
            return;
        }
        lane.isHeld = false;
        Runnable next = busy <= lanes ? waiting.poll() : null;
        if (next == null) {
            busy--;
        } else {
            next.run();
        }
    }
}
