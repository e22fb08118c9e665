package se.arsredovisning.reports.cache;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Locale;
import se.arsredovisning.kit.http.TraceContext;

/** How what is in memory is answered, at once and on the thread that read the request. */
public final class ReadyAnswer {

    private static final int NOT_MODIFIED = 304;

    /** Longer conditions are judged where there is time. */
    private static final int LONGEST_CONDITION = 256;

    private static final CharSequence TRACEPARENT = HttpHeaders.createOptimized(TraceContext.HEADER);

    private static final String JSON = "application/json";
    private static final String PAGE = "text/html";
    private static final String ANY = "*/*";

    private final CharSequence caching;
    private final CharSequence vary;

    /**
     * Answers that caches treat alike.
     *
     * @param caching the value of {@code Cache-Control}
     * @param vary what {@code Vary} names beside what it does in every answer; null for nothing
     */
    public ReadyAnswer(String caching, String vary) {
        this.caching = HttpHeaders.createOptimized(caching);
        this.vary = vary == null ? null : HttpHeaders.createOptimized(vary);
    }

    /** Whether it is a request for JSON as nearly all are: any other is judged where there is time. */
    static boolean isUsual(MultiMap headers) {
        return takesJson(headers.get(HttpHeaders.ACCEPT)) && isPlain(headers);
    }

    /** Whether it is a request for a page as nearly all are. */
    public static boolean isUsualForPage(MultiMap headers) {
        return takesPage(headers.get(HttpHeaders.ACCEPT)) && isPlain(headers);
    }

    private static boolean isPlain(MultiMap headers) {
        String condition = headers.get(HttpHeaders.IF_NONE_MATCH);
        String caching = headers.get(HttpHeaders.CACHE_CONTROL);
        return (condition == null || (condition.length() <= LONGEST_CONDITION && !condition.isBlank()))
                && (caching == null || !caching.toLowerCase(Locale.ROOT).contains("no-cache"))
                && !headers.contains(HttpHeaders.IF_MATCH)
                && !headers.contains(HttpHeaders.CONTENT_LENGTH)
                && !headers.contains(HttpHeaders.TRANSFER_ENCODING);
    }

    /** Browsers name pages first. */
    private static boolean takesPage(String accept) {
        return accept == null || accept.equals(ANY) || (accept.startsWith(PAGE) && !refuses(accept));
    }

    /** Whether it has a weight of nothing: {@code q=0}, {@code q=0.00}. Looked at in each request, so without an expression. */
    static boolean refuses(String accept) {
        for (int at = accept.indexOf('q'); at >= 0; at = accept.indexOf('q', at + 1)) {
            int next = after(accept, at + 1, ' ');
            if (next < accept.length() && accept.charAt(next) == '=') {
                next = after(accept, next + 1, ' ');
                if (next < accept.length() && accept.charAt(next) == '0' && isNothing(accept, next + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a number that has begun with a zero goes on with no other digit. */
    private static boolean isNothing(String accept, int from) {
        int next = from < accept.length() && accept.charAt(from) == '.' ? after(accept, from + 1, '0') : from;
        return next == accept.length() || (accept.charAt(next) != '.' && !Character.isDigit(accept.charAt(next)));
    }

    private static int after(String text, int from, char passedOver) {
        int next = from;
        while (next < text.length() && text.charAt(next) == passedOver) {
            next++;
        }
        return next;
    }

    private static boolean takesJson(String accept) {
        return accept == null
                || accept.equals(ANY)
                || accept.equals(JSON)
                || ((accept.contains(ANY) || accept.contains(JSON)) && !refuses(accept));
    }

    /** Sends what is ready, or that the caller holds it. */
    public void send(HttpServerRequest request, RenderedReport report) {
        MultiMap given = request.headers();
        RenderedReport.Body body = report.body(given.get(HttpHeaders.ACCEPT_ENCODING));
        String held = report.held(given.get(HttpHeaders.IF_NONE_MATCH), given.get(HttpHeaders.IF_MODIFIED_SINCE), body);
        HttpServerResponse response = request.response();
        MultiMap headers = response.headers();
        headers.set(TRACEPARENT, TraceContext.follow(given.get(TRACEPARENT)));
        headers.set(HttpHeaders.CACHE_CONTROL, caching);
        if (vary != null) {
            headers.add(HttpHeaders.VARY, vary);
        }
        headers.set(HttpHeaders.LAST_MODIFIED, report.lastModified());
        headers.set(HttpHeaders.CONTENT_LANGUAGE, report.language());
        report.head().more().forEach(headers::set);
        headers.set(HttpHeaders.ETAG, held == null ? body.etag() : held);
        if (held != null) {
            response.setStatusCode(NOT_MODIFIED).end();
            return;
        }
        headers.set(HttpHeaders.CONTENT_TYPE, report.head().mediaType());
        headers.set(HttpHeaders.CONTENT_LENGTH, body.length());
        // Also keeps the server from compressing it.
        headers.set(HttpHeaders.CONTENT_ENCODING, body.coding());
        if (request.method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(body.bytes());
        }
    }
}
