package se.arsredovisning.internalcontrol.control;

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
import se.arsredovisning.kit.query.SectionFilter;

/** Controls over all sections over HTTP. */
@Path("controls")
@Tag(name = "Controls")
@Produces(MediaType.APPLICATION_JSON)
public class ControlResource {

    private final ControlService controls;

    ControlResource(ControlService controls) {
        this.controls = controls;
    }

    /** Controls over sections. */
    @GET
    @Operation(
            operationId = "listControls",
            summary = "Controls over boards and years",
            description =
                    "By municipality, board and period, and in the plan's order within one. Every filter may be left"
                            + " out; `key` follows one control over years, `followUp=behind` finds those that were followed up"
                            + " too seldom, `overdue=true` those with an action that is late, each at its section's `asOf`. A"
                            + " page out of range is empty.")
    @APIResponse(
            responseCode = "200",
            description = "A page of controls",
            content = @Content(schema = @Schema(ref = "ControlList")))
    @APIResponse(responseCode = "400", ref = "InvalidContent")
    public Map<String, Object> list(
            @Parameter(ref = "municipality") @QueryParam("municipality") String municipality,
            @Parameter(ref = "board") @QueryParam("board") String board,
            @Parameter(ref = "period") @QueryParam("period") String period,
            @Parameter(ref = "controlKey") @QueryParam("key") String key,
            @Parameter(ref = "process") @QueryParam("process") String process,
            @Parameter(ref = "responsible") @QueryParam("responsible") String responsible,
            @Parameter(ref = "frequency") @QueryParam("frequency") String frequency,
            @Parameter(ref = "assessment") @QueryParam("assessment") String assessment,
            @Parameter(ref = "level") @QueryParam("level") String level,
            @Parameter(ref = "riskValueFrom") @QueryParam("riskValueFrom") String riskValueFrom,
            @Parameter(ref = "followUp") @QueryParam("followUp") String followUp,
            @Parameter(ref = "overdue") @QueryParam("overdue") String overdue,
            @Parameter(ref = "page") @QueryParam("page") String page,
            @Parameter(ref = "limit") @QueryParam("limit") String limit,
            @Context UriInfo asked) {
        Paging paging = PageParameters.of(page, limit);
        SectionFilter sections = SectionParameters.of(municipality, board, period);
        ControlFilter filter = new ControlFilter(
                key, process, responsible, frequency, assessment, level, riskValueFrom, followUp, overdue);
        var found = controls.find(sections, filter, paging);
        List<ControlView> rows = found.controls().stream()
                .map(control -> ControlView.of(control, asked))
                .toList();
        return PageAnswer.of(paging, "controls", rows, found.total(), asked);
    }
}
