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
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import se.arsredovisning.kit.platform.CurrentRequest;

/**
 * A bulkhead (the pattern of that name): keeps some of the service's threads free of requests to its API, so that its
 * health and its metrics are answered whatever those requests wait for. A request that finds none free waits its turn, without a thread.
 */
@ApplicationScoped
public class RequestBulkhead {

    /** After the bodies are there, and after everything that answers without a thread. */
    private static final int PRIORITY = 10;

    /** The framework's own, unless {@code quarkus.thread-pool.max-threads} says another. */
    private static final int USUAL_THREADS =
            Math.max(200, 8 * Runtime.getRuntime().availableProcessors());

    private static final String PERMIT = RequestBulkhead.class.getName();

    private final int most;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int busy;

    @Inject
    RequestBulkhead(@ConfigProperty(name = "quarkus.thread-pool.max-threads") OptionalInt threads) {
        this(Math.max(1, threads.orElse(USUAL_THREADS) * 3 / 4));
    }

    RequestBulkhead(int most) {
        this.most = most;
    }

    /** One request's place: held until it has been answered, and until no thread works for it any more. */
    private static final class Permit {
        private boolean isHeld;
        private boolean isWorking;
    }

    void register(@Observes Filters filters) {
        filters.register(this::enter, PRIORITY);
    }

    private void enter(RoutingContext context) {
        HttpServerRequest request = context.request();
        Permit permit = new Permit();
        context.put(PERMIT, permit);
        Context connection = Vertx.currentContext();
        Runnable later = () -> connection.runOnContext(any -> goOn(context, permit));
        context.addEndHandler(any -> answered(permit));
        if (take(permit, later)) {
            context.next();
        } else {
            request.pause();
        }
    }

    private void goOn(RoutingContext context, Permit permit) {
        if (context.response().closed() || context.response().ended()) {
            answered(permit);
        } else {
            context.next();
        }
    }

    private synchronized boolean take(Permit permit, Runnable later) {
        if (busy < most) {
            busy++;
            permit.isHeld = true;
            return true;
        }
        waiting.add(() -> {
            permit.isHeld = true;
            later.run();
        });
        return false;
    }

    /** A thread works for the request from now on, also where its caller has gone meanwhile. */
    @ServerRequestFilter
    public void work(RoutingContext context) {
        Optional<CurrentRequest> request = CurrentRequest.find();
        if (request.isPresent() && context.get(PERMIT) instanceof Permit permit) {
            begin(permit);
            request.get().onEnd(() -> finished(permit));
        }
    }

    private synchronized void begin(Permit permit) {
        permit.isWorking = true;
        if (!permit.isHeld) {
            permit.isHeld = true;
            busy++;
        }
    }

    private synchronized void finished(Permit permit) {
        permit.isWorking = false;
        leave(permit);
    }

    private synchronized void answered(Permit permit) {
        if (!permit.isWorking) {
            leave(permit);
        }
    }

    private void leave(Permit permit) {
        if (!permit.isHeld) {
            return;
        }
        permit.isHeld = false;
        Runnable next = busy <= most ? waiting.poll() : null;
        if (next == null) {
            busy--;
        } else {
            next.run();
        }
    }
}
