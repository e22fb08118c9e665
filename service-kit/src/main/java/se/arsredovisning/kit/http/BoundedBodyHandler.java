package se.arsredovisning.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.arsredovisning.kit.api.ApiInfo;
import se.arsredovisning.kit.json.DocumentBounds;
import se.arsredovisning.kit.platform.RequestStream;
import se.arsredovisning.kit.problem.Problem;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * Takes bodies in before a thread of the service's is given to their requests: whole, within bounds of size, time and
 * memory. What is beyond them is refused with a problem that a client can read. Only the media types that the service
 * reads while they come go on at once, few at a time.
 */
@Singleton
final class BoundedBodyHandler {

    private static final int PRIORITY = 1000;

    /** A client that has begun to send is heard out to here, so that it reads the answer; beyond, it is cut off. */
    static final long MAX_DISCARDED = 64L * 1024 * 1024;

    /** The least room for bodies: a few of the largest. */
    private static final long LEAST_ROOM = 3L * DocumentBounds.MAX_BYTES;

    /** How long a client has to read why its body was not taken, in milliseconds. */
    static final long MOMENT = 500;

    private final Set<String> streamed;
    private final BodyPool pool;
    private final long timeLimit;
    private final StreamedBodies streams;

    /**
     * Makes the handler.
     *
     * @param room the bytes of all bodies in memory; an eighth of the heap where it is not given
     * @param timeLimit how long a body may take
     */
    @Inject
    BoundedBodyHandler(
            ApiInfo api,
            StreamedBodies streams,
            @ConfigProperty(name = "bodies.room") Optional<Long> room,
            @ConfigProperty(name = "bodies.time-limit", defaultValue = "30s") Duration timeLimit) {
        this.streamed = api.streamed().orElse(Set.of());
        this.streams = streams;
        this.pool = new BodyPool(
                room.orElse(Math.max(LEAST_ROOM, Runtime.getRuntime().maxMemory() / 8)));
        this.timeLimit = timeLimit.toMillis();
    }

    void register(@Observes Filters filters) {
        filters.register(this::take, PRIORITY);
    }

    void take(RoutingContext context) {
        HttpServerRequest request = context.request();
        long length = length(request);
        // A stream of HTTP/2 need not say that it has a body: whether it has one is known when it ends.
        boolean isUnknown = request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || (length < 0 && RequestStream.isShared(request) && !request.isEnded());
        if (length <= 0 && !isUnknown) {
            context.next();
        } else if (isStreamed(request)) {
            streams.begin(context);
        } else if (length > MAX_DISCARDED || (length > DocumentBounds.MAX_BYTES && waitsForLeave(request))) {
            Refusal.TOO_LARGE.answer(context);
        } else if (waitsForLeave(request) && !pool.hasRoomFor(length)) {
            Refusal.NO_ROOM.answer(context);
        } else {
            new IncomingBody(context, pool, length > DocumentBounds.MAX_BYTES).begin(timeLimit);
        }
    }

    private boolean isStreamed(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && streamed.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }

    /** Whether the client sends its body only after a 100, so that it need not be heard out. */
    static boolean waitsForLeave(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.EXPECT);
    }

    private static long length(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? -1 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Has the connection of a request, or its stream, end with its answer: a client that is still sending has a moment to read it. */
    static void stopAfterAnswer(RoutingContext context) {
        HttpServerRequest request = context.request();
        RequestStream.sayLast(request);
        context.addEndHandler(any -> {
            if (request.isEnded() || waitsForLeave(request)) {
                RequestStream.cut(request);
            } else {
                context.vertx().setTimer(MOMENT, timer -> RequestStream.cut(request));
            }
        });
    }

    /** Why a body is not taken. */
    enum Refusal {
        TOO_LARGE(ProblemType.CONTENT_TOO_LARGE, "problem.nothing-read"),
        UNREADABLE(ProblemType.BAD_REQUEST, "problem.no-body-of-http"),
        TOO_SLOW(ProblemType.REQUEST_TIMEOUT, "problem.slow-body"),
        NO_ROOM(ProblemType.OVERLOADED, "problem.too-many-bodies");

        private final ProblemType type;
        private final String detail;

        Refusal(ProblemType type, String detail) {
            this.type = type;
            this.detail = detail;
        }

        /** What is said of it. */
        Problem problem() {
            return Problem.of(type, Sentence.of(detail));
        }

        /** Ends the request, and its connection after it. */
        void answer(RoutingContext context) {
            stopAfterAnswer(context);
            ProblemRoutes.answer(context, type, Sentence.of(detail));
        }
    }
}
