package se.arsredovisning.kit.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/** Turns whatever ends a request into a problem. Nothing of the inside (stack, SQL, class) is ever shown. */
public final class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    public Response problem(ProblemException e) {
        Response.ResponseBuilder answer = answer(e.problem());
        int retryAfter = e.type().retryAfter();
        return retryAfter == 0
                ? answer.build()
                : answer.header(HttpHeaders.RETRY_AFTER, retryAfter).build();
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
        if (isDatabaseAway(e)) {
            LOG.warnf("The database cannot be reached: %s", e.getMessage());
            return answer(Problem.of(
                            ProblemType.UNAVAILABLE,
                            ProblemType.UNAVAILABLE.status(),
                            "Nothing was changed. Try again in a few seconds.",
                            List.of()))
                    .header(HttpHeaders.RETRY_AFTER, ProblemType.UNAVAILABLE.retryAfter())
                    .build();
        }
        LOG.error("A request failed", e);
        return answer(Problem.of(
                        ProblemType.INTERNAL_ERROR,
                        ProblemType.INTERNAL_ERROR.status(),
                        "The request could not be carried out. The operator finds the cause in the log.",
                        List.of()))
                .build();
    }

    /** What the exception says, or else what the request's address takes. */
    private static Set<String> allowed(Response answer) {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        Set<String> said = answer.getAllowedMethods();
        return said.isEmpty() && request != null ? AllowedMethods.of(request) : said;
    }

    private static String detail(ProblemType type) {
        return switch (type) {
            case NOT_FOUND -> "No resource has this address.";
            case METHOD_NOT_ALLOWED -> "The header Allow names the methods that are.";
            case NOT_ACCEPTABLE -> "The API document names the media types of each answer.";
            case UNSUPPORTED_MEDIA_TYPE -> "The API document names the media types of each body.";
            default -> null;
        };
    }

    /** SQL states of class 08 are lost connections, 57P an administrator's shutdown, 53 a server out of resources. */
    private static boolean isDatabaseAway(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                return state == null || state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
            }
        }
        return false;
    }

    private static Response.ResponseBuilder answer(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }
}
