package se.arsredovisning.kit.http;

import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.LazyResponse;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/**
 * Takes from a request what nobody works with any more: its body, and the document that answers it. The request itself
 * lives until its reader has taken the text, and as long beyond that as the thread that worked for it has nothing else
 * to do.
 */
@Singleton
public final class SpentRequests {

    /** When the work is done, also where nothing was written because the caller has gone meanwhile. */
    @ServerRequestFilter
    public void follow() {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        if (request != null) {
            request.registerCompletionCallback(failure -> letGo(request));
        }
    }

    /** Of the answer only its status and its headers stay. */
    static void letGo(ResteasyReactiveRequestContext request) {
        LazyResponse answer = request.getResponse();
        if (answer == null) {
            request.setResult(null);
        } else if (answer.get().hasEntity()) {
            request.setResult(Response.fromResponse(answer.get()).entity(null).build());
        }
        Arrays.fill(request.getParameters(), null);
        if (request.hasInputStream() && request.getInputStream() instanceof ByteArrayInputStream) {
            request.setInputStream(InputStream.nullInputStream());
        }
        if (request.unwrap(RoutingContext.class) instanceof RoutingContextInternal context) {
            context.setBody(null);
        }
    }
}
