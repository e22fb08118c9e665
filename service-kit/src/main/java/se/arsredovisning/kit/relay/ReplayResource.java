package se.arsredovisning.kit.relay;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import se.arsredovisning.kit.http.Authentication;
import se.arsredovisning.kit.json.DocumentSchema;
import se.arsredovisning.kit.json.StrictReader;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;

/** What an operator needs when events have to be sent again: a topic was lost, or a consumer begins anew. */
@RolesAllowed(Authentication.OPERATOR)
@Path("replays")
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
    public Response replay(byte[] body) {
        JsonNode request = schema.accept(StrictReader.read(body));
        SectionId section =
                request.has("section") ? section(request.path("section").textValue()) : null;
        long from = request.path("from").longValue();
        Replay replay = relay.replay(section, from);
        if (section != null && replay.sections() == 0) {
            throw ProblemException.invalid(List.of(
                    from == 1
                            ? new Fault("/section", section.toString(), Sentence.of("fault.section-without-revision"))
                            : new Fault("/from", from, Sentence.of("fault.no-revision-of", section))));
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
