package se.arsredovisning.reports.edition;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.List;
import se.arsredovisning.kit.http.PageAnswer;
import se.arsredovisning.kit.http.PageParameters;
import se.arsredovisning.kit.http.ParameterReader;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.json.Links;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.reports.cache.FieldSelection;
import se.arsredovisning.reports.cache.ReadyEditions;

/** Published reports over HTTP, for everybody. */
@PermitAll
@Path("reports")
@Produces(MediaType.APPLICATION_JSON)
public class PublishedResource {

    private final EditionService editions;
    private final EditionRenderer rendering;

    PublishedResource(EditionService editions, EditionRenderer rendering) {
        this.editions = editions;
        this.rendering = rendering;
    }

    /** The reports that stand. */
    @GET
    public Response list(
            @QueryParam("municipality") String municipality,
            @QueryParam("board") String board,
            @QueryParam("period") String period,
            @QueryParam("publishedSince") String publishedSince,
            @QueryParam("page") String page,
            @QueryParam("limit") String limit,
            @Context UriInfo asked) {
        ParameterReader reader = new ParameterReader();
        PublishedQuery selection = reader.read(() -> PublishedQuery.of(municipality, board, period, publishedSince));
        Paging paging = reader.read(() -> PageParameters.of(page, limit));
        reader.end();
        PublishedPage found = editions.published(selection, paging);
        List<ObjectNode> rows =
                found.editions().stream().map(edition -> row(edition, asked)).toList();
        return EditionAnswer.open(PageAnswer.of(paging, "reports", rows, found.total(), asked));
    }

    /** The newest decided edition of a report. */
    @GET
    @Path("{id}")
    public Response get(
            @PathParam("id") String id,
            @QueryParam("fields") String fields,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            @HeaderParam("If-Modified-Since") String ifModifiedSince,
            @Context HttpHeaders headers) {
        SectionId report = SectionParameters.id(id);
        FieldSelection selected = FieldSelection.of(FieldSelection.Subject.EDITION, fields);
        return EditionAnswer.of(
                rendering.standing(report, selected), ifNoneMatch, ifModifiedSince, headers, ReadyEditions.CACHING);
    }

    private static ObjectNode row(Edition edition, UriInfo asked) {
        ObjectNode row = EditionView.row(edition);
        String self = asked.getBaseUriBuilder()
                .path("reports")
                .path(edition.report().toString())
                .build()
                .toString();
        Links.add(row, "self", self);
        Links.add(row, "edition", self + "/editions/" + edition.number());
        return row;
    }
}
