package se.arsredovisning.reports.series;

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
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.access.EditionParameters;
import se.arsredovisning.reports.access.FigureSource;
import se.arsredovisning.reports.access.FigureSources;
import se.arsredovisning.reports.figure.FigureSelection;

/** Series over HTTP. */
@PermitAll
@Path("series")
@Produces(MediaType.APPLICATION_JSON)
public class SeriesResource {

    private final SeriesService series;
    private final FigureSources sources;

    SeriesResource(SeriesService series, FigureSources sources) {
        this.series = series;
        this.sources = sources;
    }

    /** Figures over time. */
    @GET
    public Response list(
            @BeanParam SeriesParameters asked,
            @BeanParam EditionParameters edition,
            @QueryParam("municipality") List<String> municipality,
            @QueryParam("board") List<String> board,
            @QueryParam("page") String page,
            @QueryParam("limit") String limit,
            @Context UriInfo uri) {
        ParameterReader reader = new ParameterReader();
        if (asked.code == null || asked.code.isEmpty()) {
            reader.refuse("code", null, Sentence.of("fault.required"));
        }
        FigureSource source = sources.of(edition, reader);
        FigureSelection selection = reader.read(
                () -> FigureSelection.of(source, municipality, board, SeriesParameters.ALL_REPORTS, asked.figures()));
        Paging paging = reader.read(() -> PageParameters.of(page, limit));
        reader.end();
        SeriesService.Found found = series.find(selection, paging);
        SeriesView view = new SeriesView(found.names(), selection.amounts());
        List<ObjectNode> rows = found.page().series().stream().map(view::series).toList();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("periods", found.page().periods());
        answer.putAll(PageAnswer.of(paging, "series", rows, found.page().total(), uri, source.meta()));
        return Response.ok(answer)
                .header(HttpHeaders.CACHE_CONTROL, source.caching())
                .build();
    }
}
