package se.arsredovisning.reports.page;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Function;
import se.arsredovisning.kit.http.AcceptedTypes;
import se.arsredovisning.kit.http.ProblemRoutes;
import se.arsredovisning.kit.problem.Problem;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.problem.ProblemMappers;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.reports.cache.ReadyAnswer;

/** Sends what a page's source answers, and tells as a page, or as a problem to who takes no page, that it has none. */
@Singleton
final class PageSender {

    private static final int MOVED_PERMANENTLY = 308;
    private static final int MOVED_TEMPORARILY = 307;
    private static final String ASK_AGAIN = "no-cache";
    private static final List<MediaType> TOLD_IN =
            List.of(MediaType.TEXT_HTML_TYPE, MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(Problem.MEDIA_TYPE));

    private final PageFailures failures;

    PageSender(PageFailures failures) {
        this.failures = failures;
    }

    /** Makes an answer, where there is time, and gives what sends it, on the connection's thread. */
    Runnable prepare(RoutingContext context, PageRequest asked, Function<PageRequest, PageReply> source) {
        try {
            PageReply answer = source.apply(asked);
            return () -> send(context, answer);
        } catch (ProblemException e) {
            return failure(context, asked, e.problem());
        } catch (RuntimeException e) {
            return failure(context, asked, ProblemMappers.unexpectedProblem(e));
        }
    }

    private static void send(RoutingContext context, PageReply answer) {
        if (answer instanceof PageReply.Ready ready) {
            new ReadyAnswer(ready.caching(), "Accept").send(context.request(), ready.content());
        } else if (answer instanceof PageReply.Moved moved) {
            context.response()
                    .setStatusCode(MOVED_PERMANENTLY)
                    .putHeader(HttpHeaders.LOCATION, moved.location())
                    .putHeader(HttpHeaders.CACHE_CONTROL, ASK_AGAIN)
                    .end();
        } else if (answer instanceof PageReply.Elsewhere elsewhere) {
            context.response()
                    .setStatusCode(MOVED_TEMPORARILY)
                    .putHeader(HttpHeaders.LOCATION, elsewhere.location())
                    .putHeader(HttpHeaders.CACHE_CONTROL, ASK_AGAIN)
                    .end();
        } else if (answer instanceof PageReply.OfApi api) {
            context.request().headers().set(HttpHeaders.ACCEPT, api.mediaType());
            context.request()
                    .headers()
                    .set(HttpHeaders.ACCEPT_LANGUAGE, api.language().tag());
            context.response().headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
            // They were the page's, and stay with the request when it goes on to another address.
            context.queryParams().clear();
            context.reroute(api.path());
        }
    }

    /** Who asks for a file takes a page instead only where they are a browser, which says so. */
    private static boolean takesPage(PageRequest asked) {
        return asked.extension().isEmpty()
                ? AcceptedTypes.of(asked.accept())
                        .best(TOLD_IN)
                        .filter(MediaType.TEXT_HTML_TYPE::equals)
                        .isPresent()
                : asked.accept().stream().anyMatch(accept -> accept.startsWith(MediaType.TEXT_HTML));
    }

    /** What tells a problem; looks for what is near. */
    Runnable failure(RoutingContext context, PageRequest asked, Problem problem) {
        String page = takesPage(asked) ? failures.page(asked, problem) : null;
        return () -> {
            HttpServerResponse response = context.response();
            response.headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
            response.putHeader(HttpHeaders.CACHE_CONTROL, ASK_AGAIN);
            if (problem.status() == ProblemType.UNAVAILABLE.status()) {
                response.putHeader("Retry-After", Integer.toString(ProblemType.UNAVAILABLE.retryAfter()));
            }
            if (page == null) {
                ProblemRoutes.answer(context.request(), problem);
                return;
            }
            PageHead.headers(List.of()).forEach(response::putHeader);
            response.setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, PageHead.HTML)
                    .putHeader(HttpHeaders.CONTENT_LANGUAGE, asked.language().tag())
                    .end(page);
        };
    }
}
