package se.arsredovisning.goals.goal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.arsredovisning.kit.http.PageAnswer;
import se.arsredovisning.kit.http.PageParameters;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.query.Paging;

/** Goals over all sections over HTTP. */
@Path("goals")
@Tag(name = "Goals")
@Produces(MediaType.APPLICATION_JSON)
public class GoalResource {

    private final GoalService goals;

    GoalResource(GoalService goals) {
        this.goals = goals;
    }

    /** Goals over sections. */
    @GET
    @Operation(
            operationId = "listGoals",
            summary = "Goals over boards and years",
            description = "By municipality, board and period, and in the report's order within one. Every filter may be"
                    + " left out; a page out of range is empty.")
    @APIResponse(
            responseCode = "200",
            description = "A page of goals",
            content = @Content(schema = @Schema(ref = "GoalList")))
    @APIResponse(responseCode = "400", ref = "InvalidContent")
    public Map<String, Object> list(
            @Parameter(ref = "municipality") @QueryParam("municipality") String municipality,
            @Parameter(ref = "board") @QueryParam("board") String board,
            @Parameter(ref = "period") @QueryParam("period") String period,
            @Parameter(
                            description = "Only goals that the board assessed so, or has not assessed",
                            schema =
                                    @Schema(
                                            enumeration = {
                                                "fulfilled",
                                                "partly-fulfilled",
                                                "not-fulfilled",
                                                "not-assessed"
                                            }))
                    @QueryParam("assessment")
                    String assessment,
            @Parameter(description = "Only goals under the council's priority of this number, 1 to 99", example = "3")
                    @QueryParam("priority")
                    String priority,
            @Parameter(ref = "page") @QueryParam("page") String page,
            @Parameter(ref = "limit") @QueryParam("limit") String limit,
            @Context UriInfo asked) {
        Paging paging = PageParameters.of(page, limit);
        var found = goals.find(SectionParameters.of(municipality, board, period), assessment, priority, paging);
        List<GoalView> rows =
                found.goals().stream().map(goal -> GoalView.of(goal, asked)).toList();
        return PageAnswer.of(paging, "goals", rows, found.total(), asked);
    }
}
