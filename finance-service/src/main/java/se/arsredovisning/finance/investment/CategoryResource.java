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
import se.arsredovisning.finance.section.SectionAnswer;
import se.arsredovisning.finance.section.SectionItem;
import se.arsredovisning.finance.section.SectionService;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.json.ItemPatch;
import se.arsredovisning.kit.json.StrictReader;
import se.arsredovisning.kit.revision.Change;
import se.arsredovisning.kit.sentence.Sentence;

/** The categories of the investments over HTTP, one by one. */
@Authenticated
@Path("sections/{id}/investments/categories/{key}")
@Produces(MediaType.APPLICATION_JSON)
public class CategoryResource {

    private final SectionService sections;

    CategoryResource(SectionService sections) {
        this.sections = sections;
    }

    /** One category. */
    @GET
    public Response getCategory(
            @PathParam("id") String id,
            @PathParam("key") String key,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        return SectionAnswer.read(sections.present(SectionParameters.id(id)), ifNoneMatch, category(key));
    }

    /** Changes one category. */
    @PATCH
    @Consumes(ItemPatch.MEDIA_TYPE)
    public Response patchCategory(
            @PathParam("id") String id,
            @PathParam("key") String key,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Change-Reason") String reason,
            byte[] body) {
        return SectionAnswer.written(sections.patch(
                SectionParameters.id(id),
                category(key),
                Precondition.required(ifMatch),
                Change.because(reason),
                () -> StrictReader.read(body)));
    }

    private static SectionItem category(String key) {
        return new SectionItem(Sentence.of("finance.no-category", key), "key", document -> document.pointers()
                .category(key));
    }
}
