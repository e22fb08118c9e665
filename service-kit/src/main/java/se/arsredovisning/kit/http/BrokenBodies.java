package se.arsredovisning.kit.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import se.arsredovisning.kit.http.BoundedBodyHandler.Refusal;
import se.arsredovisning.kit.problem.Problem;
import se.arsredovisning.kit.problem.ProblemMappers;

/**
 * A body that is read while it comes, and breaks off: its sender has gone, or has been told what is wrong with it, and the
 * service has nothing to say.
 */
public final class BrokenBodies {

    private static final Logger LOG = Logger.getLogger(BrokenBodies.class);

    private final ProblemMappers others = new ProblemMappers();

    @ServerExceptionMapper
    public Response broken(IOException e, HttpServerRequest request) {
        if (request.isEnded()) {
            return others.unexpected(e);
        }
        LOG.debug("A body broke off", e);
        Problem problem = Refusal.UNREADABLE.problem();
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
