package se.arsredovisning.kit.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import se.arsredovisning.kit.platform.CurrentRequest;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * A body says what it is, and is not guessed at: one without a media type, or with a range of them, is refused as one of
 * another type is, which the framework would take. JSON is UTF-8 (RFC 8259, 8.1), and one that calls itself something else
 * is not read as if it had not.
 */
@Singleton
public final class BodyTypes {

    private static final Set<String> JSON_CHARSETS = Set.of("utf-8", "utf8");

    private static final Set<String> WITH_BODY = Set.of("PATCH", "POST", "PUT");

    /** The types of the bodies that a method takes; none where it has none. */
    private final Map<Method, List<String>> taken = new ConcurrentHashMap<>();

    /**
     * A type that cannot be read is none, before the framework chooses a method by it.
     *
     * @throws ProblemException {@code unsupported-media-type}
     */
    @ServerRequestFilter(preMatching = true)
    public void refuseUnreadable(ContainerRequestContext request) {
        String given = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (given != null && WITH_BODY.contains(request.getMethod())) {
            if (given.isBlank()) {
                throw refused(Sentence.of("problem.no-media-type"));
            }
            type(given);
        }
    }

    /**
     * Holds the type of a body against what the method takes.
     *
     * @throws ProblemException {@code unsupported-media-type}
     */
    @ServerRequestFilter
    public void refuseOthers(ContainerRequestContext request, ResourceInfo resource) {
        List<String> types = taken.computeIfAbsent(resource.getResourceMethod(), BodyTypes::taken);
        if (types.isEmpty() || !WITH_BODY.contains(request.getMethod())) {
            return;
        }
        boolean isJson = types.stream().allMatch(type -> type.endsWith("json"));
        String given = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (given == null) {
            // Where JSON is taken, what is not there may be left out; a file may not.
            if (hasBody() || !isJson) {
                throw refused(Sentence.of("problem.no-media-type"));
            }
            return;
        }
        MediaType type = type(given);
        if (type.isWildcardType() || type.isWildcardSubtype()) {
            throw refused(Sentence.of("problem.types-of-bodies"));
        }
        String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (isJson && charset != null && !JSON_CHARSETS.contains(charset.strip().toLowerCase(Locale.ROOT))) {
            throw refused(Sentence.of("problem.charset-of-json"));
        }
    }

    private static MediaType type(String given) {
        try {
            return MediaType.valueOf(given);
        } catch (IllegalArgumentException e) {
            throw refused(Sentence.of("problem.types-of-bodies"));
        }
    }

    private static List<String> taken(Method method) {
        Consumes consumes = method.getAnnotation(Consumes.class);
        if (consumes == null) {
            consumes = method.getDeclaringClass().getAnnotation(Consumes.class);
        }
        return consumes == null ? List.of() : List.of(consumes.value());
    }

    /** Whether anything was sent, which a stream of HTTP/2 need not announce. */
    private static boolean hasBody() {
        return CurrentRequest.find()
                .filter(request -> request.routed().body().length() > 0)
                .isPresent();
    }

    private static ProblemException refused(Sentence detail) {
        return new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, detail);
    }
}
