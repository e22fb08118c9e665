package se.arsredovisning.finance.forecast;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import se.arsredovisning.kit.http.PageAnswer;
import se.arsredovisning.kit.http.PageParameters;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.query.Paging;

/** Forecasts over all sections over HTTP. */
@Authenticated
@Path("forecasts")
@Produces(MediaType.APPLICATION_JSON)
public class ForecastResource {

    private final ForecastService forecasts;

    ForecastResource(ForecastService forecasts) {
        this.forecasts = forecasts;
    }

    /** Forecasts over sections. */
    @GET
    public Map<String, Object> list(
            @QueryParam("municipality") String municipality,
            @QueryParam("board") String board,
            @QueryParam("period") String period,
            @QueryParam("statement") String statement,
            @QueryParam("page") String page,
            @QueryParam("limit") String limit,
            @Context UriInfo asked) {
        Paging paging = PageParameters.of(page, limit);
        var found = forecasts.find(SectionParameters.of(municipality, board, period), statement, paging);
        List<ForecastView> rows =
                found.rows().stream().map(row -> ForecastView.of(row, asked)).toList();
        return PageAnswer.of(paging, "forecasts", rows, found.total(), asked);
    }
}
