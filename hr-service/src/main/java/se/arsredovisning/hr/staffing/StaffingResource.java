package se.arsredovisning.hr.staffing;

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

/** Staffing over all sections over HTTP. */
@Path("staffing")
@Tag(name = "Staffing")
@Produces(MediaType.APPLICATION_JSON)
public class StaffingResource {

    private final StaffingService staffing;

    StaffingResource(StaffingService staffing) {
        this.staffing = staffing;
    }

    /** Staffing over sections. */
    @GET
    @Operation(
            operationId = "listStaffing",
            summary = "Staffing over boards and months",
            description = "By municipality, board and period, and in the report's order within one. Every filter may be"
                    + " left out; a page out of range is empty.")
    @APIResponse(
            responseCode = "200",
            description = "A page of months",
            content = @Content(schema = @Schema(ref = "StaffingList")))
    @APIResponse(responseCode = "400", ref = "InvalidContent")
    public Map<String, Object> list(
            @Parameter(ref = "municipality") @QueryParam("municipality") String municipality,
            @Parameter(ref = "board") @QueryParam("board") String board,
            @Parameter(ref = "period") @QueryParam("period") String period,
            @Parameter(description = "Only this month", example = "2020-12") @QueryParam("month") String month,
            @Parameter(ref = "page") @QueryParam("page") String page,
            @Parameter(ref = "limit") @QueryParam("limit") String limit,
            @Context UriInfo asked) {
        Paging paging = PageParameters.of(page, limit);
        var found = staffing.find(SectionParameters.of(municipality, board, period), month, paging);
        List<StaffingView> rows =
                found.months().stream().map(row -> StaffingView.of(row, asked)).toList();
        return PageAnswer.of(paging, "staffing", rows, found.total(), asked);
    }
}
