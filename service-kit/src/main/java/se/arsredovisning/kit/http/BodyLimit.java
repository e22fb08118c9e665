package se.arsredovisning.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.json.StrictReader;
import se.arsredovisning.kit.problem.Problem;
import se.arsredovisning.kit.problem.ProblemType;

/** Refuses a body that says that it is too large before any of it is kept, with a problem that a client can read. */
@Singleton
final class BodyLimit {

    private static final int PRIORITY = 1000;

    /** A client that has begun to send is heard out to here, so that it reads the answer; beyond, it is cut off. */
    private static final long MAX_DISCARDED = 64L * 1024 * 1024;

    void register(@Observes Filters filters) {
        filters.register(BodyLimit::refuseLargeBodies, PRIORITY);
    }

    private static void refuseLargeBodies(RoutingContext context) {
        long length = length(context.request());
        if (length <= StrictReader.MAX_BYTES) {
            context.next();
        } else if (length > MAX_DISCARDED) {
            refuse(context);
        } else {
            context.request().handler(ignored -> {}).endHandler(end -> refuse(context));
            context.request().resume();
        }
    }

    private static long length(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static void refuse(RoutingContext context) {
        context.response()
                .setStatusCode(ProblemType.CONTENT_TOO_LARGE.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(Json.write(Problem.of(ProblemType.CONTENT_TOO_LARGE, "Nothing of it was read.")));
    }
}
