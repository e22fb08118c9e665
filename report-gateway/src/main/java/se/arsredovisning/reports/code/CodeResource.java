package se.arsredovisning.reports.code;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import se.arsredovisning.kit.http.PageAnswer;
import se.arsredovisning.kit.http.PageParameters;
import se.arsredovisning.kit.http.ParameterReader;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.reports.access.ReadableFigures;

/** The codes of the figures over HTTP. */
@PermitAll
@Path("codes")
@Produces(MediaType.APPLICATION_JSON)
public class CodeResource {

    private final CodeService codes;

    CodeResource(CodeService codes) {
        this.codes = codes;
    }

    /** Codes in use. */
    @GET
    public Map<String, Object> list(
            @QueryParam("code") List<String> code,
            @QueryParam("unit") List<String> unit,
            @QueryParam("comparable") String comparable,
            @QueryParam("page") String page,
            @QueryParam("limit") String limit,
            @Context UriInfo uri) {
        ParameterReader reader = new ParameterReader();
        CodeSelection selection = reader.read(() -> CodeSelection.of(code, unit, comparable));
        Paging paging = reader.read(() -> PageParameters.of(page, limit));
        reader.end();
        CodeService.CodePage found = codes.find(selection, ReadableFigures.ofCaller(), paging);
        return PageAnswer.of(
                paging, "codes", found.codes().stream().map(CodeView::of).toList(), found.total(), uri);
    }

    /** One code. */
    @GET
    @Path("{code}")
    public ObjectNode get(@PathParam("code") String code) {
        if (!CodePattern.isOne(code) || !new CodePattern(code).exact()) {
            throw ProblemException.invalid(List.of(new Fault("code", code, Sentence.of("reports.fault.code"))));
        }
        return codes.find(code, ReadableFigures.ofCaller())
                .map(CodeView::of)
                .orElseThrow(() -> ProblemException.notFound(Sentence.of("reports.no-code", code)));
    }
}
