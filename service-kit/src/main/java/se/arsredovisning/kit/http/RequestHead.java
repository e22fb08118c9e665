package se.arsredovisning.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * Refuses a request whose head cannot be understood, before anything acts on it: its address, its host or what a trusted
 * proxy says of both, and headers of which there can be one only.
 */
@Singleton
final class RequestHead {

    /** After {@link AnswerHeaders} and before all else. */
    private static final int PRIORITY = 1990;

    void register(@Observes Filters filters) {
        filters.register(RequestHead::check, PRIORITY);
    }

    private static void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        HostAndPort host = request.authority();
        String scheme = request.scheme();
        if (host == null
                || !Authority.isValid(host.toString())
                || !("http".equals(scheme) || "https".equals(scheme))
                || host.port() == 0) {
            ProblemRoutes.answer(context, ProblemType.BAD_REQUEST, Sentence.of("problem.forwarded-host"));
            return;
        }
        String target = request.uri();
        if (isAbsolute(target)) {
            resolve(context, target, request.getHeader(HttpHeaders.HOST));
            return;
        }
        List<Fault> faults = new ArrayList<>(RequestTarget.faults(target));
        Fault twice = HeaderLines.join(request.headers());
        if (twice != null) {
            faults.add(twice);
        }
        if (faults.isEmpty()) {
            context.next();
        } else {
            ProblemRoutes.answer(context, faults);
        }
    }

    private static boolean isAbsolute(String target) {
        return target.regionMatches(true, 0, "http://", 0, 7) || target.regionMatches(true, 0, "https://", 0, 8);
    }

    /** The absolute form (RFC 9112, 3.2.2) is answered as the usual one where it names the host that was asked. */
    private static void resolve(RoutingContext context, String target, String host) {
        int authority = target.indexOf("//") + 2;
        int path = target.indexOf('/', authority);
        int query = target.indexOf('?', authority);
        int end = path < 0 ? target.length() : path;
        if (query >= 0 && query < end) {
            end = query;
        }
        if (target.substring(authority, end).equalsIgnoreCase(host)) {
            String rest = target.substring(end);
            context.reroute(rest.startsWith("/") ? rest : "/" + rest);
        } else {
            ProblemRoutes.answer(context, ProblemType.BAD_REQUEST, Sentence.of("problem.other-host"));
        }
    }
}
