package se.arsredovisning.kit.http;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.Context;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.spi.tracing.SpanKind;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingOptions;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.problem.Problem;
import se.arsredovisning.kit.problem.ProblemType;

/**
 * Sees requests before the framework does, and those that it never sees: what the server cannot read as HTTP is answered
 * as a problem, too.
 *
 * <p>Quarkus has no place for that; Vert.x shows such requests to its tracer only (ADR 25). Nothing is traced here.
 */
@Singleton
public final class RawRequests implements VertxOptionsCustomizer {

    private static final int URI_TOO_LONG = 414;
    private static final int HEADERS_TOO_LARGE = 431;

    /** No host: {@link RequestHead} refuses it. */
    private static final String NO_HOST = "\\";

    private final HttpDate date;

    RawRequests(HttpDate date) {
        this.date = date;
    }

    /** There is no other way to give Vert.x a tracer of one's own through Quarkus. */
    @Override
    @SuppressWarnings("deprecation")
    public void accept(VertxOptions options) {
        options.setTracingOptions(new TracingOptions().setFactory(any -> new Watch()));
    }

    private void look(HttpServerRequest request) {
        if (request.decoderResult().isFailure()) {
            if (request.connection() instanceof HttpServerConnection connection) {
                connection.invalidRequestHandler(this::refuse);
            }
        } else if (!request.version().equals(HttpVersion.HTTP_2)) {
            List<String> hosts = request.headers().getAll(HttpHeaders.HOST);
            if (hosts.isEmpty() && request.version().equals(HttpVersion.HTTP_1_0)) {
                // As load balancers ask for the health.
                request.headers().set(HttpHeaders.HOST, "localhost:" + request.localAddress().port());
            } else if (!Authority.isOne(hosts)) {
                // Quarkus repairs what it can and then shows no trace of it.
                request.headers().set(HttpHeaders.HOST, NO_HOST);
            }
        }
    }

    private void refuse(HttpServerRequest request) {
        Throwable cause = request.decoderResult().cause();
        int status = ProblemType.BAD_REQUEST.status();
        String detail = "The request cannot be read as HTTP.";
        if (cause instanceof TooLongHttpLineException) {
            status = URI_TOO_LONG;
            detail = "The address is longer than any here.";
        } else if (cause instanceof TooLongHttpHeaderException) {
            status = HEADERS_TOO_LARGE;
            detail = "The headers are larger than is read here.";
        }
        // The server closes the connection when this is sent.
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.DATE, date.now())
                .putHeader(HttpHeaders.CONNECTION, "close")
                .putHeader("X-Content-Type-Options", "nosniff")
                .setStatusCode(status)
                .end(Json.write(Problem.of(ProblemType.BAD_REQUEST, status, detail)));
    }

    private final class Watch implements VertxTracer<Void, Void> {

        @Override
        public <R> Void receiveRequest(
                Context context,
                SpanKind kind,
                TracingPolicy policy,
                R request,
                String operation,
                Iterable<Map.Entry<String, String>> headers,
                TagExtractor<R> tags) {
            if (request instanceof HttpServerRequest received) {
                look(received);
            }
            return null;
        }
    }
}
