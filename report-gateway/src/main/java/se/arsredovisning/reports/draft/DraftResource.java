package se.arsredovisning.reports.draft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import se.arsredovisning.kit.http.AcceptedLanguage;
import se.arsredovisning.kit.http.PageAnswer;
import se.arsredovisning.kit.http.PageParameters;
import se.arsredovisning.kit.http.ParameterReader;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.json.Links;
import se.arsredovisning.kit.json.StrictReader;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.query.SectionFilter;
import se.arsredovisning.kit.revision.Change;
import se.arsredovisning.reports.cache.FieldSelection;
import se.arsredovisning.reports.cache.RenderedReport;
import se.arsredovisning.reports.cache.Rendition;
import se.arsredovisning.reports.fetching.Revalidation;

/** Reports over HTTP. */
@Authenticated
@Path("drafts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DraftResource {

    private final DraftService reports;
    private final DraftRenderer rendering;
    private final Revalidation revalidation;

    DraftResource(DraftService reports, DraftRenderer rendering, Revalidation revalidation) {
        this.reports = reports;
        this.rendering = rendering;
        this.revalidation = revalidation;
    }

    /** The reports that exist. */
    @GET
    public Map<String, Object> list(
            @QueryParam("municipality") String municipality,
            @QueryParam("board") String board,
            @QueryParam("period") String period,
            @QueryParam("page") String page,
            @QueryParam("limit") String limit,
            @Context UriInfo asked) {
        ParameterReader reader = new ParameterReader();
        SectionFilter selection = reader.read(() -> SectionParameters.of(municipality, board, period));
        Paging paging = reader.read(() -> PageParameters.of(page, limit));
        reader.end();
        var found = reports.list(selection, paging);
        List<ObjectNode> rows =
                found.reports().stream().map(report -> row(report, asked)).toList();
        return PageAnswer.of(paging, "drafts", rows, found.total(), asked);
    }

    /** One report with all its sections. */
    @GET
    @Path("{id}")
    public Response get(
            @PathParam("id") String id,
            @QueryParam("fields") String fields,
            @HeaderParam("Cache-Control") String cacheControl,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            @HeaderParam("If-Modified-Since") String ifModifiedSince,
            @Context HttpHeaders headers) {
        SectionId report = SectionParameters.id(id);
        Rendition asked = new Rendition(FieldSelection.of(fields), AcceptedLanguage.asked());
        boolean isChecked = wantsNews(cacheControl);
        if (isChecked) {
            revalidation.revalidate(report);
        }
        RenderedReport rendered = isChecked ? rendering.checked(report, asked) : rendering.of(report, asked);
        RenderedReport.Body body = body(rendered, headers);
        String held = rendered.held(ifNoneMatch, ifModifiedSince, body);
        return held == null
                ? answer(Response.ok(), rendered, body).build()
                : tagged(Response.notModified(), rendered, held).build();
    }

    /** Writes the report's own members. */
    @Authenticated
    @PUT
    @Path("{id}")
    public Response put(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            @HeaderParam("Change-Reason") String reason,
            @Context UriInfo asked,
            @Context HttpHeaders headers,
            byte[] body) {
        DraftService.Written written = reports.replace(
                SectionParameters.id(id),
                Precondition.of(ifMatch, ifNoneMatch),
                Change.because(reason),
                () -> StrictReader.read(body));
        RenderedReport rendered =
                rendering.of(written.content(), new Rendition(FieldSelection.ALL, AcceptedLanguage.asked()));
        return answer(
                        written.created() ? Response.created(asked.getAbsolutePath()) : Response.ok(),
                        rendered,
                        body(rendered, headers))
                .build();
    }

    private static RenderedReport.Body body(RenderedReport rendered, HttpHeaders headers) {
        return rendered.body(headers.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
    }

    private static Response.ResponseBuilder answer(
            Response.ResponseBuilder response, RenderedReport rendered, RenderedReport.Body body) {
        return tagged(response, rendered, body.etag())
                .header(HttpHeaders.CONTENT_ENCODING, body.coding())
                .header(HttpHeaders.CONTENT_LENGTH, body.length())
                .type(RenderedReport.MEDIA_TYPE)
                .entity(body.bytes().getBytes());
    }

    private static Response.ResponseBuilder tagged(
            Response.ResponseBuilder response, RenderedReport rendered, String tag) {
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CONTENT_LANGUAGE, rendered.language())
                .header(HttpHeaders.LAST_MODIFIED, rendered.lastModified())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    private static boolean wantsNews(String cacheControl) {
        return cacheControl != null
                && Arrays.stream(cacheControl.split(",", -1)).map(String::strip).anyMatch("no-cache"::equalsIgnoreCase);
    }

    private static ObjectNode row(Draft report, UriInfo asked) {
        ObjectNode row = DraftView.row(report);
        ObjectNode links = row.putObject("_links");
        link(links, "self", report.id(), asked);
        report.previous().ifPresent(other -> link(links, "previous", other, asked));
        report.next().ifPresent(other -> link(links, "next", other, asked));
        return row;
    }

    private static void link(ObjectNode links, String relation, SectionId report, UriInfo asked) {
        String address = asked.getBaseUriBuilder()
                .path("drafts")
                .path(report.toString())
                .build()
                .toString();
        Links.put(links, relation, address);
    }
}
