package se.arsredovisning.kit.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.Problem;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.problem.ProblemType;

/** Says as a problem what fails before any resource is reached: an address outside the API, or none at all. */
@Singleton
final class ProblemRoutes {

    private final HttpDate date;

    ProblemRoutes(HttpDate date) {
        this.date = date;
    }

    void register(@Observes Router router) {
        router.errorHandler(
                ProblemType.NOT_FOUND.status(),
                context -> answer(context, ProblemType.NOT_FOUND, "No resource has this address."));
        router.errorHandler(ProblemType.BAD_REQUEST.status(), context -> {
            // It may fail before any filter: then nothing has set these.
            context.response().putHeader(HttpHeaders.DATE, date.now()).putHeader("X-Content-Type-Options", "nosniff");
            answer(context, ProblemType.BAD_REQUEST, "The address is not one that HTTP knows.");
        });
    }

    /** Ends a request with a problem, outside of any resource. */
    static void answer(RoutingContext context, ProblemType type, String detail) {
        if (!context.response().ended()) {
            if (type.retryAfter() > 0) {
                context.response().putHeader("Retry-After", Integer.toString(type.retryAfter()));
            }
            answer(context.response(), Problem.of(type, detail));
        }
    }

    /** Ends a request with everything that is wrong with it, outside of any resource. */
    static void answer(RoutingContext context, List<Fault> faults) {
        answer(context.response(), ProblemException.invalid(faults).problem());
    }

    /** Ends an answer with a problem. */
    static Future<Void> answer(HttpServerResponse response, Problem problem) {
        return response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(Json.write(problem));
    }
}
