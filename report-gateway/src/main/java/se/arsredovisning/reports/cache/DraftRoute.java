package se.arsredovisning.reports.cache;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import se.arsredovisning.kit.access.Right;
import se.arsredovisning.kit.http.AcceptedLanguage;
import se.arsredovisning.kit.http.CurrentCaller;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.sentence.AnswerLanguage;

/**
 * Answers reads of reports that are in memory, at once and on the thread that read the request. It knows the usual
 * request only; any other goes on to the resource, which answers the usual ones alike. So does that of a reader who may not
 * read every chapter: no resource's filter has been asked yet, so it asks itself.
 */
@Singleton
final class DraftRoute {

    /** After the filters for origins (300) and for identities (200, 100), before any resource. */
    private static final int PRIORITY = 50;

    private static final String PATH = "/reports/v1/drafts/";
    private static final String FIELDS = "fields=";
    private static final ReadyAnswer ANSWER = new ReadyAnswer("no-cache", null);

    private final RenderedReports memory;
    private final Counter hits;
    private final Counter misses;

    DraftRoute(RenderedReports memory, MeterRegistry meters) {
        this.memory = memory;
        this.hits = Counter.builder("reports.memory.hits")
                .description("Reads of a report that were answered from memory")
                .register(meters);
        this.misses = Counter.builder("reports.memory.misses")
                .description("Reads of a report that were not")
                .register(meters);
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, PRIORITY);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        String uri = request.uri();
        HttpMethod method = request.method();
        if (!uri.startsWith(PATH) || !(method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD))) {
            context.next();
            return;
        }
        RenderedReport report = ReadyAnswer.isUsual(request.headers()) ? find(uri, language(request.headers())) : null;
        if (report == null || !mayReadAll(context, uri)) {
            misses.increment();
            context.next();
        } else {
            hits.increment();
            ANSWER.send(request, report);
        }
    }

    private RenderedReport find(String uri, AnswerLanguage language) {
        int query = uri.indexOf('?', PATH.length());
        if (query < 0) {
            return memory.find(uri.substring(PATH.length()), new Rendition(FieldSelection.ALL, language));
        }
        String id = uri.substring(PATH.length(), query);
        return uri.startsWith(FIELDS, query + 1)
                ? FieldSelection.tryOf(FieldSelection.Subject.DRAFT, uri.substring(query + 1 + FIELDS.length()))
                        .map(fields -> memory.find(id, new Rendition(fields, language)))
                        .orElse(null)
                : null;
    }

    private static boolean mayReadAll(RoutingContext context, String uri) {
        int query = uri.indexOf('?', PATH.length());
        String id = query < 0 ? uri.substring(PATH.length()) : uri.substring(PATH.length(), query);
        return SectionId.tryParse(id)
                .filter(report -> CurrentCaller.of(context).grants().allowWhole(Right.READ, report))
                .isPresent();
    }

    private static AnswerLanguage language(MultiMap headers) {
        return headers.contains(HttpHeaders.ACCEPT_LANGUAGE)
                ? AcceptedLanguage.of(headers.getAll(HttpHeaders.ACCEPT_LANGUAGE))
                : AnswerLanguage.SWEDISH;
    }
}
