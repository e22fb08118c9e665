package se.arsredovisning.finance.volume;

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

/** The volumes of one section over HTTP, all and one by one. */
@Authenticated
@Path("sections/{id}/volumes")
@Produces(MediaType.APPLICATION_JSON)
public class SectionVolumeResource {

    private final SectionService sections;

    SectionVolumeResource(SectionService sections) {
        this.sections = sections;
    }

    /** The volumes of a section. */
    @GET
    public Response list(@PathParam("id") String id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return SectionAnswer.list(sections.present(SectionParameters.id(id)), ifNoneMatch, "volumes");
    }

    /** One volume. */
    @GET
    @Path("{key}")
    public Response getVolume(
            @PathParam("id") String id,
            @PathParam("key") String key,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        return SectionAnswer.read(sections.present(SectionParameters.id(id)), ifNoneMatch, volume(key));
    }

    /** Changes one volume. */
    @PATCH
    @Path("{key}")
    @Consumes(ItemPatch.MEDIA_TYPE)
    public Response patchVolume(
            @PathParam("id") String id,
            @PathParam("key") String key,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Change-Reason") String reason,
            byte[] body) {
        return SectionAnswer.written(sections.patch(
                SectionParameters.id(id),
                volume(key),
                Precondition.required(ifMatch),
                Change.because(reason),
                () -> StrictReader.read(body)));
    }

    private static SectionItem volume(String key) {
        return new SectionItem(Sentence.of("finance.no-volume", key), "key", document -> document.pointers()
                .volume(key));
    }
}
