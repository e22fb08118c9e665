package se.arsredovisning.kit.platform;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.LazyResponse;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** The request that Quarkus REST has a thread work for. */
public final class CurrentRequest {

    private final ResteasyReactiveRequestContext request;

    private CurrentRequest(ResteasyReactiveRequestContext request) {
        this.request = request;
    }

    /** The request that this thread works for; none outside of one. */
    public static Optional<CurrentRequest> find() {
        // Where the framework works for none, as in what it answers before it routes, its own way to ask is a fault.
        ArcContainer container = Arc.container();
        return container == null || container.requestContext().isActive()
                ? Optional.ofNullable(CurrentRequestManager.get()).map(CurrentRequest::new)
                : Optional.empty();
    }

    /** The request that is about to be answered. */
    public static CurrentRequest of(ServerRequestContext request) {
        return new CurrentRequest((ResteasyReactiveRequestContext) request);
    }

    /** The request as Vert.x has it. */
    public RoutingContext routed() {
        return request.unwrap(RoutingContext.class);
    }

    /** The method that was used. */
    public String method() {
        return request.getMethod();
    }

    /** The methods of the address that was asked, each with the media types of bodies that it takes; none for no resource. */
    public Map<String, Set<String>> methods() {
        return AllowedMethods.of(request);
    }

    /** What is kept with the request under a name, made where there is nothing. */
    public <T> T kept(String name, Class<T> type, Supplier<T> make) {
        Object known = request.getProperty(name);
        if (type.isInstance(known)) {
            return type.cast(known);
        }
        T made = make.get();
        request.setProperty(name, made);
        return made;
    }

    /** Runs an action when the request is answered and no thread works for it any more, however that came about. */
    public void onEnd(Runnable action) {
        request.registerCompletionCallback(failure -> action.run());
    }

    /**
     * Drops what was read and what the answer was made of; of the answer only its status and its headers stay. The
     * framework holds both for as long as the thread that worked for the request has nothing else to do.
     */
    public void letGo() {
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
        if (routed() instanceof RoutingContextInternal routed) {
            routed.setBody(null);
        }
    }
}
