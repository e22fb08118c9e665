package se.arsredovisning.hr.staffing;

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

/** Staffing over all sections over HTTP. */
@Authenticated
@Path("staffing")
@Produces(MediaType.APPLICATION_JSON)
public class StaffingResource {

    private final StaffingService staffing;

    StaffingResource(StaffingService staffing) {
        this.staffing = staffing;
    }

    /** Staffing over sections. */
    @GET
    public Map<String, Object> list(
            @QueryParam("municipality") String municipality,
            @QueryParam("board") String board,
            @QueryParam("period") String period,
            @QueryParam("month") String month,
            @QueryParam("page") String page,
            @QueryParam("limit") String limit,
            @Context UriInfo asked) {
        Paging paging = PageParameters.of(page, limit);
        var found = staffing.find(SectionParameters.of(municipality, board, period), month, paging);
        List<StaffingView> rows =
                found.months().stream().map(row -> StaffingView.of(row, asked)).toList();
        return PageAnswer.of(paging, "staffing", rows, found.total(), asked);
    }
}
