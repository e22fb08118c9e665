package se.arsredovisning.internalcontrol.control;

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
import se.arsredovisning.kit.query.SectionFilter;

/** Controls over all sections over HTTP. */
@Authenticated
@Path("controls")
@Produces(MediaType.APPLICATION_JSON)
public class ControlResource {

    private final ControlService controls;

    ControlResource(ControlService controls) {
        this.controls = controls;
    }

    /** Controls over sections. */
    @GET
    public Map<String, Object> list(
            @QueryParam("municipality") String municipality,
            @QueryParam("board") String board,
            @QueryParam("period") String period,
            @QueryParam("key") String key,
            @QueryParam("process") String process,
            @QueryParam("organisationUnit") String organisationUnit,
            @QueryParam("responsible") String responsible,
            @QueryParam("frequency") String frequency,
            @QueryParam("assessment") String assessment,
            @QueryParam("level") String level,
            @QueryParam("riskValueFrom") String riskValueFrom,
            @QueryParam("followUp") String followUp,
            @QueryParam("overdue") String overdue,
            @QueryParam("page") String page,
            @QueryParam("limit") String limit,
            @Context UriInfo asked) {
        Paging paging = PageParameters.of(page, limit);
        SectionFilter sections = SectionParameters.of(municipality, board, period);
        ControlFilter filter = new ControlFilter(
                key,
                process,
                organisationUnit,
                responsible,
                frequency,
                assessment,
                level,
                riskValueFrom,
                followUp,
                overdue);
        var found = controls.find(sections, filter, paging);
        List<ControlView> rows = found.controls().stream()
                .map(control -> ControlView.of(control, asked))
                .toList();
        return PageAnswer.of(paging, "controls", rows, found.total(), asked);
    }
}
