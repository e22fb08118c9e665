package se.arsredovisning.kit.platform;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Has a request of HTTP/2 taken for one of HTTP/1 by who comes after its body has been read: Quarkus REST pauses every
 * request, which Vert.x takes from one of HTTP/1 that has ended and not from one of HTTP/2.
 */
@Singleton
final class StreamRouting {

    /** Before every other filter: the request begins anew. */
    private static final int FIRST = 1_000_002;

    private final ThreadLocal<Boolean> isAgain = ThreadLocal.withInitial(() -> false);
    private Router router;

    void remember(@Observes Router main) {
        router = main;
    }

    void register(@Observes Filters filters) {
        filters.register(this::route, FIRST);
    }

    private void route(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!RequestStream.isShared(request) || isAgain.get()) {
            isAgain.set(false);
            context.next();
            return;
        }
        // Routing begins at once, on this thread, and so comes by here before anything else.
        isAgain.set(true);
        router.handle(new Pausable((HttpServerRequestInternal) request));
    }

    private static final class Pausable extends HttpServerRequestWrapper {

        Pausable(HttpServerRequestInternal request) {
            super(request);
        }

        @Override
        public HttpServerRequest pause() {
            return isEnded() ? this : super.pause();
        }

        @Override
        public HttpServerRequest resume() {
            return isEnded() ? this : super.resume();
        }

        @Override
        public HttpServerRequest fetch(long amount) {
            return isEnded() ? this : super.fetch(amount);
        }
    }
}
