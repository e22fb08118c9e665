package se.arsredovisning.kit.http;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Keeps pages from reading health and metrics: the platform lets those of every origin, since nobody but who runs the service
 * reaches the port. Their browsers do, and with them whatever page is open there.
 */
@Singleton
final class ManagementOrigins {

    void register(@Observes ManagementInterface management) {
        management.router().route().order(Integer.MIN_VALUE).handler(ManagementOrigins::watch);
    }

    private static void watch(RoutingContext context) {
        context.addHeadersEndHandler(
                end -> context.response().headers().remove(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN));
        context.next();
    }
}
