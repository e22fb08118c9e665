package se.arsredovisning.kit.platform;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;

/** What Vert.x does with a request, and lets nobody else do. */
public final class RoutedRequest {

    private RoutedRequest() {}

    /**
     * Sets the body that all who come later read.
     *
     * @param body the whole body; null for none
     */
    public static void setBody(RoutingContext request, Buffer body) {
        ((RoutingContextInternal) request).setBody(body);
    }

    /** Where actions run on the thread of the request's connection. */
    public static Context connection(RoutingContext request) {
        return ((ConnectionBase) request.request().connection()).getContext();
    }
}
