package se.arsredovisning.hr.section;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.arsredovisning.kit.http.Paging;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.revision.RevisionAnswer;

/** The history of a section over HTTP: who changed what, when and why. */
@Path("sections/{id}/revisions")
@Tag(name = "History")
@Produces(MediaType.APPLICATION_JSON)
public class RevisionResource {

    private static final RevisionAnswer HISTORY = RevisionAnswer.of("section");

    private final SectionService sections;

    RevisionResource(SectionService sections) {
        this.sections = sections;
    }

    /** The revisions of a section. */
    @GET
    @Operation(
            operationId = "listRevisions",
            summary = "A section's revisions, the newest first",
            description = "Kept for good, also those of a section that has been deleted.")
    @APIResponse(
            responseCode = "200",
            description = "A page of revisions, without their documents",
            content = @Content(schema = @Schema(ref = "RevisionList")))
    @APIResponse(responseCode = "400", ref = "InvalidContent")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Map<String, Object> list(
            @Parameter(ref = "id") @PathParam("id") String id,
            @Parameter(ref = "page") @QueryParam("page") String page,
            @Parameter(ref = "limit") @QueryParam("limit") String limit,
            @Context UriInfo asked) {
        Paging paging = Paging.of(page, limit);
        return HISTORY.list(sections.history(SectionParameters.id(id), paging), paging, asked);
    }

    /** One revision, which is refused: its document holds what must not be told. */
    @GET
    @Path("{number}")
    @Operation(
            operationId = "getRevision",
            summary = "One revision: refused",
            description = "A revision's document holds sick leave that must not be told, so it is refused to everybody"
                    + " for as long as there are no roles. The list says who changed the section, when and why.")
    @APIResponse(responseCode = "400", ref = "InvalidContent")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void get(
            @Parameter(ref = "id") @PathParam("id") String id,
            @Parameter(ref = "number") @PathParam("number") String number) {
        throw sections.refusal(SectionParameters.id(id), RevisionAnswer.number("number", number));
    }

    /** The difference of two revisions, which is refused as they are. */
    @GET
    @Path("{number}/difference")
    @Operation(
            operationId = "getDifference",
            summary = "What a revision changed: refused",
            description =
                    "A difference holds values as a revision does, and is refused like one. The event of a revision"
                            + " names the places that changed.")
    @APIResponse(responseCode = "400", ref = "InvalidContent")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void difference(
            @Parameter(ref = "id") @PathParam("id") String id,
            @Parameter(ref = "number") @PathParam("number") String number,
            @Parameter(description = "The revision to compare with; 0 is before the first", example = "1")
                    @QueryParam("from")
                    String from) {
        SectionId section = SectionParameters.id(id);
        if (from != null) {
            RevisionAnswer.number("from", from);
        }
        throw sections.refusal(section, RevisionAnswer.number("number", number));
    }
}
