package se.arsredovisning.kit.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.Arrays;
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

    /** Whether the bodies of a method are JSON. */
    private final Map<Method, Boolean> json = new ConcurrentHashMap<>();

    /**
     * Holds the type of a body against what the method takes.
     *
     * @throws ProblemException {@code unsupported-media-type}
     */
    @ServerRequestFilter
    public void refuseOthers(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (!method.isAnnotationPresent(Consumes.class)) {
            return;
        }
        boolean isJson = json.computeIfAbsent(method, BodyTypes::takesJson);
        String given = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (given == null || given.isBlank()) {
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

    private static boolean takesJson(Method method) {
        return Arrays.stream(method.getAnnotation(Consumes.class).value()).allMatch(type -> type.endsWith("json"));
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
