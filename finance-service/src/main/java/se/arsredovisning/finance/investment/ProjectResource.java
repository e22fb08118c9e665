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

/** The projects of the investments over HTTP, one by one. */
@Authenticated
@Path("sections/{id}/investments/projects/{key}")
@Produces(MediaType.APPLICATION_JSON)
public class ProjectResource {

    private final SectionService sections;

    ProjectResource(SectionService sections) {
        this.sections = sections;
    }

    /** One project. */
    @GET
    public Response getProject(
            @PathParam("id") String id,
            @PathParam("key") String key,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        return SectionAnswer.read(sections.present(SectionParameters.id(id)), ifNoneMatch, project(key));
    }

    /** Changes one project. */
    @PATCH
    @Consumes(ItemPatch.MEDIA_TYPE)
    public Response patchProject(
            @PathParam("id") String id,
            @PathParam("key") String key,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Change-Reason") String reason,
            byte[] body) {
        return SectionAnswer.written(sections.patch(
                SectionParameters.id(id),
                project(key),
                Precondition.required(ifMatch),
                Change.because(reason),
                () -> StrictReader.read(body)));
    }

    private static SectionItem project(String key) {
        return new SectionItem(Sentence.of("finance.no-project", key), "key", document -> document.pointers()
                .project(key));
    }
}
