package se.arsredovisning.reports.export;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.arsredovisning.kit.http.ParameterReader;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.reports.figure.FigureParameters;
import se.arsredovisning.reports.figure.FigureSelection;

/** Figures of one report over HTTP. */
@Path("reports/{id}/figures")
@Tag(name = "Figures")
public class ReportFigureResource {

    private final FigureExportService figures;
    private final FigureMemory memory;

    ReportFigureResource(FigureExportService figures, FigureMemory memory) {
        this.figures = figures;
        this.memory = memory;
    }

    /** Figures of one report. */
    @GET
    @Operation(
            operationId = "listReportFigures",
            summary = "Every number of one report, one row each",
            description = "All that the report says, the comparison years that it prints included, in its order. Take"
                    + " rows of the role `item` only when you sum.")
    @APIResponse(
            responseCode = "200",
            description = "A page of figures as JSON, or all of them as a file",
            headers = {
                @Header(name = "ETag", ref = "FigureETag"),
                @Header(name = "Content-Disposition", ref = "ContentDisposition")
            },
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "FigureList")),
                @Content(mediaType = "text/csv", schema = @Schema(ref = "FigureCsv")),
                @Content(mediaType = FigureFormat.XLSX_TYPE, schema = @Schema(ref = "FigureWorkbook")),
                @Content(mediaType = FigureFormat.JSON_STAT_TYPE, schema = @Schema(ref = "JsonStatCollection"))
            })
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "406", ref = "UnknownFormat")
    public Response ofReport(
            @Parameter(ref = "id") @PathParam("id") String id,
            @BeanParam FigureParameters asked,
            @BeanParam FigureFileParameters given,
            @Parameter(ref = "ifNoneMatch") @HeaderParam("If-None-Match") String ifNoneMatch,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        SectionId report = SectionParameters.id(id);
        FigureFormat format = FigureFormat.of(given.format, headers);
        ParameterReader reader = new ParameterReader();
        FigureFile file = reader.read(() -> FigureFile.of(format, given));
        FigureSelection selection = reader.read(() -> FigureSelection.of(report, asked));
        reader.end();
        memory.reserve(selection, format);
        FigureExportService.ReportFigures found =
                figures.ofReport(report, selection, file, uri.getRequestUri().toString(), ifNoneMatch);
        Response.ResponseBuilder answer = found.page() == null && found.file() == null
                ? Response.notModified().header(HttpHeaders.VARY, FigureFile.VARY)
                : file.answer(
                        found.page() == null ? found.file() : FigureResource.page(found.page(), selection, file, uri),
                        report.toString());
        return answer.header(HttpHeaders.ETAG, file.etag(found.tag()))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
