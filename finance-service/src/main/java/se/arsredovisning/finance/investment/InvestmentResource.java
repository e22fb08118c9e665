package se.arsredovisning.finance.investment;

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

/** Investments over all sections over HTTP. */
@Authenticated
@Path("investments")
@Produces(MediaType.APPLICATION_JSON)
public class InvestmentResource {

    private final InvestmentService investments;

    InvestmentResource(InvestmentService investments) {
        this.investments = investments;
    }

    /** Investments over sections. */
    @GET
    public Map<String, Object> list(
            @QueryParam("municipality") String municipality,
            @QueryParam("board") String board,
            @QueryParam("period") String period,
            @QueryParam("key") String key,
            @QueryParam("category") String category,
            @QueryParam("page") String page,
            @QueryParam("limit") String limit,
            @Context UriInfo asked) {
        Paging paging = PageParameters.of(page, limit);
        var found = investments.find(SectionParameters.of(municipality, board, period), key, category, paging);
        List<InvestmentView> rows =
                found.rows().stream().map(row -> InvestmentView.of(row, asked)).toList();
        return PageAnswer.of(paging, "investments", rows, found.total(), asked);
    }
}
