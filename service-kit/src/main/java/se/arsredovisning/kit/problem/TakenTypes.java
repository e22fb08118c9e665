package se.arsredovisning.kit.problem;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import se.arsredovisning.kit.platform.CurrentRequest;

/**
 * Says what an address takes, to who asks (OPTIONS) and to who has sent something else (415): {@code Accept-Patch}
 * (RFC 5789) and {@code Accept-Post}.
 */
@Singleton
public final class TakenTypes {

    private static final Map<String, String> HEADERS = Map.of("PATCH", "Accept-Patch", "POST", "Accept-Post");

    @ServerResponseFilter
    public void addAccept(ContainerRequestContext asked, ContainerResponseContext answer) {
        boolean isOptions = asked.getMethod().equals("OPTIONS");
        Optional<CurrentRequest> request = CurrentRequest.find();
        if (request.isEmpty() || !(isOptions || isUnsupported(answer))) {
            return;
        }
        Map<String, Set<String>> taken = request.get().methods();
        HEADERS.forEach((method, header) -> {
            Set<String> types = taken.getOrDefault(method, Set.of());
            if (!types.isEmpty()) {
                answer.getHeaders().putSingle(header, String.join(", ", types));
            }
        });
        if (isOptions && !taken.isEmpty()) {
            answer.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", taken.keySet()));
        }
    }

    private static boolean isUnsupported(ContainerResponseContext answer) {
        return answer.getStatus() == Response.Status.UNSUPPORTED_MEDIA_TYPE.getStatusCode();
    }
}
