package se.arsredovisning.goals.assignment;

import com.fasterxml.jackson.databind.node.ArrayNode;
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
import se.arsredovisning.goals.document.SectionView;
import se.arsredovisning.goals.section.Section;
import se.arsredovisning.goals.section.SectionAnswer;
import se.arsredovisning.goals.section.SectionItem;
import se.arsredovisning.goals.section.SectionService;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.json.ItemPatch;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.json.Links;
import se.arsredovisning.kit.json.StrictReader;
import se.arsredovisning.kit.revision.Change;
import se.arsredovisning.kit.sentence.Sentence;

/** The assignments and activities of one section over HTTP, all and one by one. */
@Authenticated
@Path("sections/{id}/assignments")
@Produces(MediaType.APPLICATION_JSON)
public class SectionAssignmentResource {

    private final SectionService sections;

    SectionAssignmentResource(SectionService sections) {
        this.sections = sections;
    }

    /** The assignments of a section. */
    @GET
    public Response listOfSection(@PathParam("id") String id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return SectionAnswer.read(
                sections.present(SectionParameters.id(id)), ifNoneMatch, SectionAssignmentResource::assignments);
    }

    /** One assignment of a section. */
    @GET
    @Path("{key}")
    public Response get(
            @PathParam("id") String id,
            @PathParam("key") String key,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        return SectionAnswer.read(sections.present(SectionParameters.id(id)), ifNoneMatch, assignment(key));
    }

    /** Changes one assignment of a section. */
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
                assignment(key),
                Precondition.required(ifMatch),
                Change.because(reason),
                () -> StrictReader.read(body)));
    }

    private static SectionItem assignment(String key) {
        return new SectionItem(
                Sentence.of("goals.no-assignment", key), "key", document -> document.pointerToAssignment(key));
    }

    private static Map<String, Object> assignments(Section present) {
        ArrayNode all = Json.MAPPER.createArrayNode();
        present.view().path("assignments").forEach(all::add);
        String section = SectionView.path(present.id());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("assignments", all);
        answer.put("_links", Links.of("self", section + "/assignments", "section", section));
        return answer;
    }
}
