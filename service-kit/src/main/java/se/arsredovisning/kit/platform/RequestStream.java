package se.arsredovisning.kit.platform;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;

/** What of its connection a request has to itself: in HTTP/1 all of it, in HTTP/2 one stream among others. */
public final class RequestStream {

    /** RFC 9113, 7: nothing went wrong, and nothing more is needed of who sends. */
    private static final long NO_ERROR = 0;

    /** RFC 9113, 7: what was sent is not whole. */
    private static final long INTERNAL_ERROR = 2;

    private RequestStream() {}

    /** Whether other requests may be under way on the same connection. */
    public static boolean isShared(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_2;
    }

    /** Says with the answer that its connection ends. HTTP/2 has no such word, and need not. */
    public static void sayLast(HttpServerRequest request) {
        if (!isShared(request)) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
    }

    /** Ends it at once: who still sends may stop, and who reads sees where an answer is not whole. */
    public static Future<Void> cut(HttpServerRequest request) {
        if (isShared(request)) {
            request.response().reset(request.response().ended() ? NO_ERROR : INTERNAL_ERROR);
            return Future.succeededFuture();
        }
        return request.connection().close();
    }
}
