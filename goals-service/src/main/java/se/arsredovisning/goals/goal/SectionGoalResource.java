package se.arsredovisning.goals.goal;

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
import se.arsredovisning.goals.document.SectionView;
import se.arsredovisning.goals.section.Section;
import se.arsredovisning.goals.section.SectionAnswer;
import se.arsredovisning.goals.section.SectionItem;
import se.arsredovisning.goals.section.SectionService;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.json.ItemPatch;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.json.Links;
import se.arsredovisning.kit.json.StrictReader;
import se.arsredovisning.kit.revision.Change;

/** The goals of one section over HTTP, all and one by one. */
@Path("sections/{id}/goals")
@Tag(name = "Goals")
@Produces(MediaType.APPLICATION_JSON)
public class SectionGoalResource {

    private final SectionService sections;

    SectionGoalResource(SectionService sections) {
        this.sections = sections;
    }

    /** The goals of a section. */
    @GET
    @Operation(
            operationId = "listSectionGoals",
            summary = "The section's goals, in the report's order",
            description = "All of them at once, each as it stands in the section, under the section's ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The goals",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(ref = "SectionGoals")))
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "400", ref = "InvalidId")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response listOfSection(
            @Parameter(ref = "id") @PathParam("id") String id,
            @Parameter(ref = "ifNoneMatch") @HeaderParam("If-None-Match") String ifNoneMatch) {
        return SectionAnswer.read(sections.present(SectionParameters.id(id)), ifNoneMatch, SectionGoalResource::goals);
    }

    /** One goal of a section. */
    @GET
    @Path("{key}")
    @Operation(
            operationId = "getGoal",
            summary = "One goal of a section",
            description = "As it stands in the section. Its ETag is its section's.")
    @APIResponse(
            responseCode = "200",
            description = "The goal",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(ref = "Goal")))
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "400", ref = "InvalidId")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response get(
            @Parameter(ref = "id") @PathParam("id") String id,
            @Parameter(ref = "key") @PathParam("key") String key,
            @Parameter(ref = "ifNoneMatch") @HeaderParam("If-None-Match") String ifNoneMatch) {
        return SectionAnswer.read(sections.present(SectionParameters.id(id)), ifNoneMatch, goal(key));
    }

    /** Changes one goal of a section. */
    @PATCH
    @Path("{key}")
    @Consumes(ItemPatch.MEDIA_TYPE)
    @Operation(
            operationId = "patchGoal",
            summary = "Change one goal of a section",
            description = "A JSON Merge Patch (RFC 7396): members given are set, null takes a member away, lists are"
                    + " replaced whole. The section gets a new revision, unless nothing changes. Pointers in a problem"
                    + " are relative to the goal. The key cannot be changed.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = ItemPatch.MEDIA_TYPE, schema = @Schema(ref = "GoalPatch")))
    @APIResponse(
            responseCode = "200",
            description = "The goal as it is now",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(ref = "Goal")))
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
                goal(key),
                Precondition.required(ifMatch),
                Change.because(reason),
                () -> StrictReader.read(body)));
    }

    private static SectionItem goal(String key) {
        return new SectionItem("goal " + key, "key", document -> document.pointerToGoal(key));
    }

    private static Map<String, Object> goals(Section present) {
        ArrayNode all = Json.MAPPER.createArrayNode();
        for (JsonNode priority : present.view().path("priorities")) {
            priority.path("goals").forEach(all::add);
        }
        String section = SectionView.path(present.id());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("goals", all);
        answer.put("_links", Links.of("self", section + "/goals", "section", section));
        return answer;
    }
}
