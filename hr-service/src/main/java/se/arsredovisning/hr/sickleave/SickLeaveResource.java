package se.arsredovisning.hr.sickleave;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import se.arsredovisning.kit.json.Links;
import se.arsredovisning.kit.query.Paging;

/** Sick leave over all sections over HTTP. */
@Path("sick-leave")
@Tag(name = "Sick leave")
@Produces(MediaType.APPLICATION_JSON)
public class SickLeaveResource {

    private final SickLeaveService sickLeave;

    SickLeaveResource(SickLeaveService sickLeave) {
        this.sickLeave = sickLeave;
    }

    /** Sick leave over sections. */
    @GET
    @Operation(
            operationId = "listSickLeave",
            summary = "Sick leave over boards and years",
            description =
                    "By municipality, board and period, and in the report's order within one. What must not be told"
                            + " is suppressed here as in the section. Every filter may be left out; a page out of range is"
                            + " empty.")
    @APIResponse(
            responseCode = "200",
            description = "A page of groups",
            content = @Content(schema = @Schema(ref = "SickLeaveList")))
    @APIResponse(responseCode = "400", ref = "InvalidContent")
    public Map<String, Object> list(
            @Parameter(ref = "municipality") @QueryParam("municipality") String municipality,
            @Parameter(ref = "board") @QueryParam("board") String board,
            @Parameter(ref = "period") @QueryParam("period") String period,
            @Parameter(
                            description =
                                    "Only this group: total, days-1-14, days-15-59, days-from-60, women, men, age-to-29, age-30-49"
                                            + " or age-from-50",
                            example = "women")
                    @QueryParam("group")
                    String group,
            @Parameter(ref = "page") @QueryParam("page") String page,
            @Parameter(ref = "limit") @QueryParam("limit") String limit,
            @Context UriInfo asked) {
        Paging paging = PageParameters.of(page, limit);
        var found = sickLeave.find(SectionParameters.of(municipality, board, period), group, paging);
        List<ObjectNode> rows =
                found.rows().stream().map(row -> linked(row, asked)).toList();
        return PageAnswer.of(paging, "sickLeave", rows, found.total(), asked);
    }

    private static ObjectNode linked(ObjectNode row, UriInfo asked) {
        var section = asked.getBaseUriBuilder()
                .path("sections")
                .path(row.path("section").textValue());
        String sectionUri = section.build().toString();
        String self = section.path("sick-leave")
                .path(row.path("group").textValue())
                .build()
                .toString();
        Links.add(row, "self", self);
        Links.add(row, "section", sectionUri);
        return row;
    }
}
