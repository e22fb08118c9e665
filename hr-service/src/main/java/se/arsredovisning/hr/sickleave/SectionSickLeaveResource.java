package se.arsredovisning.hr.sickleave;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.arsredovisning.hr.document.SectionView;
import se.arsredovisning.hr.section.Section;
import se.arsredovisning.hr.section.SectionAnswer;
import se.arsredovisning.hr.section.SectionItem;
import se.arsredovisning.hr.section.SectionService;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.json.ItemPatch;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.json.Links;
import se.arsredovisning.kit.json.StrictReader;
import se.arsredovisning.kit.revision.Change;

/** The sick leave of one section over HTTP, all and one by one. */
@Path("sections/{id}/sick-leave")
@Tag(name = "Sick leave")
@Produces(MediaType.APPLICATION_JSON)
public class SectionSickLeaveResource {

    private final SectionService sections;
    private final SectionAnswer answer;

    SectionSickLeaveResource(SectionService sections, SectionAnswer answer) {
        this.sections = sections;
        this.answer = answer;
    }

    /** The sick leave of a section. */
    @GET
    @Operation(
            operationId = "listSectionSickLeave",
            summary = "The sick leave of a section, in the report's order",
            description = "All of it at once, each item as it stands in the section, under the section's ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The sick leave",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(ref = "SectionSickLeave")))
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "400", ref = "InvalidId")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response listOfSection(
            @Parameter(ref = "id") @PathParam("id") String id,
            @Parameter(ref = "ifNoneMatch") @HeaderParam("If-None-Match") String ifNoneMatch) {
        return answer.read(sections.present(SectionParameters.id(id)), ifNoneMatch, this::all);
    }

    /** One group of a section. */
    @GET
    @Path("{group}")
    @Operation(
            operationId = "getSickLeaveOfGroup",
            summary = "One group of a section",
            description = "As it stands in the section: a year that must not be told is suppressed. Its ETag is its"
                    + " section's.")
    @APIResponse(
            responseCode = "200",
            description = "The group",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(ref = "SickLeaveRow")))
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "400", ref = "InvalidId")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response get(
            @Parameter(ref = "id") @PathParam("id") String id,
            @Parameter(ref = "group") @PathParam("group") String group,
            @Parameter(ref = "ifNoneMatch") @HeaderParam("If-None-Match") String ifNoneMatch) {
        return answer.read(sections.present(SectionParameters.id(id)), ifNoneMatch, part(group));
    }

    /** Changes one group of a section. */
    @PATCH
    @Path("{group}")
    @Consumes(ItemPatch.MEDIA_TYPE)
    @Operation(
            operationId = "patchSickLeaveOfGroup",
            summary = "Change one group of a section",
            description =
                    "A JSON Merge Patch (RFC 7396) of the group as it is told: members given are set, null takes a"
                            + " member away. A year that is suppressed keeps what is stored unless numbers are given for it;"
                            + " then all of them are, and `status` and `reason` are taken away with null. The section gets a"
                            + " new revision, unless nothing changes. Pointers in a problem are relative to the group. The"
                            + " group itself cannot be changed.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = ItemPatch.MEDIA_TYPE, schema = @Schema(ref = "SickLeaveRowPatch")))
    @APIResponse(
            responseCode = "200",
            description = "The group as it is now",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(ref = "SickLeaveRow")))
    @APIResponse(responseCode = "400", ref = "InvalidContent")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "413", ref = "ContentTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Response patch(
            @Parameter(ref = "id") @PathParam("id") String id,
            @Parameter(ref = "group") @PathParam("group") String group,
            @Parameter(ref = "ifMatchRequired") @HeaderParam("If-Match") String ifMatch,
            @Parameter(ref = "changeReason") @HeaderParam("Change-Reason") String reason,
            byte[] body) {
        return answer.written(sections.patch(
                SectionParameters.id(id),
                part(group),
                Precondition.required(ifMatch),
                Change.because(reason),
                () -> StrictReader.read(body)));
    }

    private static SectionItem part(String group) {
        return new SectionItem("sick leave of " + group, "group", document -> document.pointerToGroup(group));
    }

    private Map<String, Object> all(Section present) {
        ArrayNode items = Json.MAPPER.createArrayNode();
        for (JsonNode item : present.view().path("sickLeave")) {
            items.add(item);
        }
        String section = SectionView.path(present.id());
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("sickLeave", items);
        all.put("_links", Links.of("self", section + "/sick-leave", "section", section));
        return all;
    }
}
