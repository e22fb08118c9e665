package se.arsredovisning.kit.problem;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import se.arsredovisning.kit.platform.CurrentRequest;
import se.arsredovisning.kit.sentence.Sentence;

/** Turns whatever ends a request into a problem. Nothing of the inside (stack, SQL, class) is ever shown. */
public final class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @ServerExceptionMapper
    public Response problem(ProblemException e) {
        Response.ResponseBuilder answer = answer(e.problem());
        if (e.type().challenge() != null) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, e.type().challenge());
        }
        int retryAfter = e.type().retryAfter();
        return retryAfter == 0
                ? answer.build()
                : answer.header(HttpHeaders.RETRY_AFTER, retryAfter).build();
    }

    /** What the kit's own decision let through, and an annotation does not: nobody that is known asks. */
    @ServerExceptionMapper
    public Response unauthorized(UnauthorizedException e) {
        return problem(new ProblemException(ProblemType.UNAUTHORIZED, Sentence.of("problem.send-token")));
    }

    /** The same where who asks is known. */
    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        return problem(new ProblemException(ProblemType.FORBIDDEN, Sentence.of("problem.not-granted")));
    }

    @ServerExceptionMapper
    public Response framework(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        Set<String> allowed = status == 404 || status == 405 ? allowed(e.getResponse()) : Set.of();
        if (!allowed.isEmpty()) {
            status = ProblemType.METHOD_NOT_ALLOWED.status();
        }
        if (status >= 500) {
            LOG.error("A request failed", e);
        }
        ProblemType type = ProblemType.of(status);
        Response.ResponseBuilder answer = answer(Problem.of(type, status, detail(type), List.of()));
        return allowed.isEmpty()
                ? answer.build()
                : answer.header(HttpHeaders.ALLOW, String.join(", ", allowed)).build();
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable e) {
        Problem problem = unexpectedProblem(e);
        Response.ResponseBuilder answer = answer(problem);
        return problem.status() == ProblemType.UNAVAILABLE.status()
                ? answer.header(HttpHeaders.RETRY_AFTER, ProblemType.UNAVAILABLE.retryAfter())
                        .build()
                : answer.build();
    }

    /** What is said of a failure that nobody foresaw, which is logged. */
    public static Problem unexpectedProblem(Throwable e) {
        Outage outage = Outage.of(e);
        if (outage != Outage.NONE) {
            LOG.warnf("The database cannot be reached: %s", e.getMessage());
            return Problem.of(ProblemType.UNAVAILABLE, detail(outage));
        }
        LOG.error("A request failed", e);
        return Problem.of(
                ProblemType.INTERNAL_ERROR,
                ProblemType.INTERNAL_ERROR.status(),
                Sentence.of("problem.failed"),
                List.of());
    }

    /** What the exception says, or else what the request's address takes. */
    private static Set<String> allowed(Response answer) {
        Set<String> said = answer.getAllowedMethods();
        return said.isEmpty()
                ? CurrentRequest.find().map(ProblemMappers::otherMethods).orElse(said)
                : said;
    }

    /** The methods of the request's address; none where no resource has it, or where the method that was used is one. */
    private static Set<String> otherMethods(CurrentRequest request) {
        Set<String> methods = request.methods().keySet();
        return methods.contains(request.method()) ? Set.of() : methods;
    }

    private static Sentence detail(ProblemType type) {
        return switch (type) {
            case NOT_FOUND -> Sentence.of("problem.no-resource");
            case METHOD_NOT_ALLOWED -> Sentence.of("problem.methods-in-allow");
            case NOT_ACCEPTABLE -> Sentence.of("problem.types-of-answers");
            case UNSUPPORTED_MEDIA_TYPE -> Sentence.of("problem.types-of-bodies");
            default -> null;
        };
    }

    /** Never says more than is known: where a connection ends in a commit, the commit may be done all the same. */
    private static Sentence detail(Outage outage) {
        return outage == Outage.IN_COMMIT && !onlyReads()
                ? Sentence.of("problem.outcome-unknown")
                : Sentence.of("problem.nothing-changed");
    }

    private static boolean onlyReads() {
        return CurrentRequest.find()
                .filter(request -> READING.contains(request.method()))
                .isPresent();
    }

    private static Response.ResponseBuilder answer(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }
}
