package se.arsredovisning.reports.comparison;

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

/** Comparisons over HTTP. */
@Path("comparisons")
@Tag(name = "Charts")
@Produces(MediaType.APPLICATION_JSON)
public class ComparisonResource {

    private final ComparisonService comparisons;

    ComparisonResource(ComparisonService comparisons) {
        this.comparisons = comparisons;
    }

    /** Boards ranked by one figure. */
    @GET
    @Operation(
            operationId = "compareBoards",
            summary = "Boards or municipalities ranked by one figure",
            description = "All boards that report the figure for the period, each once, with its own report's value;"
                    + " where its own report has no such figure, the one of the first later report, else of the last"
                    + " earlier one, which `origin` says. Only codes that the catalogue calls comparable, counted in"
                    + " percent, percentage points, an index or a scale. Where less is better the least value is"
                    + " first, otherwise the greatest; with the direction `unknown` the order says nothing about good"
                    + " and bad. Values are ranked as they are reported; equal values share a rank (1, 2, 2, 4) and"
                    + " stand by municipality and board. Boards without a value stand last, without a rank, with the"
                    + " reason. With `municipality` it is the boards of one municipality, with `board` the"
                    + " municipalities by that board. `summary` is of all pages.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the ranking",
            headers = @Header(name = "Cache-Control", ref = "AskAgain"),
            content = @Content(schema = @Schema(ref = "Comparison")))
    public Response compare(
            @BeanParam ComparisonParameters asked,
            @Parameter(ref = "page") @QueryParam("page") String page,
            @Parameter(ref = "limit") @QueryParam("limit") String limit,
            @Context UriInfo uri) {
        ParameterReader reader = new ParameterReader();
        ComparisonQuestion question = ComparisonQuestion.of(asked, reader);
        Paging paging = reader.read(() -> PageParameters.of(page, limit));
        reader.end();
        ComparisonService.Found found = comparisons.rank(question, paging);
        List<ObjectNode> rows = found.page().stream()
                .map(place -> ComparisonView.place(place, found.ranking(), found.names()))
                .toList();
        Map<String, Object> answer = new LinkedHashMap<>();
        ComparisonView.head(question, found.ranking())
                .properties()
                .forEach(member -> answer.put(member.getKey(), member.getValue()));
        answer.putAll(
                PageAnswer.of(paging, "ranking", rows, found.ranking().places().size(), uri));
        return Response.ok(answer).header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
    }
}
