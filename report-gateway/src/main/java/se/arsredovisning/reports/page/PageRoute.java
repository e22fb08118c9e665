package se.arsredovisning.reports.page;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import se.arsredovisning.kit.http.ProblemRoutes;
import se.arsredovisning.kit.problem.Problem;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.cache.ReadyAnswer;
import se.arsredovisning.reports.cache.ReadyEditions;
import se.arsredovisning.reports.cache.ReadyPages;
import se.arsredovisning.reports.cache.RenderedReport;

/**
 * Answers reads of pages that are for everybody, before anybody looks at a token. What is in memory is answered at once and on the
 * thread that read the request, as {@code PublishedRoute} does with JSON; what is not is made on another. What is no page goes on.
 */
@Singleton
final class PageRoute {

    /** As {@code PublishedRoute}: after the filter for origins (300), before those for identities (200, 100). */
    private static final int PRIORITY = 250;

    /** So many pages are made at once, as they take memory and connections to the database. */
    private static final int AT_ONCE = 8;

    /** So many wait to be made, mostly the same one for many readers in the moment of a publication; one more is refused. */
    private static final int WAITING = 1000;

    /** What a page's answer depends on, beside its coding. */
    private static final String VARY = "Accept";

    private static final ReadyAnswer READY = new ReadyAnswer(ReadyEditions.CACHING, VARY);
    private static final ReadyAnswer FOREVER = new ReadyAnswer(Stylesheet.CACHING, null);
    private static final String API = "/reports/";

    /** What the gateway has beside pages. */
    private static final Set<String> OTHERS =
            Set.of("reports", "documentation", "contracts", "q", ".well-known", "drafts");

    private final ReadyPages memory;
    private final Stylesheet stylesheet;
    private final List<PageSource> sources;
    private final PageSender sender;
    private final WorkerExecutor makers;
    private final Semaphore room = new Semaphore(WAITING);

    PageRoute(ReadyPages memory, Stylesheet stylesheet, Instance<PageSource> sources, PageSender sender, Vertx vertx) {
        this.memory = memory;
        this.stylesheet = stylesheet;
        this.sources = sources.stream().toList();
        this.sender = sender;
        this.makers = vertx.createSharedWorkerExecutor("pages", AT_ONCE);
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, PRIORITY);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        HttpMethod method = request.method();
        String uri = request.uri();
        // First, so that the API's own answers from memory lose nothing.
        if (uri.startsWith(API)) {
            context.next();
            return;
        }
        if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
            refuse(context);
            return;
        }
        if (uri.equals(stylesheet.address())) {
            FOREVER.send(request, stylesheet.file());
            return;
        }
        RenderedReport ready = ReadyAnswer.isUsualForPage(request.headers()) ? memory.find(uri) : null;
        if (ready != null) {
            READY.send(request, ready);
            return;
        }
        PageRequest asked = PageRequest.of(context);
        PageSource source =
                sources.stream().filter(each -> each.isAt(asked)).findFirst().orElse(null);
        if (source != null) {
            make(context, asked, source::answer);
        } else if (isForReader(asked, request.getHeader(HttpHeaders.ACCEPT))) {
            make(context, asked, any -> nowhere());
        } else {
            context.next();
        }
    }

    /** Pages are read, and nothing else. */
    private void refuse(RoutingContext context) {
        PageRequest asked = PageRequest.of(context);
        if (sources.stream().anyMatch(source -> source.isAt(asked))) {
            context.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
            sender.failure(
                            context,
                            asked,
                            Problem.of(ProblemType.METHOD_NOT_ALLOWED, Sentence.of("reports.page.read-only")))
                    .run();
        } else {
            context.next();
        }
    }

    /** Whether a browser asks for what neither the pages nor anything else has. */
    private static boolean isForReader(PageRequest asked, String accept) {
        return accept != null
                && accept.startsWith("text/html")
                && !asked.path().isEmpty()
                && !OTHERS.contains(asked.path().get(0));
    }

    private void make(RoutingContext context, PageRequest asked, Function<PageRequest, PageReply> source) {
        if (!room.tryAcquire()) {
            sender.failure(context, asked, Problem.of(ProblemType.OVERLOADED, Sentence.of("reports.page.overloaded")))
                    .run();
            return;
        }
        makers.executeBlocking(() -> sender.prepare(context, asked, source), false)
                .onComplete(made -> {
                    room.release();
                    if (made.succeeded()) {
                        made.result().run();
                    } else {
                        ProblemRoutes.answer(context, made.cause());
                    }
                });
    }

    private static PageReply nowhere() {
        throw ProblemException.notFound(Sentence.of("reports.page.none"));
    }
}
