package se.arsredovisning.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Has every OPTIONS counted under one name, as what no resource answers is by configuration. The platform answers OPTIONS of
 * every address itself, and would count each address apart: whoever makes some up would use up the hundred that are counted,
 * and no real one would be any more. So it would with what breaks off before a resource has been found, while its body comes.
 */
@Singleton
final class CountedAddresses {

    /** Before whatever may answer, but for what holds connections. */
    private static final int EARLY = 900_000;

    /** Where Quarkus keeps the name that a request is counted under (HttpRequestMetric). */
    private static final String NAME = "UrlPathTemplate";

    void register(@Observes Filters filters) {
        filters.register(CountedAddresses::name, EARLY);
    }

    /** Quarkus reads it there, in a way that Vert.x has superseded. */
    @SuppressWarnings("deprecation")
    private static void name(RoutingContext routed) {
        Context context = Vertx.currentContext();
        HttpServerRequest request = routed.request();
        if (context != null && request.method().equals(HttpMethod.OPTIONS)) {
            context.putLocal(NAME, "OPTIONS");
        } else if (context != null && mayHaveBody(request)) {
            // Until a resource is found, which has a name of its own.
            context.putLocal(NAME, "UNKNOWN");
        }
        routed.next();
    }

    private static boolean mayHaveBody(HttpServerRequest request) {
        return !(request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD))
                || request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }
}
