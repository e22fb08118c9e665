package se.arsredovisning.reports.draft;

import com.fasterxml.jackson.databind.JsonNode;
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
import se.arsredovisning.kit.http.PageParameters;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.revision.Revision;
import se.arsredovisning.kit.revision.RevisionAnswer;

/** The history of a report over HTTP: who changed what, when and why. */
@Authenticated
@Path("drafts/{id}/revisions")
@Produces(MediaType.APPLICATION_JSON)
public class DraftRevisionResource {

    private static final RevisionAnswer HISTORY = RevisionAnswer.of("report");

    private final DraftService reports;

    DraftRevisionResource(DraftService reports) {
        this.reports = reports;
    }

    /** The revisions of a report. */
    @GET
    public Map<String, Object> list(
            @PathParam("id") String id,
            @QueryParam("page") String page,
            @QueryParam("limit") String limit,
            @Context UriInfo asked) {
        Paging paging = PageParameters.of(page, limit);
        return HISTORY.list(reports.history(SectionParameters.id(id), paging), paging, asked);
    }

    /** One revision with its document. */
    @GET
    @Path("{number}")
    public Map<String, Object> get(@PathParam("id") String id, @PathParam("number") String number) {
        Revision revision = reports.revision(SectionParameters.id(id), RevisionAnswer.number("number", number));
        return HISTORY.one(revision, DraftView.path(revision.section()) + "/revisions");
    }

    /** The difference of two revisions. */
    @GET
    @Path("{number}/difference")
    @Produces({RevisionAnswer.JSON_PATCH, MediaType.APPLICATION_JSON})
    public JsonNode difference(
            @PathParam("id") String id, @PathParam("number") String number, @QueryParam("from") String from) {
        SectionId report = SectionParameters.id(id);
        Revision revision = reports.revision(report, RevisionAnswer.number("number", number));
        long before = RevisionAnswer.from(from, revision.number());
        return RevisionAnswer.difference(revision, before, other -> reports.revision(report, other));
    }
}
