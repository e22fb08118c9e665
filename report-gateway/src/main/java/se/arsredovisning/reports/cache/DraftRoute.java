package se.arsredovisning.reports.cache;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.regex.Pattern;
import se.arsredovisning.kit.access.Right;
import se.arsredovisning.kit.http.AcceptedLanguage;
import se.arsredovisning.kit.http.CurrentCaller;
import se.arsredovisning.kit.http.TraceContext;
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
    private static final int NOT_MODIFIED = 304;

    /** Longer conditions are judged where there is time. */
    private static final int LONGEST_CONDITION = 256;

    private static final CharSequence TRACEPARENT = HttpHeaders.createOptimized(TraceContext.HEADER);
    private static final CharSequence MEDIA_TYPE = HttpHeaders.createOptimized(RenderedReport.MEDIA_TYPE);
    private static final CharSequence NO_CACHE = HttpHeaders.createOptimized("no-cache");

    private static final String JSON = "application/json";
    private static final String ANY = "*/*";
    private static final Pattern REFUSAL = Pattern.compile("q\\s*=\\s*0(?:\\.0*)?(?![.\\d])");

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
        RenderedReport report = isUsual(request.headers()) ? find(uri, language(request.headers())) : null;
        if (report == null || !mayReadAll(context, uri)) {
            misses.increment();
            context.next();
        } else {
            hits.increment();
            answer(request, report, method.equals(HttpMethod.HEAD));
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

    private static boolean isUsual(MultiMap headers) {
        String condition = headers.get(HttpHeaders.IF_NONE_MATCH);
        String caching = headers.get(HttpHeaders.CACHE_CONTROL);
        return takesJson(headers.get(HttpHeaders.ACCEPT))
                && (condition == null || (condition.length() <= LONGEST_CONDITION && !condition.isBlank()))
                && (caching == null || !caching.toLowerCase(Locale.ROOT).contains("no-cache"))
                && !headers.contains(HttpHeaders.IF_MATCH)
                && !headers.contains(HttpHeaders.CONTENT_LENGTH)
                && !headers.contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private static boolean takesJson(String accept) {
        return accept == null
                || accept.equals(ANY)
                || accept.equals(JSON)
                || ((accept.contains(ANY) || accept.contains(JSON))
                        && !REFUSAL.matcher(accept).find());
    }

    private static void answer(HttpServerRequest request, RenderedReport report, boolean isHead) {
        MultiMap given = request.headers();
        RenderedReport.Body body = report.body(given.get(HttpHeaders.ACCEPT_ENCODING));
        String held = report.held(given.get(HttpHeaders.IF_NONE_MATCH), given.get(HttpHeaders.IF_MODIFIED_SINCE), body);
        HttpServerResponse response = request.response();
        MultiMap headers = response.headers();
        headers.set(TRACEPARENT, TraceContext.follow(given.get(TRACEPARENT)));
        headers.set(HttpHeaders.CACHE_CONTROL, NO_CACHE);
        headers.set(HttpHeaders.LAST_MODIFIED, report.lastModified());
        headers.set(HttpHeaders.CONTENT_LANGUAGE, report.language());
        headers.set(HttpHeaders.ETAG, held == null ? body.etag() : held);
        if (held != null) {
            response.setStatusCode(NOT_MODIFIED).end();
            return;
        }
        headers.set(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE);
        headers.set(HttpHeaders.CONTENT_LENGTH, body.length());
        // Also keeps the server from compressing it.
        headers.set(HttpHeaders.CONTENT_ENCODING, body.coding());
        if (isHead) {
            response.end();
        } else {
            response.end(body.bytes());
        }
    }
}
