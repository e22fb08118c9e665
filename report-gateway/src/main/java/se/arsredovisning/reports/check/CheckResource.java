package se.arsredovisning.reports.check;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.arsredovisning.kit.http.PageAnswer;
import se.arsredovisning.kit.http.PageParameters;
import se.arsredovisning.kit.http.ParameterReader;
import se.arsredovisning.kit.http.Representation;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.reports.section.ReportMemory;

/** A report's checks over HTTP. */
@Path("reports/{id}/checks")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "500", ref = "InternalError")
@APIResponse(responseCode = "503", ref = "Unavailable")
@Tag(name = "Checks")
@Produces(MediaType.APPLICATION_JSON)
public class CheckResource {

    private final CheckService checks;
    private final ReportMemory reportMemory;

    CheckResource(CheckService checks, ReportMemory reportMemory) {
        this.reportMemory = reportMemory;
        this.checks = checks;
    }

    /** The checks of one report. */
    @GET
    @Operation(
            operationId = "listReportChecks",
            summary = "Whether the report's numbers agree, one row for each statement",
            description =
                    "Every check that the services made of the report's sections, as they gave it, and those that only the"
                            + " whole report allows, under the part `report`: comparison columns against the sections of"
                            + " the years that they show, sections of different age, and the introduction's year. A check"
                            + " changes no figure; what the board published stands. The order is by part (goals, finance,"
                            + " hr, internal-control, report), and within one as its section has it. A page out of range"
                            + " is empty. The answer comes from copies, also when a service is away.")
    @APIResponse(
            responseCode = "200",
            description = "A page of checks",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(ref = "CheckList")))
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "400", ref = "InvalidContent")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response list(
            @Parameter(ref = "id") @PathParam("id") String id,
            @Parameter(ref = "checkResults") @QueryParam("result") List<String> result,
            @Parameter(ref = "checkKinds") @QueryParam("kind") List<String> kind,
            @Parameter(ref = "checkParts") @QueryParam("part") List<String> part,
            @Parameter(ref = "page") @QueryParam("page") String page,
            @Parameter(ref = "limit") @QueryParam("limit") String limit,
            @Parameter(ref = "ifNoneMatch") @HeaderParam("If-None-Match") String ifNoneMatch,
            @Context UriInfo uri) {
        SectionId report = SectionParameters.id(id);
        ParameterReader reader = new ParameterReader();
        CheckSelection selection = reader.read(() -> CheckSelection.of(result, kind, part));
        Paging paging = reader.read(() -> PageParameters.of(page, limit));
        reader.end();
        reportMemory.reserve(report);
        CheckService.Answer answer = checks.find(report, selection, paging, ifNoneMatch);
        return Representation.read(answer.tag(), ifNoneMatch, () -> page(answer.page(), paging, uri));
    }

    private static Map<String, Object> page(CheckPage found, Paging paging, UriInfo uri) {
        Map<String, Object> answer = PageAnswer.of(paging, "checks", found.rows(), found.total(), uri);
        Map<String, Object> meta = new LinkedHashMap<>();
        ((Map<?, ?>) answer.get("_meta")).forEach((name, value) -> meta.put(name.toString(), value));
        meta.put("counts", found.counts());
        answer.put("_meta", meta);
        return answer;
    }
}
