package se.arsredovisning.kit.http;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import se.arsredovisning.kit.platform.RequestStream;
import se.arsredovisning.kit.platform.UnroutedRequest;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.Problem;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * Sees requests before the framework does, and those that it never sees: what the server cannot read as HTTP is answered
 * as a problem, too. Quarkus has no place for that (ADR 25).
 */
@Singleton
public final class RawRequests implements VertxOptionsCustomizer {

    /** After the head has been completed (AnswerHeaders), before anything else. */
    private static final int PRIORITY = 1950;

    private static final int URI_TOO_LONG = 414;
    private static final int HEADERS_TOO_LARGE = 431;
    private static final int VERSION_NOT_SUPPORTED = 505;

    private final HttpDate date;

    RawRequests(HttpDate date) {
        this.date = date;
    }

    /** A stream of HTTP/2 is refused by itself, once it is routed: others on its connection go on. */
    void register(@Observes Filters filters) {
        filters.register(RawRequests::lookAtStream, PRIORITY);
    }

    private static void lookAtStream(RoutingContext context) {
        List<Fault> faults = RequestStream.isShared(context.request())
                ? RequestTarget.faults(context.request().uri())
                : List.of();
        if (faults.isEmpty()) {
            context.next();
        } else {
            ProblemRoutes.refuse(context, ProblemException.invalid(faults).problem());
        }
    }

    @Override
    public void accept(VertxOptions options) {
        UnroutedRequest.show(options, this::look);
    }

    /** From here on the connection answers nothing but this refusal, and is closed with it. */
    private void look(UnroutedRequest seen) {
        if (seen.isUnreadable()) {
            seen.answerWith(this::refuse);
            return;
        }
        HttpServerRequest request = seen.request();
        if (request.version() == null) {
            seen.answerWith(any -> refuse(
                    any,
                    Problem.of(ProblemType.BAD_REQUEST, VERSION_NOT_SUPPORTED, Sentence.of("problem.http-version"))));
            return;
        }
        ForwardedFor.settle(request.headers());
        if (RequestStream.isShared(request)) {
            return;
        }
        List<String> hosts = request.headers().getAll(HttpHeaders.HOST);
        if (hosts.isEmpty() && request.version() == HttpVersion.HTTP_1_0) {
            // As load balancers ask for the health.
            request.headers()
                    .set(HttpHeaders.HOST, "localhost:" + request.localAddress().port());
        } else if (!Authority.isOne(hosts)) {
            seen.answerWith(any -> refuse(any, Problem.of(ProblemType.BAD_REQUEST, Sentence.of("problem.host"))));
            return;
        }
        List<Fault> faults = RequestTarget.faults(request.uri());
        if (!faults.isEmpty()) {
            seen.answerWith(any -> refuse(any, ProblemException.invalid(faults).problem()));
        }
    }

    private void refuse(HttpServerRequest request) {
        refuse(
                request,
                switch (UnroutedRequest.fault(request)) {
                    case LINE_TOO_LONG ->
                        Problem.of(ProblemType.BAD_REQUEST, URI_TOO_LONG, Sentence.of("problem.long-address"));
                    case HEADERS_TOO_LARGE ->
                        Problem.of(ProblemType.BAD_REQUEST, HEADERS_TOO_LARGE, Sentence.of("problem.large-headers"));
                    case OTHER -> Problem.of(ProblemType.BAD_REQUEST, Sentence.of("problem.no-http"));
                });
    }

    private void refuse(HttpServerRequest request, Problem problem) {
        request.response()
                .putHeader(HttpHeaders.DATE, date.now())
                .putHeader(HttpHeaders.CONNECTION, "close")
                .putHeader("X-Content-Type-Options", "nosniff");
        ProblemRoutes.answer(request, problem)
                .onComplete(sent -> request.connection().close());
    }
}
