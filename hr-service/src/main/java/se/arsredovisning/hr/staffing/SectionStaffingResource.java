package se.arsredovisning.hr.staffing;

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

/** The staffing of one section over HTTP, all and one by one. */
@Path("sections/{id}/staffing")
@Tag(name = "Staffing")
@Produces(MediaType.APPLICATION_JSON)
public class SectionStaffingResource {

    private final SectionService sections;
    private final SectionAnswer answer;

    SectionStaffingResource(SectionService sections, SectionAnswer answer) {
        this.sections = sections;
        this.answer = answer;
    }

    /** The staffing of a section. */
    @GET
    @Operation(
            operationId = "listSectionStaffing",
            summary = "The staffing of a section, in the report's order",
            description = "All of it at once, each item as it stands in the section, under the section's ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The staffing",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(ref = "SectionStaffing")))
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "400", ref = "InvalidId")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response listOfSection(
            @Parameter(ref = "id") @PathParam("id") String id,
            @Parameter(ref = "ifNoneMatch") @HeaderParam("If-None-Match") String ifNoneMatch) {
        return answer.read(sections.present(SectionParameters.id(id)), ifNoneMatch, this::all);
    }

    /** One month of a section. */
    @GET
    @Path("{month}")
    @Operation(
            operationId = "getStaffingMonth",
            summary = "One month of a section",
            description = "As it stands in the section, with totals and the change from the same month a year earlier."
                    + " Its ETag is its section's.")
    @APIResponse(
            responseCode = "200",
            description = "The month",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(ref = "StaffingMonth")))
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "400", ref = "InvalidId")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response get(
            @Parameter(ref = "id") @PathParam("id") String id,
            @Parameter(ref = "month") @PathParam("month") String month,
            @Parameter(ref = "ifNoneMatch") @HeaderParam("If-None-Match") String ifNoneMatch) {
        return answer.read(sections.present(SectionParameters.id(id)), ifNoneMatch, part(month));
    }

    /** Changes one month of a section. */
    @PATCH
    @Path("{month}")
    @Consumes(ItemPatch.MEDIA_TYPE)
    @Operation(
            operationId = "patchStaffingMonth",
            summary = "Change one month of a section",
            description = "A JSON Merge Patch (RFC 7396): members given are set, null takes a member away, lists are"
                    + " replaced whole. The section gets a new revision, unless nothing changes. Pointers in a"
                    + " problem are relative to the month. The month itself cannot be changed.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = ItemPatch.MEDIA_TYPE, schema = @Schema(ref = "StaffingMonthPatch")))
    @APIResponse(
            responseCode = "200",
            description = "The month as it is now",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(ref = "StaffingMonth")))
    @APIResponse(responseCode = "400", ref = "InvalidContent")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "413", ref = "ContentTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Response patch(
            @Parameter(ref = "id") @PathParam("id") String id,
            @Parameter(ref = "month") @PathParam("month") String month,
            @Parameter(ref = "ifMatchRequired") @HeaderParam("If-Match") String ifMatch,
            @Parameter(ref = "changeReason") @HeaderParam("Change-Reason") String reason,
            byte[] body) {
        return answer.written(sections.patch(
                SectionParameters.id(id),
                part(month),
                Precondition.required(ifMatch),
                Change.because(reason),
                () -> StrictReader.read(body)));
    }

    private static SectionItem part(String month) {
        return new SectionItem("staffing of " + month, "period", document -> document.pointerToMonth(month));
    }

    private Map<String, Object> all(Section present) {
        ArrayNode items = Json.MAPPER.createArrayNode();
        for (JsonNode item : present.view().path("staffing")) {
            items.add(item);
        }
        String section = SectionView.path(present.id());
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("staffing", items);
        all.put("_links", Links.of("self", section + "/staffing", "section", section));
        return all;
    }
}
