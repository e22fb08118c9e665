package se.arsredovisning.kit.relay;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.arsredovisning.kit.json.DocumentSchema;
import se.arsredovisning.kit.json.StrictReader;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;

/** What an operator needs when events have to be sent again: a topic was lost, or a consumer begins anew. */
@Path("replays")
@Tag(name = "The API itself")
@Produces(MediaType.APPLICATION_JSON)
public final class ReplayResource {

    private final RelayService relay;
    private final DocumentSchema schema = DocumentSchema.named("ReplayRequest");

    ReplayResource(RelayService relay) {
        this.relay = relay;
    }

    /** Sends a section's events, or those of all sections, again. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replayEvents",
            summary = "Send events again, from a revision on",
            description = "The events of one section, or of all where none is named, are sent again from the revision"
                    + " on, with the ids that they had, in the order of their revisions; whoever has them drops them by"
                    + " their ids. A section that is parked is tried again too. Writes go on meanwhile, and their events"
                    + " come after those that are repeated. `/q/health/well` shows how many still wait.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "ReplayRequest")))
    @APIResponse(
            responseCode = "202",
            description = "The events will be sent, as soon as Kafka takes them",
            content = @Content(schema = @Schema(ref = "Replay")))
    @APIResponse(responseCode = "400", ref = "InvalidContent")
    @APIResponse(responseCode = "413", ref = "ContentTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    public Response replay(byte[] body) {
        JsonNode request = schema.accept(StrictReader.read(body));
        SectionId section =
                request.has("section") ? section(request.path("section").textValue()) : null;
        long from = request.path("from").longValue();
        Replay replay = relay.replay(section, from);
        if (section != null && replay.sections() == 0) {
            throw ProblemException.invalid(List.of(
                    from == 1
                            ? new Fault("/section", section.toString(), "has no revision here")
                            : new Fault("/from", from, "is no revision of " + section)));
        }
        return Response.accepted(replay).build();
    }

    private static SectionId section(String id) {
        List<Fault> faults = new ArrayList<>();
        SectionId.faults(id).forEach(reason -> faults.add(new Fault("/section", id, reason)));
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return SectionId.parse(id);
    }
}
