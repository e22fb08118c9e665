package se.arsredovisning.kit.section;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.properties.IfBuildProperty;
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
import se.arsredovisning.kit.api.ApiInfo;
import se.arsredovisning.kit.http.PageParameters;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.revision.Revision;
import se.arsredovisning.kit.revision.RevisionAnswer;

/** The history of a section over HTTP: who changed what, when and why. It is there where an api's resources are sections. */
@IfBuildProperty(name = "api.resources", stringValue = "sections", enableIfMissing = true)
@Path("sections/{id}/revisions")
@Tag(name = "History")
@Produces(MediaType.APPLICATION_JSON)
public final class RevisionResource {

    private static final RevisionAnswer HISTORY = RevisionAnswer.of("section");

    private final SectionStore sections;
    private final RevisionAccess access;
    private final String root;

    RevisionResource(SectionStore sections, RevisionAccess access, ApiInfo api) {
        this.sections = sections;
        this.access = access;
        this.root = api.root();
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
        Paging paging = PageParameters.of(page, limit);
        return HISTORY.list(sections.history(SectionParameters.id(id), paging), paging, asked);
    }

    /** One revision with its document. */
    @GET
    @Path("{number}")
    @Operation(
            operationId = "getRevision",
            summary = "One revision, with the document as it was given",
            description =
                    "The document has given members only, nothing derived. One that holds what must not be told is"
                            + " refused to everybody for as long as there are no roles; the list says who changed the section,"
                            + " when and why.")
    @APIResponse(
            responseCode = "200",
            description = "The revision",
            content = @Content(schema = @Schema(ref = "Revision")))
    @APIResponse(responseCode = "400", ref = "InvalidContent")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Map<String, Object> get(
            @Parameter(ref = "id") @PathParam("id") String id,
            @Parameter(ref = "number") @PathParam("number") String number) {
        Revision revision = revision(SectionParameters.id(id), RevisionAnswer.number("number", number));
        return HISTORY.one(revision, root + "/sections/" + revision.section() + "/revisions");
    }

    /** The difference of two revisions. */
    @GET
    @Path("{number}/difference")
    @Produces({RevisionAnswer.JSON_PATCH, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getDifference",
            summary = "What a revision changed",
            description = "A JSON Patch (RFC 6902) that turns the document of the revision `from` into this one's;"
                    + " `from` is the revision before where it is not given. Before the first revision, and after a"
                    + " deletion, the document is `null`. A difference holds values as a revision does, and is refused like"
                    + " one.")
    @APIResponse(
            responseCode = "200",
            description = "The difference; empty where the two say the same",
            content = {
                @Content(mediaType = RevisionAnswer.JSON_PATCH, schema = @Schema(ref = "Difference")),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Difference"))
            })
    @APIResponse(responseCode = "400", ref = "InvalidContent")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public JsonNode difference(
            @Parameter(ref = "id") @PathParam("id") String id,
            @Parameter(ref = "number") @PathParam("number") String number,
            @Parameter(description = "The revision to compare with; 0 is before the first", example = "1")
                    @QueryParam("from")
                    String from) {
        SectionId section = SectionParameters.id(id);
        long to = RevisionAnswer.number("number", number);
        long before = RevisionAnswer.from(from, to);
        return RevisionAnswer.difference(revision(section, to), before, other -> revision(section, other));
    }

    private Revision revision(SectionId section, long number) {
        Revision revision = sections.revision(section, number);
        access.check(revision);
        return revision;
    }
}
