package se.arsredovisning.reports.export;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import se.arsredovisning.reports.access.FigureSource;
import se.arsredovisning.reports.access.ReadableFigures;
import se.arsredovisning.reports.figure.FigureParameters;

/** Figures of one report's draft over HTTP. */
@Authenticated
@Path("drafts/{id}/figures")
public class DraftFigureResource {

    private final FigureAnswer figures;

    DraftFigureResource(FigureAnswer figures) {
        this.figures = figures;
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
        return figures.ofReport(
                id, FigureSource.drafts(ReadableFigures.ofCaller()), asked, given, ifNoneMatch, headers, uri);
    }
}
