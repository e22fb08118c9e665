package se.arsredovisning.internalcontrol.section;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
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
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.json.DocumentSchema;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.json.StrictReader;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.revision.Change;
import se.arsredovisning.kit.section.Written;

/** The next period's section over HTTP: begun from this one. */
@Authenticated
@Path("sections/{id}/successor")
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
    public Response succeed(
            @PathParam("id") String id,
            @HeaderParam("Change-Reason") String reason,
            @Context UriInfo asked,
            byte[] body) {
        SectionId from = SectionParameters.id(id);
        JsonNode request = body.length == 0 ? Json.MAPPER.createObjectNode() : schema.accept(StrictReader.read(body));
        SectionId to = SectionParameters.successor(from, request.path("period").textValue());
        Written created = sections.succeed(from, to, Change.because(reason));
        var location =
                asked.getBaseUriBuilder().path("sections").path(to.toString()).build();
        return SectionAnswer.written(Response.created(location), created);
    }
}
