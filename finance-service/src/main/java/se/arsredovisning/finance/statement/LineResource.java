package se.arsredovisning.finance.statement;

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
import se.arsredovisning.finance.section.SectionAnswer;
import se.arsredovisning.finance.section.SectionItem;
import se.arsredovisning.finance.section.SectionService;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.json.ItemPatch;
import se.arsredovisning.kit.json.StrictReader;
import se.arsredovisning.kit.revision.Change;
import se.arsredovisning.kit.sentence.Sentence;

/** The lines of a statement over HTTP, one by one. */
@Authenticated
@Path("sections/{id}/statements/{key}/lines/{line}")
@Produces(MediaType.APPLICATION_JSON)
public class LineResource {

    private final SectionService sections;

    LineResource(SectionService sections) {
        this.sections = sections;
    }

    /** One line of a statement. */
    @GET
    public Response getLine(
            @PathParam("id") String id,
            @PathParam("key") String key,
            @PathParam("line") String line,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        return SectionAnswer.read(sections.present(SectionParameters.id(id)), ifNoneMatch, line(key, line));
    }

    /** Changes one line. */
    @PATCH
    @Consumes(ItemPatch.MEDIA_TYPE)
    public Response patchLine(
            @PathParam("id") String id,
            @PathParam("key") String key,
            @PathParam("line") String line,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Change-Reason") String reason,
            byte[] body) {
        return SectionAnswer.written(sections.patch(
                SectionParameters.id(id),
                line(key, line),
                Precondition.required(ifMatch),
                Change.because(reason),
                () -> StrictReader.read(body)));
    }

    private static SectionItem line(String statement, String key) {
        return new SectionItem(
                Sentence.of("finance.no-line-of-statement", key, statement), "key", document -> document.pointers()
                        .line(statement, key));
    }
}
