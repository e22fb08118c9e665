package se.arsredovisning.kit.platform;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.spi.tracing.SpanKind;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingOptions;
import io.vertx.core.tracing.TracingPolicy;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A request as it came, before anybody has it, also one that cannot be read as HTTP. Vert.x shows such to its tracer only:
 * here is one that traces nothing (ADR 25).
 *
 * @param request the request
 * @param connection its connection as Vert.x has it
 */
public record UnroutedRequest(HttpServerRequest request, HttpServerConnection connection) {

    /** Why a request cannot be read. */
    public enum Fault {
        LINE_TOO_LONG,
        HEADERS_TOO_LARGE,
        OTHER
    }

    /** Has every request of a server shown to a look. There is no other way to give Vert.x a tracer through Quarkus. */
    @SuppressWarnings("deprecation")
    public static void show(VertxOptions options, Consumer<UnroutedRequest> look) {
        options.setTracingOptions(new TracingOptions().setFactory(any -> new Watch(look)));
    }

    /** Whether it is no HTTP. */
    public boolean isUnreadable() {
        return request.decoderResult().isFailure();
    }

    /** Why it cannot be read. */
    public static Fault fault(HttpServerRequest unreadable) {
        Throwable cause = unreadable.decoderResult().cause();
        if (cause instanceof TooLongHttpLineException) {
            return Fault.LINE_TOO_LONG;
        }
        return cause instanceof TooLongHttpHeaderException ? Fault.HEADERS_TOO_LARGE : Fault.OTHER;
    }

    /** From here on the connection answers nothing but what this does, which is to close it. */
    public void answerWith(Handler<HttpServerRequest> answer) {
        if (isUnreadable()) {
            connection.invalidRequestHandler(answer);
        } else {
            connection.handler(answer);
        }
    }

    private record Watch(Consumer<UnroutedRequest> look) implements VertxTracer<Void, Void> {

        @Override
        public <R> Void receiveRequest(
                Context context,
                SpanKind kind,
                TracingPolicy policy,
                R request,
                String operation,
                Iterable<Map.Entry<String, String>> headers,
                TagExtractor<R> tags) {
            if (request instanceof HttpServerRequest received
                    && received.connection() instanceof HttpServerConnection connection) {
                look.accept(new UnroutedRequest(received, connection));
            }
            return null;
        }
    }
}
