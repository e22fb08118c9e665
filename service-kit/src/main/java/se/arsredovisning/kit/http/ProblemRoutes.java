package se.arsredovisning.kit.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.problem.Problem;
import se.arsredovisning.kit.problem.ProblemType;

/** Says as a problem what fails before any resource is reached: an address outside the API. */
@Singleton
final class ProblemRoutes {

    void register(@Observes Router router) {
        router.errorHandler(
                ProblemType.NOT_FOUND.status(),
                context -> answer(context, ProblemType.NOT_FOUND, "No resource has this address."));
    }

    /** Ends a request with a problem, outside of any resource. */
    static void answer(RoutingContext context, ProblemType type, String detail) {
        if (!context.response().ended()) {
            if (type.retryAfter() > 0) {
                context.response().putHeader("Retry-After", Integer.toString(type.retryAfter()));
            }
            context.response()
                    .setStatusCode(type.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .end(Json.write(Problem.of(type, detail)));
        }
    }
}
