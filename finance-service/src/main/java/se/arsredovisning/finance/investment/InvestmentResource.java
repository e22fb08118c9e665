package se.arsredovisning.finance.investment;

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

/** Investments over all sections over HTTP. */
@Path("investments")
@Tag(name = "Investments")
@Produces(MediaType.APPLICATION_JSON)
public class InvestmentResource {

    private final InvestmentService investments;

    InvestmentResource(InvestmentService investments) {
        this.investments = investments;
    }

    /** Investments over sections. */
    @GET
    @Operation(
            operationId = "listInvestments",
            summary = "Investment projects over boards and years",
            description =
                    "Each project with its amounts. By municipality, board and period, and in the report's order within one. Every filter"
                            + " may be left out; a page out of range is empty.")
    @APIResponse(
            responseCode = "200",
            description = "A page of investments",
            content = @Content(schema = @Schema(ref = "InvestmentList")))
    @APIResponse(responseCode = "400", ref = "InvalidContent")
    public Map<String, Object> list(
            @Parameter(ref = "municipality") @QueryParam("municipality") String municipality,
            @Parameter(ref = "board") @QueryParam("board") String board,
            @Parameter(ref = "period") @QueryParam("period") String period,
            @Parameter(
                            description = "Only the project of this key",
                            example = "ks-digitalisering",
                            schema = @Schema(type = SchemaType.STRING))
                    @QueryParam("key")
                    String key,
            @Parameter(
                            description = "Only projects directly in the category of this key",
                            example = "expansion",
                            schema = @Schema(type = SchemaType.STRING))
                    @QueryParam("category")
                    String category,
            @Parameter(ref = "page") @QueryParam("page") String page,
            @Parameter(ref = "limit") @QueryParam("limit") String limit,
            @Context UriInfo asked) {
        Paging paging = PageParameters.of(page, limit);
        var found = investments.find(SectionParameters.of(municipality, board, period), key, category, paging);
        List<InvestmentView> rows =
                found.rows().stream().map(row -> InvestmentView.of(row, asked)).toList();
        return PageAnswer.of(paging, "investments", rows, found.total(), asked);
    }
}
