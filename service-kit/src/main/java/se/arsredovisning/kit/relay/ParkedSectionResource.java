package se.arsredovisning.kit.relay;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.ProblemException;

/** What an operator needs when an event cannot be sent. */
@Path("parked-sections")
@Tag(name = "The API itself")
public final class ParkedSectionResource {

    private final RelayService relay;

    ParkedSectionResource(RelayService relay) {
        this.relay = relay;
    }

    /** The sections whose events wait, because Kafka refused one of them. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listParkedSections",
            summary = "Sections whose events wait for an operator",
            description = "Kafka refused one event of each for good (for example as too large). Other sections are"
                    + " not held up. Mend the cause, then take the section off this list.")
    @APIResponse(responseCode = "200", description = "Every parked section, by id; usually none")
    public Parked list() {
        return new Parked(relay.parked());
    }

    /** Sends a parked section's events again, from the one that was refused. */
    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "replayParkedSection",
            summary = "Send a parked section's events again",
            description = "They are sent in order, from the one that was refused. Where it is refused again, the"
                    + " section is parked again.")
    @APIResponse(responseCode = "204", description = "The section is no longer parked")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void replay(
            @Parameter(description = "The section's id", example = "1489-kommunstyrelsen-2020") @PathParam("id")
                    String id) {
        boolean was = SectionId.tryParse(id).map(relay::replay).orElse(false);
        if (!was) {
            throw ProblemException.notFound("This section is not parked.");
        }
    }

    /**
     * What waits for an operator.
     *
     * @param parkedSections every parked section, by id
     */
    @Schema(name = "ParkedSections", examples = "{\"parkedSections\":[]}")
    public record Parked(List<ParkedSection> parkedSections) {}
}
