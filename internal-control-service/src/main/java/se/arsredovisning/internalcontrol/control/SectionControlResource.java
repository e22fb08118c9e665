package se.arsredovisning.internalcontrol.control;

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
import se.arsredovisning.internalcontrol.document.SectionView;
import se.arsredovisning.internalcontrol.section.Section;
import se.arsredovisning.internalcontrol.section.SectionAnswer;
import se.arsredovisning.internalcontrol.section.SectionItem;
import se.arsredovisning.internalcontrol.section.SectionService;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.json.ItemPatch;
import se.arsredovisning.kit.json.Links;
import se.arsredovisning.kit.json.StrictReader;
import se.arsredovisning.kit.revision.Change;

/** The controls of one section over HTTP, all and one by one. */
@Path("sections/{id}/controls")
@Tag(name = "Controls")
@Produces(MediaType.APPLICATION_JSON)
public class SectionControlResource {

    private final SectionService sections;

    SectionControlResource(SectionService sections) {
        this.sections = sections;
    }

    /** The controls of a section. */
    @GET
    @Operation(
            operationId = "listSectionControls",
            summary = "The section's controls, in the plan's order",
            description = "All of them at once, each as it stands in the section, under the section's ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The controls",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(ref = "SectionControls")))
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "400", ref = "InvalidId")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response listOfSection(
            @Parameter(ref = "id") @PathParam("id") String id,
            @Parameter(ref = "ifNoneMatch") @HeaderParam("If-None-Match") String ifNoneMatch) {
        return SectionAnswer.read(
                sections.present(SectionParameters.id(id)), ifNoneMatch, SectionControlResource::controls);
    }

    /** One control of a section. */
    @GET
    @Path("{key}")
    @Operation(
            operationId = "getControl",
            summary = "One control of a section",
            description = "As it stands in the section. Its ETag is its section's.")
    @APIResponse(
            responseCode = "200",
            description = "The control",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(ref = "Control")))
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "400", ref = "InvalidId")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response get(
            @Parameter(ref = "id") @PathParam("id") String id,
            @Parameter(ref = "key") @PathParam("key") String key,
            @Parameter(ref = "ifNoneMatch") @HeaderParam("If-None-Match") String ifNoneMatch) {
        return SectionAnswer.read(sections.present(SectionParameters.id(id)), ifNoneMatch, control(key));
    }

    /** Changes one control of a section. */
    @PATCH
    @Path("{key}")
    @Consumes(ItemPatch.MEDIA_TYPE)
    @Operation(
            operationId = "patchControl",
            summary = "Change one control of a section",
            description = "A JSON Merge Patch (RFC 7396): members given are set, null takes a member away, lists are"
                    + " replaced whole. The section gets a new revision, unless nothing changes. Pointers in a problem"
                    + " are relative to the control. The key cannot be changed.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = ItemPatch.MEDIA_TYPE, schema = @Schema(ref = "ControlPatch")))
    @APIResponse(
            responseCode = "200",
            description = "The control as it is now",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(ref = "Control")))
    @APIResponse(responseCode = "400", ref = "InvalidContent")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "413", ref = "ContentTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Response patch(
            @Parameter(ref = "id") @PathParam("id") String id,
            @Parameter(ref = "key") @PathParam("key") String key,
            @Parameter(ref = "ifMatchRequired") @HeaderParam("If-Match") String ifMatch,
            @Parameter(ref = "changeReason") @HeaderParam("Change-Reason") String reason,
            byte[] body) {
        return SectionAnswer.written(sections.patch(
                SectionParameters.id(id),
                control(key),
                Precondition.required(ifMatch),
                Change.because(reason),
                () -> StrictReader.read(body)));
    }

    private static SectionItem control(String key) {
        return new SectionItem("control " + key, "key", document -> document.pointerToControl(key));
    }

    private static Map<String, Object> controls(Section present) {
        String section = SectionView.path(present.id());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("controls", present.view().path("controls"));
        answer.put("_links", Links.of("self", section + "/controls", "section", section));
        return answer;
    }
}
