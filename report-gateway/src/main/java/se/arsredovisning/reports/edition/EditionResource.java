package se.arsredovisning.reports.edition;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import se.arsredovisning.kit.http.PageParameters;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.reports.cache.FieldSelection;
import se.arsredovisning.reports.cache.ReadyEditions;

/** Editions over HTTP, for everybody. */
@PermitAll
@Path("reports/{id}/editions")
@Produces(MediaType.APPLICATION_JSON)
public class EditionResource {

    /** A signature that stands apart from what it signs (RFC 7515). */
    private static final String JOSE = "application/jose";

    private static final String ZIP = "application/zip";

    private final EditionService editions;
    private final EditionRenderer rendering;
    private final ArchiveService archives;

    EditionResource(EditionService editions, EditionRenderer rendering, ArchiveService archives) {
        this.editions = editions;
        this.rendering = rendering;
        this.archives = archives;
    }

    /** The editions of a report that are or were for everybody. */
    @GET
    public Response list(
            @PathParam("id") String id,
            @QueryParam("page") String page,
            @QueryParam("limit") String limit,
            @Context UriInfo asked) {
        Paging paging = PageParameters.of(page, limit);
        return EditionAnswer.open(
                EditionAnswer.page(editions.onceOpen(SectionParameters.id(id)), EditionView.REPORTS, paging, asked));
    }

    /** One edition. */
    @GET
    @Path("{edition}")
    public Response get(
            @PathParam("id") String id,
            @PathParam("edition") String edition,
            @QueryParam("fields") String fields,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            @HeaderParam("If-Modified-Since") String ifModifiedSince,
            @Context HttpHeaders headers) {
        SectionId report = SectionParameters.id(id);
        int number = EditionAnswer.number("edition", edition);
        FieldSelection selected = FieldSelection.of(FieldSelection.Subject.EDITION, fields);
        return EditionAnswer.of(
                rendering.open(report, number, selected), ifNoneMatch, ifModifiedSince, headers, ReadyEditions.CACHING);
    }

    /** What an edition is signed with. */
    @GET
    @Path("{edition}/signature")
    @Produces(JOSE)
    public Response signature(@PathParam("id") String id, @PathParam("edition") String edition) {
        SectionId report = SectionParameters.id(id);
        return EditionAnswer.open(editions.onceOpen(report, EditionAnswer.number("edition", edition))
                .proof()
                .signature());
    }

    /** What an edition changed. */
    @GET
    @Path("{edition}/difference")
    public Response difference(
            @PathParam("id") String id, @PathParam("edition") String edition, @QueryParam("from") String from) {
        SectionId report = SectionParameters.id(id);
        Edition after = editions.open(report, EditionAnswer.number("edition", edition));
        Edition before =
                from == null ? editions.before(after) : editions.open(report, EditionAnswer.number("from", from));
        return EditionAnswer.open(rendering.difference(before, after));
    }

    /** An edition with all that is needed to read it and to prove it. */
    @GET
    @Path("{edition}/archive")
    @Produces(ZIP)
    public Response archive(@PathParam("id") String id, @PathParam("edition") String edition) {
        SectionId report = SectionParameters.id(id);
        int number = EditionAnswer.number("edition", edition);
        String name = report + "-" + number + ".zip";
        return EditionAnswer.open(archives.zip(report, number), "attachment; filename=\"" + name + "\"");
    }
}
