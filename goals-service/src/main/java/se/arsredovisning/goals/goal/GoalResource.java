package se.arsredovisning.goals.goal;

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

/** Goals over all sections over HTTP. */
@Authenticated
@Path("goals")
@Produces(MediaType.APPLICATION_JSON)
public class GoalResource {

    private final GoalService goals;

    GoalResource(GoalService goals) {
        this.goals = goals;
    }

    /** Goals over sections. */
    @GET
    public Map<String, Object> list(
            @QueryParam("municipality") String municipality,
            @QueryParam("board") String board,
            @QueryParam("period") String period,
            @QueryParam("assessment") String assessment,
            @QueryParam("priority") String priority,
            @QueryParam("page") String page,
            @QueryParam("limit") String limit,
            @Context UriInfo asked) {
        Paging paging = PageParameters.of(page, limit);
        var found = goals.find(SectionParameters.of(municipality, board, period), assessment, priority, paging);
        List<GoalView> rows =
                found.goals().stream().map(goal -> GoalView.of(goal, asked)).toList();
        return PageAnswer.of(paging, "goals", rows, found.total(), asked);
    }
}
