package se.arsredovisning.goals.section;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.json.DocumentSchema;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.json.StrictReader;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.revision.Change;
import se.arsredovisning.kit.section.Written;

/** The next period's section over HTTP: begun from this one. */
@Path("sections/{id}/successor")
@Tag(name = "Sections")
@Produces(MediaType.APPLICATION_JSON)
public class SuccessorResource {

    private final SectionService sections;
    private final DocumentSchema schema = DocumentSchema.named("SuccessorRequest");

    SuccessorResource(SectionService sections) {
        this.sections = sections;
    }

    /** Begins the next period's section from this one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createSuccessor",
            summary = "Begin the next period's section from this one",
            description = "Priorities, goals and measures are kept with their keys and labels, and this section's"
                    + " outcomes become the new one's comparison values. Assessments, comments, facts and the"
                    + " targets of years gone by are not carried over. Without a body the next period is the same"
                    + " kind of report a year later.")
    @RequestBody(content = @Content(schema = @Schema(ref = "SuccessorRequest")))
    @APIResponse(
            responseCode = "201",
            description = "The new section",
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Location", ref = "Location")},
            content = @Content(schema = @Schema(ref = "Section")))
    @APIResponse(responseCode = "400", ref = "InvalidContent")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "413", ref = "ContentTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    public Response succeed(
            @Parameter(ref = "id") @PathParam("id") String id,
            @Parameter(ref = "changeReason") @HeaderParam("Change-Reason") String reason,
            @Context UriInfo asked,
            byte[] body) {
        SectionId from = SectionParameters.id(id);
        JsonNode request = body.length == 0 ? Json.MAPPER.createObjectNode() : schema.accept(StrictReader.read(body));
        SectionId to = successor(from, request.path("period").textValue());
        Written created = sections.succeed(from, to, Change.because(reason));
        var location =
                asked.getBaseUriBuilder().path("sections").path(to.toString()).build();
        return SectionAnswer.written(Response.created(location), created);
    }

    /** A period that is no section's is a fault of the body, also where it was not given and the years have come to an end. */
    private static SectionId successor(SectionId from, String period) {
        try {
            return period == null ? from.nextYear() : from.withPeriod(period);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(List.of(new Fault("/period", period, e.getMessage())));
        }
    }
}
