package se.arsredovisning.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where other origins are allowed an answer names the one that asked: a cache is told to keep answers to different
 * origins apart, which the framework's filter does not say.
 */
@Singleton
final class OriginVary {

    /** Before the filter for origins (300), so that its refusals say it, too. */
    private static final int PRIORITY = 310;

    private final boolean isAllowed;

    OriginVary(@ConfigProperty(name = "quarkus.http.cors.enabled", defaultValue = "false") boolean isAllowed) {
        this.isAllowed = isAllowed;
    }

    void register(@Observes Filters filters) {
        if (isAllowed) {
            filters.register(OriginVary::vary, PRIORITY);
        }
    }

    private static void vary(RoutingContext context) {
        context.response().headers().add(HttpHeaders.VARY, "Origin");
        context.next();
    }
}
