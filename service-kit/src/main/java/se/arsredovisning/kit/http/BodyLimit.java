package se.arsredovisning.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Set;
import se.arsredovisning.kit.json.StrictReader;
import se.arsredovisning.kit.problem.ProblemType;

/**
 * Refuses a body that is too large with a problem that a client can read. Of a body that says its length nothing is
 * kept, of one that does not (chunked) no more than the limit.
 */
@Singleton
final class BodyLimit {

    private static final int PRIORITY = 1000;

    /** A client that has begun to send is heard out to here, so that it reads the answer; beyond, it is cut off. */
    private static final long MAX_DISCARDED = 64L * 1024 * 1024;

    private final Set<String> streamed;

    BodyLimit(ApiInfo api) {
        this.streamed = api.streamed().orElse(Set.of());
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuseLargeBodies, PRIORITY);
    }

    private void refuseLargeBodies(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (isStreamed(request)) {
            if (waitsForLeave(request)) {
                request.response().writeContinue();
            }
            context.next();
            return;
        }
        long length = length(request);
        boolean isUnknown = request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
        if (length > MAX_DISCARDED || (length > StrictReader.MAX_BYTES && waitsForLeave(request))) {
            refuse(context);
        } else if (length > StrictReader.MAX_BYTES || isUnknown) {
            new Reading(context).begin();
        } else {
            context.next();
        }
    }

    private boolean isStreamed(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && streamed.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }

    /** Whether the client sends its body only after a 100, so that it need not be heard out. */
    private static boolean waitsForLeave(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.EXPECT);
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
        context.response().putHeader(HttpHeaders.CONNECTION, "close");
        ProblemRoutes.answer(context, ProblemType.CONTENT_TOO_LARGE, "Nothing of it was read.");
    }

    /** A body that is taken in, and handed on where it turns out to be small enough. */
    private static final class Reading {

        private final RoutingContext context;
        private Buffer kept = Buffer.buffer();
        private long length;

        Reading(RoutingContext context) {
            this.context = context;
            this.length = length(context.request()) > StrictReader.MAX_BYTES ? StrictReader.MAX_BYTES + 1L : 0;
        }

        void begin() {
            HttpServerRequest request = context.request();
            request.exceptionHandler(failure -> kept = Buffer.buffer());
            request.handler(this::take).endHandler(end -> finish());
            if (waitsForLeave(request)) {
                request.response().writeContinue();
            }
            request.resume();
        }

        private void take(Buffer part) {
            length += part.length();
            if (length <= StrictReader.MAX_BYTES) {
                kept.appendBuffer(part);
                return;
            }
            kept = Buffer.buffer();
            if (length > MAX_DISCARDED) {
                context.request().handler(null).endHandler(null);
                refuse(context);
            }
        }

        private void finish() {
            if (length > StrictReader.MAX_BYTES) {
                refuse(context);
            } else {
                ((RoutingContextInternal) context).setBody(kept);
                context.next();
            }
        }
    }
}
