package se.arsredovisning.goals.assignment;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import se.arsredovisning.kit.http.PageAnswer;
import se.arsredovisning.kit.http.PageParameters;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.query.Paging;

/** Assignments and activities over all sections over HTTP. */
@Authenticated
@Path("assignments")
@Produces(MediaType.APPLICATION_JSON)
public class AssignmentResource {

    private final AssignmentService assignments;

    AssignmentResource(AssignmentService assignments) {
        this.assignments = assignments;
    }

    /** Assignments over sections. */
    @GET
    public Map<String, Object> list(
            @QueryParam("municipality") String municipality,
            @QueryParam("board") String board,
            @QueryParam("period") String period,
            @QueryParam("status") String status,
            @QueryParam("kind") String kind,
            @QueryParam("from") String from,
            @QueryParam("page") String page,
            @QueryParam("limit") String limit,
            @Context UriInfo asked) {
        Paging paging = PageParameters.of(page, limit);
        var found = assignments.find(SectionParameters.of(municipality, board, period), status, kind, from, paging);
        List<AssignmentView> rows = found.assignments().stream()
                .map(item -> AssignmentView.of(item, asked))
                .toList();
        return PageAnswer.of(paging, "assignments", rows, found.total(), asked);
    }
}
