package se.arsredovisning.finance.statement;

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

/** Statements over all sections over HTTP. */
@Authenticated
@Path("statements")
@Produces(MediaType.APPLICATION_JSON)
public class StatementResource {

    private final StatementService statements;

    StatementResource(StatementService statements) {
        this.statements = statements;
    }

    /** Statements over sections. */
    @GET
    public Map<String, Object> list(
            @QueryParam("municipality") String municipality,
            @QueryParam("board") String board,
            @QueryParam("period") String period,
            @QueryParam("key") String key,
            @QueryParam("page") String page,
            @QueryParam("limit") String limit,
            @Context UriInfo asked) {
        Paging paging = PageParameters.of(page, limit);
        var found = statements.find(SectionParameters.of(municipality, board, period), key, paging);
        List<StatementView> rows =
                found.rows().stream().map(row -> StatementView.of(row, asked)).toList();
        return PageAnswer.of(paging, "statements", rows, found.total(), asked);
    }
}
