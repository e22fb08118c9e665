package se.arsredovisning.finance.investment;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import se.arsredovisning.finance.section.SectionAnswer;
import se.arsredovisning.finance.section.SectionItem;
import se.arsredovisning.finance.section.SectionService;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.json.ItemPatch;
import se.arsredovisning.kit.json.StrictReader;
import se.arsredovisning.kit.revision.Change;
import se.arsredovisning.kit.sentence.Sentence;

/** The investments of one section over HTTP. */
@Authenticated
@Path("sections/{id}/investments")
@Produces(MediaType.APPLICATION_JSON)
public class SectionInvestmentResource {

    private static final SectionItem INVESTMENTS = new SectionItem(
            Sentence.of("finance.no-investments"),
            "key",
            document -> document.hasInvestments() ? Optional.of("/investments") : Optional.empty());

    private final SectionService sections;

    SectionInvestmentResource(SectionService sections) {
        this.sections = sections;
    }

    /** The investments. */
    @GET
    public Response getInvestments(@PathParam("id") String id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return SectionAnswer.read(sections.present(SectionParameters.id(id)), ifNoneMatch, INVESTMENTS);
    }

    /** Changes the investments. */
    @PATCH
    @Consumes(ItemPatch.MEDIA_TYPE)
    public Response patchInvestments(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Change-Reason") String reason,
            byte[] body) {
        return SectionAnswer.written(sections.patch(
                SectionParameters.id(id),
                INVESTMENTS,
                Precondition.required(ifMatch),
                Change.because(reason),
                () -> StrictReader.read(body)));
    }
}
