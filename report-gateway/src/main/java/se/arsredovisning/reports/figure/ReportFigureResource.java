package se.arsredovisning.reports.figure;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.arsredovisning.kit.http.Paging;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.language.SectionId;

/** Figures of one report over HTTP. */
@Path("reports/{id}/figures")
@Tag(name = "Figures")
@Produces(MediaType.APPLICATION_JSON)
public class ReportFigureResource {

    private final FigureService figures;
    private final JsonStatService jsonStat;

    ReportFigureResource(FigureService figures, JsonStatService jsonStat) {
        this.figures = figures;
        this.jsonStat = jsonStat;
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
            description = "A page of figures",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "FigureList")),
                @Content(mediaType = JsonStat.MEDIA_TYPE, schema = @Schema(ref = "JsonStatCollection"))
            })
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response ofReport(
            @Parameter(ref = "id") @PathParam("id") String id,
            @BeanParam FigureParameters asked,
            @Parameter(ref = "page") @QueryParam("page") String page,
            @Parameter(ref = "limit") @QueryParam("limit") String limit,
            @Parameter(ref = "jsonStatFormat") @QueryParam("format") String format,
            @Context UriInfo uri) {
        SectionId report = SectionParameters.id(id);
        FigureSelection selection = FigureSelection.of(report, asked);
        Paging paging = Paging.of(page, limit);
        if (FigureResource.isJsonStat(format)) {
            return FigureResource.jsonStat(
                    jsonStat.find(report, selection, uri.getRequestUri().toString()));
        }
        return Response.ok(FigureResource.page(figures.find(report, selection, paging), selection, paging, uri))
                .build();
    }
}
