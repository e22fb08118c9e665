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
import se.arsredovisning.kit.http.Paging;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.json.StrictReader;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.revision.Change;
import se.arsredovisning.reports.section.Revalidation;

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
    private final Revalidation revalidation;

    ReportResource(ReportService reports, Revalidation revalidation) {
        this.reports = reports;
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
        Paging paging = Paging.of(page, limit);
        var found = reports.list(SectionParameters.of(municipality, board, period), paging);
        List<ObjectNode> rows =
                found.reports().stream().map(report -> row(report, asked)).toList();
        return paging.answer("reports", rows, found.total(), asked);
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
                    + " version and with the state of a part.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(ref = "Report")))
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "400", ref = "InvalidId")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response get(
            @Parameter(ref = "id") @PathParam("id") String id,
            @Parameter(ref = "ifNoneMatch") @HeaderParam("If-None-Match") String ifNoneMatch,
            @Parameter(ref = "cacheControl") @HeaderParam("Cache-Control") String cacheControl) {
        SectionId report = SectionParameters.id(id);
        if (wantsNews(cacheControl)) {
            revalidation.revalidate(report);
        }
        ReportService.Answer answer = reports.read(report, ifNoneMatch);
        return tagged(answer.json() == null ? Response.notModified() : Response.ok(answer.json()), answer)
                .build();
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
            byte[] body) {
        ReportService.Written written = reports.replace(
                SectionParameters.id(id),
                Precondition.of(ifMatch, ifNoneMatch),
                Change.because(reason),
                () -> StrictReader.read(body));
        Response.ResponseBuilder answer = written.created() ? Response.created(asked.getAbsolutePath()) : Response.ok();
        return tagged(answer.entity(written.answer().json()), written.answer()).build();
    }

    private static Response.ResponseBuilder tagged(Response.ResponseBuilder response, ReportService.Answer answer) {
        return response.header(HttpHeaders.ETAG, answer.tag()).header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    private static boolean wantsNews(String cacheControl) {
        return cacheControl != null
                && Arrays.stream(cacheControl.split(",", -1)).map(String::strip).anyMatch("no-cache"::equalsIgnoreCase);
    }

    private static ObjectNode row(Report report, UriInfo asked) {
        ObjectNode row = ReportView.row(report);
        String address = asked.getBaseUriBuilder()
                .path("reports")
                .path(report.revision().section().toString())
                .build()
                .toString();
        row.putObject("_links").putObject("self").put("href", address);
        return row;
    }
}
