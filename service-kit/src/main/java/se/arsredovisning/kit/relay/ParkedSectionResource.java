package se.arsredovisning.kit.relay;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import se.arsredovisning.kit.http.Authentication;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;

/** What an operator needs when an event cannot be sent. */
@RolesAllowed(Authentication.OPERATOR)
@Path("parked-sections")
public final class ParkedSectionResource {

    private final RelayService relay;

    ParkedSectionResource(RelayService relay) {
        this.relay = relay;
    }

    /** The sections whose events wait, because Kafka refused one of them. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Parked list() {
        return new Parked(relay.parked());
    }

    /** Sends a parked section's events again, from the one that was refused. */
    @DELETE
    @Path("{id}")
    public void replay(@PathParam("id") String id) {
        boolean was = SectionId.tryParse(id).map(relay::replay).orElse(false);
        if (!was) {
            throw ProblemException.notFound(Sentence.of("problem.not-parked"));
        }
    }

    /**
     * What waits for an operator.
     *
     * @param parkedSections every parked section, by id
     */
    public record Parked(List<ParkedSection> parkedSections) {}
}
