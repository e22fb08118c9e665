package se.arsredovisning.finance.forecast;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.arsredovisning.kit.http.PageAnswer;
import se.arsredovisning.kit.http.PageParameters;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.query.Paging;

/** Forecasts over all sections over HTTP. */
@Path("forecasts")
@Tag(name = "Forecasts")
@Produces(MediaType.APPLICATION_JSON)
public class ForecastResource {

    private final ForecastService forecasts;

    ForecastResource(ForecastService forecasts) {
        this.forecasts = forecasts;
    }

    /** Forecasts over sections. */
    @GET
    @Operation(
            operationId = "listForecasts",
            summary = "Forecasts over boards and years",
            description =
                    "What was expected, and how it held. By municipality, board and period, and in the report's order within one. Every filter"
                            + " may be left out; a page out of range is empty.")
    @APIResponse(
            responseCode = "200",
            description = "A page of forecasts",
            content = @Content(schema = @Schema(ref = "ForecastList")))
    @APIResponse(responseCode = "400", ref = "InvalidContent")
    public Map<String, Object> list(
            @Parameter(ref = "municipality") @QueryParam("municipality") String municipality,
            @Parameter(ref = "board") @QueryParam("board") String board,
            @Parameter(ref = "period") @QueryParam("period") String period,
            @Parameter(
                            description = "Only forecasts of the statement of this key",
                            example = "operations",
                            schema = @Schema(type = SchemaType.STRING))
                    @QueryParam("statement")
                    String statement,
            @Parameter(ref = "page") @QueryParam("page") String page,
            @Parameter(ref = "limit") @QueryParam("limit") String limit,
            @Context UriInfo asked) {
        Paging paging = PageParameters.of(page, limit);
        var found = forecasts.find(SectionParameters.of(municipality, board, period), statement, paging);
        List<ForecastView> rows =
                found.rows().stream().map(row -> ForecastView.of(row, asked)).toList();
        return PageAnswer.of(paging, "forecasts", rows, found.total(), asked);
    }
}
