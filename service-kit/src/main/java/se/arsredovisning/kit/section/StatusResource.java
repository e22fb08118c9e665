package se.arsredovisning.kit.section;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import se.arsredovisning.kit.access.NeedsAnyOf;
import se.arsredovisning.kit.access.Right;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.json.DocumentSchema;
import se.arsredovisning.kit.json.StrictReader;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.SectionStatus;
import se.arsredovisning.kit.revision.Change;

/** How far a section has come, over HTTP. It is there where an api's resources are sections. */
@IfBuildProperty(name = "api.resources", stringValue = "sections", enableIfMissing = true)
@Authenticated
@Path("sections/{id}/status")
@Produces(MediaType.APPLICATION_JSON)
public final class StatusResource {

    private final StatusService statuses;
    private final SectionAnswers answers;
    private final DocumentSchema schema = DocumentSchema.named("StatusRequest");

    StatusResource(StatusService statuses, SectionAnswers answers) {
        this.statuses = statuses;
        this.answers = answers;
    }

    /** Takes the section a step on, or back. Which right that needs depends on the step. */
    @POST
    @NeedsAnyOf({Right.WRITE, Right.APPROVE})
    @Consumes(MediaType.APPLICATION_JSON)
    public Response step(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, byte[] body) {
        SectionId section = SectionParameters.id(id);
        Precondition precondition = Precondition.required(ifMatch);
        JsonNode request = schema.accept(StrictReader.read(body));
        SectionStatus to = SectionStatus.named(request.path("to").textValue()).orElseThrow();
        Change change = Change.because(null).withReason(request.path("comment").textValue());
        return answers.answer(statuses.step(section, to, precondition, change));
    }
}
