package se.arsredovisning.reports.code;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import se.arsredovisning.kit.http.PageAnswer;
import se.arsredovisning.kit.http.PageParameters;
import se.arsredovisning.kit.http.ParameterReader;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.access.EditionParameters;
import se.arsredovisning.reports.access.FigureSource;
import se.arsredovisning.reports.access.FigureSources;

/** The codes of the figures over HTTP. */
@PermitAll
@Path("codes")
@Produces(MediaType.APPLICATION_JSON)
public class CodeResource {

    private final CodeService codes;
    private final FigureSources sources;

    CodeResource(CodeService codes, FigureSources sources) {
        this.codes = codes;
        this.sources = sources;
    }

    /** Codes in use. */
    @GET
    public Response list(
            @QueryParam("code") List<String> code,
            @QueryParam("unit") List<String> unit,
            @QueryParam("comparable") String comparable,
            @BeanParam EditionParameters edition,
            @QueryParam("page") String page,
            @QueryParam("limit") String limit,
            @Context UriInfo uri) {
        ParameterReader reader = new ParameterReader();
        CodeSelection selection = reader.read(() -> CodeSelection.of(code, unit, comparable));
        Paging paging = reader.read(() -> PageParameters.of(page, limit));
        FigureSource source = sources.of(edition, reader);
        reader.end();
        CodeService.CodePage found = codes.find(selection, source, paging);
        List<ObjectNode> rows = found.codes().stream().map(CodeView::of).toList();
        return answer(PageAnswer.of(paging, "codes", rows, found.total(), uri, source.meta()), source);
    }

    /** One code. */
    @GET
    @Path("{code}")
    public Response get(@PathParam("code") String code, @BeanParam EditionParameters edition) {
        ParameterReader reader = new ParameterReader();
        if (!CodePattern.isOne(code) || !new CodePattern(code).exact()) {
            reader.refuse("code", code, Sentence.of("reports.fault.code"));
        }
        FigureSource source = sources.of(edition, reader);
        reader.end();
        return codes.find(code, source)
                .map(CodeView::of)
                .map(view -> answer(view, source))
                .orElseThrow(() -> ProblemException.notFound(Sentence.of("reports.no-code", code)));
    }

    private static Response answer(Object body, FigureSource source) {
        return Response.ok(body)
                .header(HttpHeaders.CACHE_CONTROL, source.caching())
                .build();
    }
}
