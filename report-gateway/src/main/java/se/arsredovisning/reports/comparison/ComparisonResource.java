package se.arsredovisning.reports.comparison;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
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
import se.arsredovisning.kit.http.PageAnswer;
import se.arsredovisning.kit.http.PageParameters;
import se.arsredovisning.kit.http.ParameterReader;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.reports.access.EditionParameters;
import se.arsredovisning.reports.access.FigureSource;
import se.arsredovisning.reports.access.FigureSources;

/** Comparisons over HTTP. */
@PermitAll
@Path("comparisons")
@Produces(MediaType.APPLICATION_JSON)
public class ComparisonResource {

    private final ComparisonService comparisons;
    private final FigureSources sources;

    ComparisonResource(ComparisonService comparisons, FigureSources sources) {
        this.comparisons = comparisons;
        this.sources = sources;
    }

    /** Boards ranked by one figure. */
    @GET
    public Response compare(
            @BeanParam ComparisonParameters asked,
            @BeanParam EditionParameters edition,
            @QueryParam("page") String page,
            @QueryParam("limit") String limit,
            @Context UriInfo uri) {
        ParameterReader reader = new ParameterReader();
        FigureSource source = sources.of(edition, reader);
        ComparisonQuestion question = ComparisonQuestion.of(asked, source, reader);
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
                PageAnswer.of(paging, "ranking", rows, found.ranking().places().size(), uri, source.meta()));
        return Response.ok(answer)
                .header(HttpHeaders.CACHE_CONTROL, source.caching())
                .build();
    }
}
