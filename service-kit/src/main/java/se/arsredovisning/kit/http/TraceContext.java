package se.arsredovisning.kit.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import se.arsredovisning.kit.platform.CurrentRequest;

/**
 * W3C Trace Context: a caller's {@code traceparent} is taken up, written to the log with every line, and returned, so
 * that one request can be followed through several systems. Without one, or with one that is malformed, a trace begins.
 */
@Singleton
public final class TraceContext {

    /** The header. */
    public static final String HEADER = "traceparent";

    private static final String LOGGED = "traceId";
    private static final int TRACE_FROM = 3;
    private static final int TRACE_TO = TRACE_FROM + 32;
    private static final Pattern PARENT =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})");

    @ServerRequestFilter(preMatching = true)
    public void begin(ContainerRequestContext request) {
        String own = follow(request.getHeaderString(HEADER));
        request.setProperty(HEADER, own);
        MDC.put(LOGGED, own.substring(TRACE_FROM, TRACE_TO));
    }

    /**
     * The {@code traceparent} of a step of this service's own in the caller's trace.
     *
     * @param given the caller's header, or null
     */
    public static String follow(String given) {
        Matcher parent = given == null ? null : PARENT.matcher(given.strip());
        return parent != null && parent.matches()
                ? "00-" + parent.group(1) + "-" + hex() + "-" + parent.group(2)
                : "00-" + hex() + hex() + "-" + hex() + "-00";
    }

    /** The {@code traceparent} of the request that this thread works for, as its answer will have it; nothing outside of one. */
    public static Optional<String> current() {
        return CurrentRequest.find().map(request -> request.kept(HEADER, String.class, () -> follow(null)));
    }

    @ServerResponseFilter
    public void end(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(HEADER) instanceof String own) {
            response.getHeaders().putSingle(HEADER, own);
        }
        MDC.remove(LOGGED);
    }

    /** Sixteen hexadecimal digits, never all zero. */
    private static String hex() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
    }
}
