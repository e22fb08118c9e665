package se.arsredovisning.internalcontrol.control;

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
import java.util.LinkedHashMap;
import java.util.Map;
import se.arsredovisning.internalcontrol.document.SectionView;
import se.arsredovisning.internalcontrol.section.Section;
import se.arsredovisning.internalcontrol.section.SectionAnswer;
import se.arsredovisning.internalcontrol.section.SectionItem;
import se.arsredovisning.internalcontrol.section.SectionService;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.json.ItemPatch;
import se.arsredovisning.kit.json.Links;
import se.arsredovisning.kit.json.StrictReader;
import se.arsredovisning.kit.revision.Change;
import se.arsredovisning.kit.sentence.Sentence;

/** The controls of one section over HTTP, all and one by one. */
@Authenticated
@Path("sections/{id}/controls")
@Produces(MediaType.APPLICATION_JSON)
public class SectionControlResource {

    private final SectionService sections;

    SectionControlResource(SectionService sections) {
        this.sections = sections;
    }

    /** The controls of a section. */
    @GET
    public Response listOfSection(@PathParam("id") String id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return SectionAnswer.read(
                sections.present(SectionParameters.id(id)), ifNoneMatch, SectionControlResource::controls);
    }

    /** One control of a section. */
    @GET
    @Path("{key}")
    public Response get(
            @PathParam("id") String id,
            @PathParam("key") String key,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        return SectionAnswer.read(sections.present(SectionParameters.id(id)), ifNoneMatch, control(key));
    }

    /** Changes one control of a section. */
    @PATCH
    @Path("{key}")
    @Consumes(ItemPatch.MEDIA_TYPE)
    public Response patch(
            @PathParam("id") String id,
            @PathParam("key") String key,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Change-Reason") String reason,
            byte[] body) {
        return SectionAnswer.written(sections.patch(
                SectionParameters.id(id),
                control(key),
                Precondition.required(ifMatch),
                Change.because(reason),
                () -> StrictReader.read(body)));
    }

    private static SectionItem control(String key) {
        return new SectionItem(
                Sentence.of("internal-control.none", key), "key", document -> document.pointerToControl(key));
    }

    private static Map<String, Object> controls(Section present) {
        String section = SectionView.path(present.id());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("controls", present.view().path("controls"));
        answer.put("_links", Links.of("self", section + "/controls", "section", section));
        return answer;
    }
}
