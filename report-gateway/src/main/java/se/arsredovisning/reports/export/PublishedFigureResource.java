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
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.problem.ProblemType;
import se.arsredovisning.reports.access.FigureSource;
import se.arsredovisning.reports.figure.FigureParameters;

/** Figures of one report over HTTP, as its edition that stands says them; for everybody. */
@PermitAll
@Path("reports/{id}/figures")
public class PublishedFigureResource {

    private final FigureAnswer figures;
    private final StandingEdition standing;

    PublishedFigureResource(FigureAnswer figures, StandingEdition standing) {
        this.figures = figures;
        this.standing = standing;
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
        try {
            return figures.ofReport(id, FigureSource.published(), asked, given, ifNoneMatch, headers, uri);
        } catch (ProblemException e) {
            if (e.type() == ProblemType.NOT_FOUND) {
                standing.ensure(SectionParameters.id(id));
            }
            throw e;
        }
    }
}
