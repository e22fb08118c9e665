package se.arsredovisning.reports.edition;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import se.arsredovisning.kit.http.PageAnswer;
import se.arsredovisning.kit.http.PageParameters;
import se.arsredovisning.kit.http.ParameterReader;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.reports.check.CheckSelection;

/** The checks of published reports over HTTP, for everybody. */
@PermitAll
@Path("reports/{id}/checks")
@Produces(MediaType.APPLICATION_JSON)
public class PublishedCheckResource {

    private final EditionService editions;
    private final EditionRenderer rendering;

    PublishedCheckResource(EditionService editions, EditionRenderer rendering) {
        this.editions = editions;
        this.rendering = rendering;
    }

    /** The checks of the newest decided edition. */
    @GET
    public Response list(
            @PathParam("id") String id,
            @QueryParam("result") List<String> result,
            @QueryParam("kind") List<String> kind,
            @QueryParam("part") List<String> part,
            @QueryParam("page") String page,
            @QueryParam("limit") String limit,
            @Context UriInfo uri) {
        SectionId report = SectionParameters.id(id);
        ParameterReader reader = new ParameterReader();
        CheckSelection selection = reader.read(() -> CheckSelection.of(result, kind, part));
        Paging paging = reader.read(() -> PageParameters.of(page, limit));
        reader.end();
        JsonNode content = rendering.content(editions.standing(report));
        List<JsonNode> found = content.path("checks")
                .valueStream()
                .filter(check -> selection.asksFor(
                        check.path("part").asText(),
                        check.path("kind").asText(),
                        check.path("result").asText()))
                .toList();
        List<JsonNode> rows =
                found.stream().skip(paging.offset()).limit(paging.limit()).toList();
        return EditionAnswer.open(PageAnswer.of(
                paging, "checks", rows, found.size(), uri, Map.of("counts", content.path("checkCounts"))));
    }
}
