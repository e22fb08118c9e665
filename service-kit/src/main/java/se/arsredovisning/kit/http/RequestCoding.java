package se.arsredovisning.kit.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import se.arsredovisning.kit.problem.Problem;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.kit.sentence.Sentence;

/** Bodies are taken as they are: a few compressed bytes may be very many, and limits count what is sent. */
@Singleton
public final class RequestCoding {

    private static final Set<String> WITH_BODY = Set.of("PATCH", "POST", "PUT");

    /** Refuses a body in a coding, and says which is taken (RFC 9110, 15.5.16); null where it is none. */
    @ServerRequestFilter
    public Response refuseCodings(ContainerRequestContext request) {
        String coding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (coding == null || !WITH_BODY.contains(request.getMethod()) || isIdentity(coding)) {
            return null;
        }
        Problem problem = Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, Sentence.of("problem.coded-body"));
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.ACCEPT_ENCODING, AcceptedCoding.IDENTITY)
                .entity(problem)
                .build();
    }

    /**
     * Whether what came is as it is.
     *
     * @param coding the value of {@code Content-Encoding}
     */
    public static boolean isIdentity(String coding) {
        return Arrays.stream(coding.split(",", -1))
                .map(String::strip)
                .allMatch(name -> name.isEmpty() || name.equalsIgnoreCase(AcceptedCoding.IDENTITY));
    }
}
