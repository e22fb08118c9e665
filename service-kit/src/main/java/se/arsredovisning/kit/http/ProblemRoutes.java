package se.arsredovisning.kit.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.Problem;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.problem.ProblemMappers;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.sentence.AnswerLanguage;
import se.arsredovisning.kit.sentence.Sentence;

/** Says as a problem what fails before any resource is reached: an address outside the API, or none at all. */
@Singleton
public final class ProblemRoutes {

    private static final String TOLD_BY = ProblemRoutes.class.getName();

    private final HttpDate date;

    ProblemRoutes(HttpDate date) {
        this.date = date;
    }

    void register(@Observes Router router) {
        // Made now: what is said is looked up where the service starts, and said where it is answered.
        Sentence noResource = Sentence.of("problem.no-resource");
        router.errorHandler(
                ProblemType.NOT_FOUND.status(), context -> answer(context, ProblemType.NOT_FOUND, noResource));
        router.errorHandler(ProblemType.BAD_REQUEST.status(), context -> {
            // It may fail before any filter: then nothing has set these.
            context.response().putHeader(HttpHeaders.DATE, date.now()).putHeader("X-Content-Type-Options", "nosniff");
            answer(context, ProblemType.BAD_REQUEST, Sentence.of("problem.no-address"));
        });
    }

    /**
     * What fails of a request outside of any resource is told like this, and not as a problem; the headers that belong to it are
     * set by then. It is called on the thread that reads requests, and must not wait.
     */
    public static void tell(RoutingContext context, Consumer<Problem> otherwise) {
        context.put(TOLD_BY, otherwise);
    }

    /** Ends a request that failed outside of any resource, with what would be said inside of one. */
    public static void answer(RoutingContext context, Throwable failure) {
        Problem problem = ProblemMappers.unexpectedProblem(failure);
        if (problem.status() == ProblemType.UNAVAILABLE.status()) {
            context.response().putHeader("Retry-After", Integer.toString(ProblemType.UNAVAILABLE.retryAfter()));
        }
        end(context, problem);
    }

    private static void end(RoutingContext context, Problem problem) {
        Consumer<Problem> otherwise = context.get(TOLD_BY);
        if (otherwise == null) {
            answer(context.request(), problem);
        } else {
            otherwise.accept(problem);
        }
    }

    /** Ends a request with a problem, outside of any resource. */
    static void answer(RoutingContext context, ProblemType type, Sentence detail) {
        if (!context.response().ended()) {
            if (type.retryAfter() > 0) {
                context.response().putHeader("Retry-After", Integer.toString(type.retryAfter()));
            }
            end(context, Problem.of(type, detail));
        }
    }

    /** Ends a request whose body was not read, and its connection where one is on its way. */
    static void refuse(RoutingContext context, Problem problem) {
        if (!context.request().isEnded()) {
            BoundedBodyHandler.stopAfterAnswer(context);
        }
        answer(context.request(), problem);
    }

    /** Ends a request with everything that is wrong with it, outside of any resource. */
    static void answer(RoutingContext context, List<Fault> faults) {
        answer(context.request(), ProblemException.invalid(faults).problem());
    }

    /** Ends an answer with a problem. */
    public static Future<Void> answer(HttpServerRequest request, Problem problem) {
        AnswerLanguage language = AcceptedLanguage.of(request);
        HttpServerResponse response = request.response();
        response.headers().add(HttpHeaders.VARY, AcceptedLanguage.HEADER);
        return response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.contentLanguage())
                .end(Json.write(problem, language));
    }
}
