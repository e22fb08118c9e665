package se.arsredovisning.internalcontrol.followup;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.arsredovisning.internalcontrol.document.FollowUpKind;
import se.arsredovisning.internalcontrol.section.SectionAnswer;
import se.arsredovisning.internalcontrol.section.SectionService;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.json.ItemPatch;
import se.arsredovisning.kit.json.StrictReader;
import se.arsredovisning.kit.revision.Change;
import se.arsredovisning.kit.section.Written;

/** The actions of a control over HTTP, one by one. */
@Path("sections/{id}/controls/{key}/actions/{item}")
@Tag(name = "Follow-up")
@Produces(MediaType.APPLICATION_JSON)
public class ActionResource {

    private final SectionService sections;

    ActionResource(SectionService sections) {
        this.sections = sections;
    }

    /** One action of a control. */
    @GET
    @Operation(
            operationId = "getAction",
            summary = "One action of a control",
            description = "As it stands in the section. Its ETag is its section's.")
    @APIResponse(
            responseCode = "200",
            description = "The action",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(ref = "Action")))
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "400", ref = "InvalidId")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response get(
            @Parameter(ref = "id") @PathParam("id") String id,
            @Parameter(ref = "key") @PathParam("key") String key,
            @Parameter(ref = "item") @PathParam("item") String item,
            @Parameter(ref = "ifNoneMatch") @HeaderParam("If-None-Match") String ifNoneMatch) {
        return SectionAnswer.read(
                sections.present(SectionParameters.id(id)),
                ifNoneMatch,
                FollowUpItem.of(FollowUpKind.ACTION, key, item).part());
    }

    /** Writes one action whole. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putAction",
            summary = "Add an action to a control, or write it anew",
            description =
                    "Creates the action, after those that the control has, or replaces it in its place. The section"
                            + " gets a new revision, unless nothing changes. Pointers in a problem are relative to the action."
                            + " `key` may be left out; it is that of the address.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "Action")))
    @APIResponse(
            responseCode = "200",
            description = "The action as it is now",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(ref = "Action")))
    @APIResponse(
            responseCode = "201",
            description = "The action, which is new",
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Location", ref = "Location")},
            content = @Content(schema = @Schema(ref = "Action")))
    @APIResponse(responseCode = "400", ref = "InvalidContent")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "413", ref = "ContentTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Response put(
            @Parameter(ref = "id") @PathParam("id") String id,
            @Parameter(ref = "key") @PathParam("key") String key,
            @Parameter(ref = "item") @PathParam("item") String item,
            @Parameter(ref = "ifMatchRequired") @HeaderParam("If-Match") String ifMatch,
            @Parameter(ref = "changeReason") @HeaderParam("Change-Reason") String reason,
            @Context UriInfo asked,
            byte[] body) {
        Written written = sections.put(
                SectionParameters.id(id),
                FollowUpItem.of(FollowUpKind.ACTION, key, item),
                Precondition.required(ifMatch),
                Change.because(reason),
                () -> StrictReader.read(body));
        return SectionAnswer.written(
                written.created() ? Response.created(asked.getAbsolutePath()) : Response.ok(), written);
    }

    /** Changes one action. */
    @PATCH
    @Consumes(ItemPatch.MEDIA_TYPE)
    @Operation(
            operationId = "patchAction",
            summary = "Change one action of a control",
            description =
                    "A JSON Merge Patch (RFC 7396): members given are set, null takes a member away. The section gets"
                            + " a new revision, unless nothing changes. Pointers in a problem are relative to the action. The"
                            + " key cannot be changed.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = ItemPatch.MEDIA_TYPE, schema = @Schema(ref = "ActionPatch")))
    @APIResponse(
            responseCode = "200",
            description = "The action as it is now",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(ref = "Action")))
    @APIResponse(responseCode = "400", ref = "InvalidContent")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "413", ref = "ContentTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Response patch(
            @Parameter(ref = "id") @PathParam("id") String id,
            @Parameter(ref = "key") @PathParam("key") String key,
            @Parameter(ref = "item") @PathParam("item") String item,
            @Parameter(ref = "ifMatchRequired") @HeaderParam("If-Match") String ifMatch,
            @Parameter(ref = "changeReason") @HeaderParam("Change-Reason") String reason,
            byte[] body) {
        return SectionAnswer.written(sections.patch(
                SectionParameters.id(id),
                FollowUpItem.of(FollowUpKind.ACTION, key, item).part(),
                Precondition.required(ifMatch),
                Change.because(reason),
                () -> StrictReader.read(body)));
    }
}
