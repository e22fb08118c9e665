package se.arsredovisning.hr.sickleave;

import com.fasterxml.jackson.databind.JsonNode;
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
import se.arsredovisning.hr.document.SectionView;
import se.arsredovisning.hr.section.Section;
import se.arsredovisning.hr.section.SectionAnswer;
import se.arsredovisning.hr.section.SectionItem;
import se.arsredovisning.hr.section.SectionService;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.json.ItemPatch;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.json.Links;
import se.arsredovisning.kit.json.StrictReader;
import se.arsredovisning.kit.revision.Change;
import se.arsredovisning.kit.sentence.Sentence;

/** The sick leave of one section over HTTP, all and one by one. */
@Authenticated
@Path("sections/{id}/sick-leave")
@Produces(MediaType.APPLICATION_JSON)
public class SectionSickLeaveResource {

    private final SectionService sections;
    private final SectionAnswer answer;

    SectionSickLeaveResource(SectionService sections, SectionAnswer answer) {
        this.sections = sections;
        this.answer = answer;
    }

    /** The sick leave of a section. */
    @GET
    public Response listOfSection(@PathParam("id") String id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return answer.read(sections.present(SectionParameters.id(id)), ifNoneMatch, this::all);
    }

    /** One group of a section. */
    @GET
    @Path("{group}")
    public Response get(
            @PathParam("id") String id,
            @PathParam("group") String group,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        return answer.read(sections.present(SectionParameters.id(id)), ifNoneMatch, part(group));
    }

    /** Changes one group of a section. */
    @PATCH
    @Path("{group}")
    @Consumes(ItemPatch.MEDIA_TYPE)
    public Response patch(
            @PathParam("id") String id,
            @PathParam("group") String group,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Change-Reason") String reason,
            byte[] body) {
        return answer.written(sections.patch(
                SectionParameters.id(id),
                part(group),
                Precondition.required(ifMatch),
                Change.because(reason),
                () -> StrictReader.read(body)));
    }

    private static SectionItem part(String group) {
        return new SectionItem(
                Sentence.of("hr.no-sick-leave", group), "group", document -> document.pointerToGroup(group));
    }

    private Map<String, Object> all(Section present) {
        ArrayNode items = Json.MAPPER.createArrayNode();
        for (JsonNode item : present.view().path("sickLeave")) {
            items.add(item);
        }
        String section = SectionView.path(present.id());
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("sickLeave", items);
        all.put("_links", Links.of("self", section + "/sick-leave", "section", section));
        return all;
    }
}
