package se.arsredovisning.internalcontrol.followup;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import se.arsredovisning.internalcontrol.document.FollowUpKind;
import se.arsredovisning.internalcontrol.section.SectionAnswer;
import se.arsredovisning.internalcontrol.section.SectionService;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.json.ItemPatch;
import se.arsredovisning.kit.json.StrictReader;
import se.arsredovisning.kit.revision.Change;
import se.arsredovisning.kit.section.Written;

/** The results of a control over HTTP, one by one. */
@Authenticated
@Path("sections/{id}/controls/{key}/results/{item}")
@Produces(MediaType.APPLICATION_JSON)
public class ResultResource {

    private final SectionService sections;

    ResultResource(SectionService sections) {
        this.sections = sections;
    }

    /** One result of a control. */
    @GET
    public Response get(
            @PathParam("id") String id,
            @PathParam("key") String key,
            @PathParam("item") String item,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        return SectionAnswer.read(
                sections.present(SectionParameters.id(id)),
                ifNoneMatch,
                FollowUpItem.of(FollowUpKind.RESULT, key, item).part());
    }

    /** Writes one result whole. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(
            @PathParam("id") String id,
            @PathParam("key") String key,
            @PathParam("item") String item,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Change-Reason") String reason,
            @Context UriInfo asked,
            byte[] body) {
        Written written = sections.put(
                SectionParameters.id(id),
                FollowUpItem.of(FollowUpKind.RESULT, key, item),
                Precondition.required(ifMatch),
                Change.because(reason),
                () -> StrictReader.read(body));
        return SectionAnswer.written(
                written.created() ? Response.created(asked.getAbsolutePath()) : Response.ok(), written);
    }

    /** Changes one result. */
    @PATCH
    @Consumes(ItemPatch.MEDIA_TYPE)
    public Response patch(
            @PathParam("id") String id,
            @PathParam("key") String key,
            @PathParam("item") String item,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("Change-Reason") String reason,
            byte[] body) {
        return SectionAnswer.written(sections.patch(
                SectionParameters.id(id),
                FollowUpItem.of(FollowUpKind.RESULT, key, item).part(),
                Precondition.required(ifMatch),
                Change.because(reason),
                () -> StrictReader.read(body)));
    }
}
