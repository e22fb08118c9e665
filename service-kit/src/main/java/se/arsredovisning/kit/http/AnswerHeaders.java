package se.arsredovisning.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.Set;
import se.arsredovisning.kit.platform.ServerCompression;
import se.arsredovisning.kit.problem.Problem;

/**
 * Completes the head of every answer when it is known, and before the server compresses: {@code Date}, an ETag that
 * tells compressed bytes from others, {@code Vary} where the answer is in a language, and that it is private where a token was
 * sent for it.
 */
@Singleton
final class AnswerHeaders {

    /** Before all others, so that it has the last word. */
    private static final int PRIORITY = 2000;

    private static final int NOT_MODIFIED = 304;
    private static final String PRIVATE = "private";
    private static final String PUBLIC = "public, ";

    /** Whoever came by TLS, to us or to the proxy, comes no other way (RFC 6797). */
    private static final CharSequence STRICT_TRANSPORT_SECURITY =
            HttpHeaders.createOptimized("Strict-Transport-Security");

    private static final CharSequence A_YEAR = HttpHeaders.createOptimized("max-age=31536000");
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json;charset=UTF-8");

    private final HttpDate date;

    AnswerHeaders(HttpDate date) {
        this.date = date;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, PRIORITY);
    }

    private void watch(RoutingContext context) {
        context.addHeadersEndHandler(end -> {
            complete(context.request(), context.response());
            if (CurrentCaller.of(context).isKnown()) {
                keepPrivate(context.response().headers());
            }
        });
        context.next();
    }

    private void complete(HttpServerRequest request, HttpServerResponse response) {
        MultiMap headers = response.headers();
        headers.set(HttpHeaders.DATE, date.now());
        if ("https".equals(request.scheme())) {
            headers.set(STRICT_TRANSPORT_SECURITY, A_YEAR);
        }
        if ("application/json".equals(headers.get(HttpHeaders.CONTENT_TYPE))) {
            // As most answers say it, in whatever way they came about.
            headers.set(HttpHeaders.CONTENT_TYPE, JSON);
        }
        String language = headers.get(HttpHeaders.CONTENT_LANGUAGE);
        if (language == null && Problem.MEDIA_TYPE.equals(headers.get(HttpHeaders.CONTENT_TYPE))) {
            // HEAD has the head of a problem that nobody writes.
            language = AcceptedLanguage.of(request).contentLanguage();
        }
        if (language != null) {
            // Who says a language has asked what is taken: a cache keeps languages apart.
            headers.set(HttpHeaders.CONTENT_LANGUAGE, language);
            headers.set(HttpHeaders.VARY, vary(headers, AcceptedLanguage.HEADER));
        }
        if (request.method().equals(HttpMethod.HEAD) && response.getStatusCode() != NOT_MODIFIED) {
            likeGet(request, headers);
            return;
        }
        String tag = headers.get(HttpHeaders.ETAG);
        if (response.getStatusCode() == NOT_MODIFIED) {
            headers.remove(HttpHeaders.CONTENT_ENCODING);
            if (tag != null && CodedTags.isPlain(tag)) {
                String held = request.getHeader(HttpHeaders.IF_NONE_MATCH);
                headers.set(HttpHeaders.ETAG, CodedTags.held(tag, held, isCompressed(request)));
            }
        } else if (tag != null && CodedTags.isPlain(tag) && !headers.contains(HttpHeaders.CONTENT_ENCODING)) {
            // Without a coding that was chosen already the server is about to choose one.
            if (!isCompressed(request)) {
                headers.set(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
            } else {
                headers.set(HttpHeaders.ETAG, CodedTags.coded(tag));
            }
        }
    }

    /** What was told to the holder of a token is nobody else's, also where it would be told to everybody. */
    private static void keepPrivate(MultiMap headers) {
        String caching = headers.get(HttpHeaders.CACHE_CONTROL);
        headers.set(
                HttpHeaders.CACHE_CONTROL, caching == null ? PRIVATE : PRIVATE + ", " + caching.replace(PUBLIC, ""));
        headers.set(HttpHeaders.VARY, vary(headers, "Authorization"));
    }

    private static String vary(MultiMap headers, String name) {
        Set<String> names = new LinkedHashSet<>(headers.getAll(HttpHeaders.VARY));
        names.add(name);
        return String.join(", ", names);
    }

    /** The server does not compress what HEAD has not, and would not say that it compresses what GET gets. */
    private static void likeGet(HttpServerRequest request, MultiMap headers) {
        String coding = headers.get(HttpHeaders.CONTENT_ENCODING);
        String tag = headers.get(HttpHeaders.ETAG);
        if (coding == null && isCompressed(request)) {
            headers.set(HttpHeaders.CONTENT_ENCODING, AcceptedCoding.GZIP);
            if (tag != null && CodedTags.isPlain(tag)) {
                headers.set(HttpHeaders.ETAG, CodedTags.coded(tag));
            }
        } else if (HttpHeaders.IDENTITY.toString().equals(coding)) {
            headers.remove(HttpHeaders.CONTENT_ENCODING);
        }
    }

    /** Whether the caller takes gzip, and the server, which judges by itself, will compress. */
    private static boolean isCompressed(HttpServerRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null
                && !request.version().equals(HttpVersion.HTTP_1_0)
                && AcceptedCoding.isGzip(accepted)
                && AcceptedCoding.GZIP.equals(ServerCompression.coding(accepted));
    }
}
