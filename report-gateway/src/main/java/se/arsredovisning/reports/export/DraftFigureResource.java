package se.arsredovisning.reports.export;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import se.arsredovisning.kit.http.ParameterReader;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.reports.figure.FigureParameters;
import se.arsredovisning.reports.figure.FigureSelection;

/** Figures of one report over HTTP. */
@PermitAll
@Path("drafts/{id}/figures")
public class DraftFigureResource {

    private final FigureExportService figures;
    private final FigureMemory memory;

    DraftFigureResource(FigureExportService figures, FigureMemory memory) {
        this.figures = figures;
        this.memory = memory;
    }

    /** Figures of one report. */
    @GET
    public Response ofReport(
            @PathParam("id") String id,
            @BeanParam FigureParameters asked,
            @BeanParam FigureFileParameters given,
            @HeaderParam("If-None-Match") String ifNoneMatch,
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
                ? file.head(Response.notModified())
                : file.answer(
                        found.page() == null ? found.file() : FigureResource.page(found.page(), selection, file, uri),
                        report.toString());
        return answer.header(HttpHeaders.ETAG, file.etag(found.tag()))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
