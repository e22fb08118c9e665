package se.arsredovisning.kit.http;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
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
import java.util.regex.Pattern;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.Problem;
import se.arsredovisning.kit.problem.ProblemException;
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
    private static final int VERSION_NOT_SUPPORTED = 505;

    private static final Pattern CALLER = Pattern.compile("(?i)for=\"?[^;,\"]*\"?");

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

    /** From here on the connection answers nothing but this refusal, and is closed with it. */
    private void look(HttpServerRequest request) {
        if (!(request.connection() instanceof HttpServerConnection connection)) {
            return;
        }
        if (request.decoderResult().isFailure()) {
            connection.invalidRequestHandler(this::refuse);
            return;
        }
        if (request.version() == null) {
            connection.handler(any -> refuse(
                    any,
                    Problem.of(
                            ProblemType.BAD_REQUEST,
                            VERSION_NOT_SUPPORTED,
                            "The request is of a version of HTTP that is not spoken here: 1.1 is, and 1.0.")));
            return;
        }
        forgetCallers(request.headers());
        List<String> hosts = request.headers().getAll(HttpHeaders.HOST);
        if (hosts.isEmpty() && request.version() == HttpVersion.HTTP_1_0) {
            // As load balancers ask for the health.
            request.headers()
                    .set(HttpHeaders.HOST, "localhost:" + request.localAddress().port());
        } else if (!Authority.isOne(hosts)) {
            connection.handler(any -> refuse(
                    any, Problem.of(ProblemType.BAD_REQUEST, "The header Host is not one host, perhaps with a port.")));
            return;
        }
        List<Fault> faults = RequestTarget.faults(request.uri());
        if (!faults.isEmpty()) {
            connection.handler(
                    any -> refuse(any, ProblemException.invalid(faults).problem()));
        }
    }

    /** For whom a proxy asks matters to nothing here, and Quarkus leaves a request unanswered where it is empty. */
    private static void forgetCallers(MultiMap headers) {
        headers.remove("X-Forwarded-For");
        String forwarded = headers.get("Forwarded");
        if (forwarded != null) {
            headers.set("Forwarded", CALLER.matcher(forwarded).replaceAll(""));
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
        refuse(request, Problem.of(ProblemType.BAD_REQUEST, status, detail));
    }

    private void refuse(HttpServerRequest request, Problem problem) {
        request.response()
                .putHeader(HttpHeaders.DATE, date.now())
                .putHeader(HttpHeaders.CONNECTION, "close")
                .putHeader("X-Content-Type-Options", "nosniff");
        ProblemRoutes.answer(request.response(), problem)
                .onComplete(sent -> request.connection().close());
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
