package se.arsredovisning.reports.series;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.reports.figure.FigureSelection;

/** Series over HTTP. */
@Path("series")
@Tag(name = "Charts")
@Produces(MediaType.APPLICATION_JSON)
public class SeriesResource {

    private final SeriesService series;

    SeriesResource(SeriesService series) {
        this.series = series;
    }

    /** Figures over time. */
    @GET
    @Operation(
            operationId = "listSeries",
            summary = "Figures over all periods known, ready to draw",
            description = "One series for each board, code, kind, unit, period type and set of dimensions, and for each"
                    + " month of interim figures: what is counted from January to August compares only with the same"
                    + " months of another year. What is counted on the last day of a year belongs to the year. A point"
                    + " is what the period's own report says. Where it has no such figure, the first later report that"
                    + " repeats the period fills it, else the last earlier one that told it in advance (a budget, a"
                    + " target, a forecast); `origin` says which. Where a later report says another value, both are"
                    + " shown. A figure that a report says it does not have is a point without value, with the reason."
                    + " Series stand by code, municipality, board, kind (whole years before months) and dimensions (the"
                    + " total first); codes that no report uses give none, and a page out of range is empty.")
    @APIResponse(
            responseCode = "200",
            description = "A page of series",
            headers = @Header(name = "Cache-Control", ref = "AskAgain"),
            content = @Content(schema = @Schema(ref = "SeriesList")))
    public Response list(
            @BeanParam SeriesParameters asked,
            @Parameter(ref = "municipalities") @QueryParam("municipality") List<String> municipality,
            @Parameter(ref = "boards") @QueryParam("board") List<String> board,
            @Parameter(ref = "page") @QueryParam("page") String page,
            @Parameter(ref = "limit") @QueryParam("limit") String limit,
            @Context UriInfo uri) {
        ParameterReader reader = new ParameterReader();
        if (asked.code == null || asked.code.isEmpty()) {
            reader.refuse("code", null, "is required");
        }
        FigureSelection selection = reader.read(
                () -> FigureSelection.of(municipality, board, SeriesParameters.ALL_REPORTS, asked.figures()));
        Paging paging = reader.read(() -> PageParameters.of(page, limit));
        reader.end();
        SeriesService.Found found = series.find(selection, paging);
        SeriesView view = new SeriesView(found.names(), selection.inThousands());
        List<ObjectNode> rows = found.page().series().stream().map(view::series).toList();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("periods", found.page().periods());
        answer.putAll(PageAnswer.of(paging, "series", rows, found.page().total(), uri));
        return Response.ok(answer).header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
    }
}
