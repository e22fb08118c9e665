package se.arsredovisning.reports.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
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
import se.arsredovisning.reports.fetching.Revalidation;

/** Reports over HTTP. */
@Path("reports")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "500", ref = "InternalError")
@APIResponse(responseCode = "503", ref = "Unavailable")
@Tag(name = "Reports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReportResource {

    private final ReportService reports;
    private final ReportRenderer rendering;
    private final Revalidation revalidation;

    ReportResource(ReportService reports, ReportRenderer rendering, Revalidation revalidation) {
        this.reports = reports;
        this.rendering = rendering;
        this.revalidation = revalidation;
    }

    /** The reports that exist. */
    @GET
    @Operation(
            operationId = "listReports",
            summary = "Reports, in short",
            description = "Which boards have reported which periods, by municipality, board and period. A page out of"
                    + " range is empty. `etag` is the ETag that a GET of the report answers with, so that a reader sees"
                    + " which reports it must read again.")
    @APIResponse(
            responseCode = "200",
            description = "A page of reports",
            content = @Content(schema = @Schema(ref = "ReportList")))
    @APIResponse(responseCode = "400", ref = "InvalidContent")
    public Map<String, Object> list(
            @Parameter(ref = "municipality") @QueryParam("municipality") String municipality,
            @Parameter(ref = "board") @QueryParam("board") String board,
            @Parameter(ref = "period") @QueryParam("period") String period,
            @Parameter(ref = "page") @QueryParam("page") String page,
            @Parameter(ref = "limit") @QueryParam("limit") String limit,
            @Context UriInfo asked) {
        ParameterReader reader = new ParameterReader();
        SectionFilter selection = reader.read(() -> SectionParameters.of(municipality, board, period));
        Paging paging = reader.read(() -> PageParameters.of(page, limit));
        reader.end();
        var found = reports.list(selection, paging);
        List<ObjectNode> rows =
                found.reports().stream().map(report -> row(report, asked)).toList();
        return PageAnswer.of(paging, "reports", rows, found.total(), asked);
    }

    /** One report with all its sections. */
    @GET
    @Path("{id}")
    @Operation(
            operationId = "getReport",
            summary = "One board's report for one period, whole",
            description = "The report's own members and every part of it as its service last gave it. A part is"
                    + " `current`, `stale` (the last known copy, with its time) or `missing`, the latter two with a"
                    + " reason. The answer comes from copies, also when a service is away. With `Cache-Control:"
                    + " no-cache` the services are asked first: at most once a second for each report, and for at most"
                    + " 300 ms, after which the copies are answered as they are. The ETag changes with the report's"
                    + " version, with the state of a part, and with the reports of the years before and after. With"
                    + " `Accept-Encoding: gzip` the answer is compressed. `fields` selects members.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Last-Modified", ref = "LastModified")},
            content = @Content(schema = @Schema(ref = "Report")))
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "400", ref = "InvalidContent")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response get(
            @Parameter(ref = "id") @PathParam("id") String id,
            @Parameter(ref = "fields") @QueryParam("fields") String fields,
            @Parameter(ref = "cacheControl") @HeaderParam("Cache-Control") String cacheControl,
            @Parameter(ref = "ifNoneMatch") @HeaderParam("If-None-Match") String ifNoneMatch,
            @Parameter(ref = "ifModifiedSince") @HeaderParam("If-Modified-Since") String ifModifiedSince,
            @Context HttpHeaders headers) {
        SectionId report = SectionParameters.id(id);
        FieldSelection selection = FieldSelection.of(fields);
        boolean isChecked = wantsNews(cacheControl);
        if (isChecked) {
            revalidation.revalidate(report);
        }
        RenderedReport rendered = isChecked ? rendering.checked(report, selection) : rendering.of(report, selection);
        RenderedReport.Body body = body(rendered, headers);
        String held = rendered.held(ifNoneMatch, ifModifiedSince, body);
        return held == null
                ? answer(Response.ok(), rendered, body).build()
                : tagged(Response.notModified(), rendered, held).build();
    }

    /** Writes the report's own members. */
    @PUT
    @Path("{id}")
    @Operation(
            operationId = "putReport",
            summary = "Write the report's own members",
            description = "Creates the report or replaces its own members: title, the board's name, administration,"
                    + " introduction and decision; what is not given is gone. The parts are written at their services."
                    + " Send what a GET returned, with your changes: everything else is passed over. Writing what is"
                    + " there already changes nothing and makes no version, so a write may be repeated freely. With"
                    + " `If-Match` it is only done if nothing has changed since, with `If-None-Match: *` only if the"
                    + " report does not exist. At most 5 MB.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "ReportRequest")))
    @APIResponse(
            responseCode = "200",
            description = "The report as it is now",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(ref = "Report")))
    @APIResponse(
            responseCode = "201",
            description = "The report, which is new",
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Location", ref = "Location")},
            content = @Content(schema = @Schema(ref = "Report")))
    @APIResponse(responseCode = "400", ref = "InvalidContent")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "413", ref = "ContentTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    public Response put(
            @Parameter(ref = "id") @PathParam("id") String id,
            @Parameter(ref = "ifMatch") @HeaderParam("If-Match") String ifMatch,
            @Parameter(ref = "ifNoneMatchAny") @HeaderParam("If-None-Match") String ifNoneMatch,
            @Parameter(ref = "changeReason") @HeaderParam("Change-Reason") String reason,
            @Context UriInfo asked,
            @Context HttpHeaders headers,
            byte[] body) {
        ReportService.Written written = reports.replace(
                SectionParameters.id(id),
                Precondition.of(ifMatch, ifNoneMatch),
                Change.because(reason),
                () -> StrictReader.read(body));
        RenderedReport rendered = rendering.of(written.content());
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
                .header(HttpHeaders.LAST_MODIFIED, rendered.lastModified())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    private static boolean wantsNews(String cacheControl) {
        return cacheControl != null
                && Arrays.stream(cacheControl.split(",", -1)).map(String::strip).anyMatch("no-cache"::equalsIgnoreCase);
    }

    private static ObjectNode row(Report report, UriInfo asked) {
        ObjectNode row = ReportView.row(report);
        ObjectNode links = row.putObject("_links");
        link(links, "self", report.id(), asked);
        report.previous().ifPresent(other -> link(links, "previous", other, asked));
        report.next().ifPresent(other -> link(links, "next", other, asked));
        return row;
    }

    private static void link(ObjectNode links, String relation, SectionId report, UriInfo asked) {
        String address = asked.getBaseUriBuilder()
                .path("reports")
                .path(report.toString())
                .build()
                .toString();
        Links.put(links, relation, address);
    }
}
