package se.arsredovisning.kit.section;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import se.arsredovisning.kit.api.ApiInfo;
import se.arsredovisning.kit.http.PageParameters;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.revision.Revision;
import se.arsredovisning.kit.revision.RevisionAnswer;

/** The history of a section over HTTP: who changed what, when and why. It is there where an api's resources are sections. */
@IfBuildProperty(name = "api.resources", stringValue = "sections", enableIfMissing = true)
@Authenticated
@Path("sections/{id}/revisions")
@Produces(MediaType.APPLICATION_JSON)
public final class RevisionResource {

    private static final RevisionAnswer HISTORY = RevisionAnswer.ofSections();

    private final SectionStore sections;
    private final RevisionAccess access;
    private final String root;

    RevisionResource(SectionStore sections, RevisionAccess access, ApiInfo api) {
        this.sections = sections;
        this.access = access;
        this.root = api.root();
    }

    /** The revisions of a section. */
    @GET
    public Map<String, Object> list(
            @PathParam("id") String id,
            @QueryParam("page") String page,
            @QueryParam("limit") String limit,
            @Context UriInfo asked) {
        Paging paging = PageParameters.of(page, limit);
        return HISTORY.list(sections.history(SectionParameters.id(id), paging), paging, asked);
    }

    /** One revision with its document. */
    @GET
    @Path("{number}")
    public Map<String, Object> get(@PathParam("id") String id, @PathParam("number") String number) {
        Revision revision = revision(SectionParameters.id(id), RevisionAnswer.number("number", number));
        return HISTORY.one(revision, root + "/sections/" + revision.section() + "/revisions");
    }

    /** The difference of two revisions. */
    @GET
    @Path("{number}/difference")
    @Produces({RevisionAnswer.JSON_PATCH, MediaType.APPLICATION_JSON})
    public JsonNode difference(
            @PathParam("id") String id, @PathParam("number") String number, @QueryParam("from") String from) {
        SectionId section = SectionParameters.id(id);
        long to = RevisionAnswer.number("number", number);
        long before = RevisionAnswer.from(from, to);
        return RevisionAnswer.difference(revision(section, to), before, other -> revision(section, other));
    }

    private Revision revision(SectionId section, long number) {
        Revision revision = sections.revision(section, number);
        access.check(revision);
        return revision;
    }
}
