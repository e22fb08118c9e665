package se.arsredovisning.reports.figure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.arsredovisning.kit.http.Choices;
import se.arsredovisning.kit.http.Paging;

/** Figures of all reports over HTTP. */
@Path("figures")
@Tag(name = "Figures")
@Produces(MediaType.APPLICATION_JSON)
public class FigureResource {

    private final FigureService figures;
    private final JsonStatService jsonStat;

    FigureResource(FigureService figures, JsonStatService jsonStat) {
        this.figures = figures;
        this.jsonStat = jsonStat;
    }

    /** Figures of all reports. */
    @GET
    @Operation(
            operationId = "listFigures",
            summary = "Numbers over boards and years, one row each",
            description =
                    "Every row tells all about its number: whose it is, what, of when, in which unit, how exact, how"
                            + " sure, and who said so. What is not asked for is not limited. Each period comes from its own"
                            + " section: the comparison years that a later report prints are left out, so that nothing is"
                            + " counted twice; ask for them with `reportedIn`. Take rows of the role `item` only when you sum."
                            + " The order is by municipality, board and report, and in the report's order within one; a page"
                            + " out of range is empty.")
    @APIResponse(
            responseCode = "200",
            description = "A page of figures",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "FigureList")),
                @Content(mediaType = JsonStat.MEDIA_TYPE, schema = @Schema(ref = "JsonStatCollection"))
            })
    public Response list(
            @Parameter(ref = "municipalities") @QueryParam("municipality") List<String> municipality,
            @Parameter(ref = "boards") @QueryParam("board") List<String> board,
            @Parameter(ref = "reportedIn") @QueryParam("reportedIn") List<String> reportedIn,
            @BeanParam FigureParameters asked,
            @Parameter(ref = "page") @QueryParam("page") String page,
            @Parameter(ref = "limit") @QueryParam("limit") String limit,
            @Parameter(ref = "jsonStatFormat") @QueryParam("format") String format,
            @Context UriInfo uri) {
        FigureSelection selection = FigureSelection.of(municipality, board, reportedIn, asked);
        Paging paging = Paging.of(page, limit);
        if (isJsonStat(format)) {
            return jsonStat(jsonStat.find(selection, uri.getRequestUri().toString()));
        }
        return Response.ok(page(figures.find(selection, paging), selection, paging, uri))
                .build();
    }

    /** How a page is answered. */
    static Map<String, Object> page(FigurePage found, FigureSelection selection, Paging paging, UriInfo uri) {
        List<ObjectNode> rows = found.rows().stream()
                .map(row -> FigureView.row(row, selection.inThousands()))
                .toList();
        return paging.answer("figures", rows, found.total(), uri);
    }

    /** Whether JSON-stat is asked for; nothing asks for JSON. */
    static boolean isJsonStat(String format) {
        Choices choices = new Choices();
        boolean asked = choices.of("format", format, Map.of("json", false, "json-stat", true), false);
        choices.end();
        return asked;
    }

    static Response jsonStat(String collection) {
        return Response.ok(collection).type(JsonStat.MEDIA_TYPE).build();
    }
}
