package se.arsredovisning.reports.cache;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Answers reads of published reports that are in memory, as {@link DraftRoute} does of drafts, but before anybody looks at a
 * token: they are the same for everybody. The whole of a report, of its newest edition or of one by number; any other request
 * goes on to the resource.
 */
@Singleton
final class PublishedRoute {

    /** After the filter for origins (300), before those for identities (200, 100). */
    private static final int PRIORITY = 250;

    private static final String PATH = "/reports/v1/reports/";

    private static final ReadyAnswer ANSWER = new ReadyAnswer(ReadyEditions.CACHING, ReadyEditions.VARY);

    private final ReadyEditions reports;
    private final Counter hits;

    PublishedRoute(ReadyEditions reports, MeterRegistry meters) {
        this.reports = reports;
        this.hits = Counter.builder("reports.memory.published.hits")
                .description("Reads of a published report that were answered from memory")
                .register(meters);
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, PRIORITY);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        String uri = request.uri();
        HttpMethod method = request.method();
        RenderedReport report = uri.startsWith(PATH)
                        && (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD))
                        && ReadyAnswer.isUsual(request.headers())
                ? reports.find(uri.substring(PATH.length()))
                : null;
        if (report == null) {
            context.next();
        } else {
            hits.increment();
            ANSWER.send(request, report);
        }
    }
}
