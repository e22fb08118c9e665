package se.arsredovisning.reports.report;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.arsredovisning.kit.http.PageParameters;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.revision.Revision;
import se.arsredovisning.kit.revision.RevisionAnswer;

/** The history of a report over HTTP: who changed what, when and why. */
@Path("reports/{id}/revisions")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "500", ref = "InternalError")
@APIResponse(responseCode = "503", ref = "Unavailable")
@Tag(name = "History")
@Produces(MediaType.APPLICATION_JSON)
public class ReportRevisionResource {

    private static final RevisionAnswer HISTORY = RevisionAnswer.of("report");

    private final ReportService reports;

    ReportRevisionResource(ReportService reports) {
        this.reports = reports;
    }

    /** The revisions of a report. */
    @GET
    @Operation(
            operationId = "listReportRevisions",
            summary = "A report's revisions, the newest first",
            description = "Kept for good. A change of a section is a revision of the report, too.")
    @APIResponse(
            responseCode = "200",
            description = "A page of revisions, without their documents",
            content = @Content(schema = @Schema(ref = "RevisionList")))
    @APIResponse(responseCode = "400", ref = "InvalidContent")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Map<String, Object> list(
            @Parameter(ref = "id") @PathParam("id") String id,
            @Parameter(ref = "page") @QueryParam("page") String page,
            @Parameter(ref = "limit") @QueryParam("limit") String limit,
            @Context UriInfo asked) {
        Paging paging = PageParameters.of(page, limit);
        return HISTORY.list(reports.history(SectionParameters.id(id), paging), paging, asked);
    }

    /** One revision with its document. */
    @GET
    @Path("{number}")
    @Operation(
            operationId = "getReportRevision",
            summary = "One revision, with the report's own members and the version of each section",
            description = "The sections' texts are kept by their services, under the revisions named here.")
    @APIResponse(
            responseCode = "200",
            description = "The revision",
            content = @Content(schema = @Schema(ref = "Revision")))
    @APIResponse(responseCode = "400", ref = "InvalidContent")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Map<String, Object> get(
            @Parameter(ref = "id") @PathParam("id") String id,
            @Parameter(ref = "number") @PathParam("number") String number) {
        Revision revision = reports.revision(SectionParameters.id(id), RevisionAnswer.number("number", number));
        return HISTORY.one(revision, ReportView.path(revision.section()) + "/revisions");
    }

    /** The difference of two revisions. */
    @GET
    @Path("{number}/difference")
    @Produces({RevisionAnswer.JSON_PATCH, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getReportDifference",
            summary = "What a revision changed",
            description = "A JSON Patch (RFC 6902) that turns the document of the revision `from` into this one's;"
                    + " `from` is the revision before where it is not given. Before the first revision, and after a"
                    + " deletion, the document is `null`.")
    @APIResponse(
            responseCode = "200",
            description = "The difference; empty where the two say the same",
            content = @Content(mediaType = RevisionAnswer.JSON_PATCH, schema = @Schema(ref = "Difference")))
    @APIResponse(responseCode = "400", ref = "InvalidContent")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public JsonNode difference(
            @Parameter(ref = "id") @PathParam("id") String id,
            @Parameter(ref = "number") @PathParam("number") String number,
            @Parameter(ref = "from") @QueryParam("from") String from) {
        SectionId report = SectionParameters.id(id);
        Revision revision = reports.revision(report, RevisionAnswer.number("number", number));
        long before = RevisionAnswer.from(from, revision.number());
        return RevisionAnswer.difference(revision, before, other -> reports.revision(report, other));
    }
}
