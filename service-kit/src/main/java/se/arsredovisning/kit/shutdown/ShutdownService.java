package se.arsredovisning.kit.shutdown;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Ends the service in an order in which no client loses an answer: first it is not ready, and goes on as before for as
 * long as a load balancer needs to notice; then it takes no connection any more; then it answers what is under way, each
 * answer the last one on its connection; then it closes the connections that nobody uses. Only after that do background
 * work and the database's connections end. All of it takes no longer than it is given: what is not answered by then is
 * cut off.
 */
@Singleton
public final class ShutdownService {

    private static final Logger LOG = Logger.getLogger(ShutdownService.class);

    /** Before every other filter: whatever answers a request, it is under way from the beginning. */
    private static final int FIRST = 1_000_000;

    private static final int LOOK_MILLIS = 20;

    /** A client that uses its connection again does so sooner: it gets an answer and not a closed connection. */
    private static final int QUIET_LOOKS = 15;

    private final Listener listener = new Listener();
    private final Duration notice;
    private final Duration within;
    private volatile boolean stopping;

    ShutdownService(
            @ConfigProperty(name = "shutdown.notice", defaultValue = "0s") Duration notice,
            @ConfigProperty(name = "shutdown.within", defaultValue = "10s") Duration within) {
        this.notice = notice;
        this.within = within;
    }

    void register(@Observes Filters filters) {
        filters.register(this::follow, FIRST);
    }

    private void follow(RoutingContext context) {
        Connection connection = listener.connection(context.request().connection());
        connection.begin(context.request());
        if (stopping) {
            connection.sayLast(context.request());
            context.addEndHandler(ended -> connection.endLast(context.request()));
        } else {
            context.addEndHandler(ended -> connection.end());
        }
        context.next();
    }

    /** Whether the end has begun. */
    boolean isStopping() {
        return stopping;
    }

    /** Quarkus ends nothing before this returns. */
    void stop(@Observes ShutdownDelayInitiatedEvent event) throws InterruptedException {
        stopping = true;
        Thread.sleep(notice.toMillis());
        listener.close();
        long deadline = System.nanoTime() + within.toNanos();
        while (!listener.connections().isEmpty() && System.nanoTime() < deadline) {
            for (Connection connection : listener.connections()) {
                if (connection.look() >= QUIET_LOOKS) {
                    connection.closeIfQuiet();
                }
            }
            Thread.sleep(LOOK_MILLIS);
        }
        int left =
                listener.connections().stream().mapToInt(Connection::requests).sum();
        if (left > 0) {
            LOG.warnf("Requests that were not answered within %d s are cut off: %d", within.toSeconds(), left);
        }
    }
}
