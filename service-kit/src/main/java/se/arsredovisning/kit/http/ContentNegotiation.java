package se.arsredovisning.kit.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * Chooses the media type of an answer. The framework's own choice stumbles over headers that are empty, odd or general;
 * it is shown the chosen type only.
 *
 * <p>A method that returns nothing has nothing to choose, whatever {@code Accept} says. One without {@code @Produces}
 * chooses for itself, by {@link AcceptedTypes}.
 */
@Singleton
public final class ContentNegotiation {

    private static final String GIVEN = ContentNegotiation.class.getName();

    private final Map<Method, List<MediaType>> offers = new ConcurrentHashMap<>();

    @ServerRequestFilter(preMatching = true)
    public void keep(ContainerRequestContext request) {
        List<String> given = request.getHeaders().remove(HttpHeaders.ACCEPT);
        if (given != null) {
            request.setProperty(GIVEN, given);
        }
    }

    /**
     * The choice.
     *
     * @throws ProblemException {@code not-acceptable}
     */
    @ServerRequestFilter
    @SuppressWarnings("unchecked")
    public void choose(ContainerRequestContext request, ResourceInfo resource) {
        Object given = request.getProperty(GIVEN);
        Method method = resource.getResourceMethod();
        if (given == null || method.getReturnType() == void.class) {
            return;
        }
        List<MediaType> offered = offers.computeIfAbsent(method, ContentNegotiation::offered);
        if (offered.isEmpty()) {
            request.getHeaders().put(HttpHeaders.ACCEPT, (List<String>) given);
            return;
        }
        MediaType chosen = AcceptedTypes.of((List<String>) given)
                .best(offered)
                .orElseThrow(() ->
                        new ProblemException(ProblemType.NOT_ACCEPTABLE, Sentence.of("problem.types-of-answers")));
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, chosen.toString());
    }

    private static List<MediaType> offered(Method method) {
        Produces produces = method.getAnnotation(Produces.class);
        if (produces == null) {
            produces = method.getDeclaringClass().getAnnotation(Produces.class);
        }
        return produces == null
                ? List.of()
                : Arrays.stream(produces.value()).map(MediaType::valueOf).toList();
    }
}
