package se.arsredovisning.goals.section;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.arsredovisning.goals.document.SectionView;
import se.arsredovisning.kit.http.Paging;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.revision.Revision;

/** The history of a section over HTTP: who changed what, when and why. */
@Path("sections/{id}/revisions")
@Tag(name = "History")
@Produces(MediaType.APPLICATION_JSON)
public class RevisionResource {

    private static final String JSON_PATCH = "application/json-patch+json";

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
        SectionId section = SectionParameters.id(id);
        Paging paging = Paging.of(page, limit);
        var found = sections.history(section, paging);
        List<Map<String, Object>> rows = found.revisions().stream()
                .map(revision ->
                        row(revision, asked.getAbsolutePath().toString().replaceAll("/$", "")))
                .toList();
        return paging.answer("revisions", rows, found.total(), asked);
    }

    /** One revision with its document. */
    @GET
    @Path("{number}")
    @Operation(
            operationId = "getRevision",
            summary = "One revision, with the document as it was given",
            description = "The document has given members only, nothing derived.")
    @APIResponse(
            responseCode = "200",
            description = "The revision",
            content = @Content(schema = @Schema(ref = "Revision")))
    @APIResponse(responseCode = "400", ref = "InvalidContent")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Map<String, Object> get(
            @Parameter(ref = "id") @PathParam("id") String id,
            @Parameter(ref = "number") @PathParam("number") String number) {
        Revision revision = sections.revision(SectionParameters.id(id), number("number", number));
        Map<String, Object> row = row(revision, SectionView.path(revision.section()) + "/revisions");
        if (!revision.deleted()) {
            row.put("document", Json.read(revision.document()));
        }
        return row;
    }

    /** The difference of two revisions. */
    @GET
    @Path("{number}/difference")
    @Produces({JSON_PATCH, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getDifference",
            summary = "What a revision changed",
            description = "A JSON Patch (RFC 6902) that turns the document of the revision `from` into this one's;"
                    + " `from` is the revision before where it is not given. Before the first revision, and after a"
                    + " deletion, the document is `null`.")
    @APIResponse(
            responseCode = "200",
            description = "The difference; empty where the two say the same",
            content = {
                @Content(mediaType = JSON_PATCH, schema = @Schema(ref = "Difference")),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Difference"))
            })
    @APIResponse(responseCode = "400", ref = "InvalidContent")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public JsonNode difference(
            @Parameter(ref = "id") @PathParam("id") String id,
            @Parameter(ref = "number") @PathParam("number") String number,
            @Parameter(description = "The revision to compare with; 0 is before the first", example = "1")
                    @QueryParam("from")
                    String from) {
        SectionId section = SectionParameters.id(id);
        Revision revision = sections.revision(section, number("number", number));
        long other = from == null ? revision.number() - 1 : number("from", from);
        JsonNode before = other == 0
                ? Json.MAPPER.nullNode()
                : document(other == revision.number() ? revision : sections.revision(section, other));
        return Json.difference(before, document(revision));
    }

    private static JsonNode document(Revision revision) {
        return revision.deleted() ? Json.MAPPER.nullNode() : Json.read(revision.document());
    }

    private static Map<String, Object> row(Revision revision, String revisions) {
        String path = revisions + "/" + revision.number();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("section", revision.section().toString());
        row.put("revision", revision.number());
        row.put("changedBy", revision.changedBy());
        row.put("changedAt", revision.changedAt());
        if (revision.reason() != null) {
            row.put("reason", revision.reason());
        }
        row.put("deleted", revision.deleted());
        row.put("_links", Map.of("self", Map.of("href", path), "difference", Map.of("href", path + "/difference")));
        return row;
    }

    private static long number(String name, String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw ProblemException.invalid(List.of(new Fault(name, text, "is not a revision's number")));
        }
        return Long.parseLong(text);
    }
}
