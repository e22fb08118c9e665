package se.arsredovisning.reports.code;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.arsredovisning.kit.http.PageAnswer;
import se.arsredovisning.kit.http.PageParameters;
import se.arsredovisning.kit.http.ParameterReader;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.query.Paging;

/** The codes of the figures over HTTP. */
@Path("codes")
@Tag(name = "Codes")
@Produces(MediaType.APPLICATION_JSON)
public class CodeResource {

    private final CodeService codes;

    CodeResource(CodeService codes) {
        this.codes = codes;
    }

    /** Codes in use. */
    @GET
    @Operation(
            operationId = "listCodes",
            summary = "Every code that some figure has, with what it means",
            description =
                    "By code. Labels and definitions come from a catalogue, in Swedish and English; a code that the"
                            + " catalogue does not know, such as a board's own project, has the label that its reports give it"
                            + " and no English one. How it is used is counted from all figures there are, the comparison years"
                            + " of every report included.")
    @APIResponse(
            responseCode = "200",
            description = "A page of codes",
            content = @Content(schema = @Schema(ref = "CodeList")))
    public Map<String, Object> list(
            @Parameter(ref = "codePatterns") @QueryParam("code") List<String> code,
            @Parameter(ref = "codeUnits") @QueryParam("unit") List<String> unit,
            @Parameter(ref = "comparable") @QueryParam("comparable") String comparable,
            @Parameter(ref = "page") @QueryParam("page") String page,
            @Parameter(ref = "limit") @QueryParam("limit") String limit,
            @Context UriInfo uri) {
        ParameterReader reader = new ParameterReader();
        CodeSelection selection = reader.read(() -> CodeSelection.of(code, unit, comparable));
        Paging paging = reader.read(() -> PageParameters.of(page, limit));
        reader.end();
        CodeService.CodePage found = codes.find(selection, paging);
        return PageAnswer.of(
                paging, "codes", found.codes().stream().map(CodeView::of).toList(), found.total(), uri);
    }

    /** One code. */
    @GET
    @Path("{code}")
    @Operation(
            operationId = "getCode",
            summary = "One code, with what it means",
            description =
                    "As in the list. A code that no figure has is not found, whether or not the catalogue knows it.")
    @APIResponse(responseCode = "200", description = "The code", content = @Content(schema = @Schema(ref = "Code")))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public ObjectNode get(@Parameter(ref = "codeOfPath") @PathParam("code") String code) {
        if (!CodePattern.isOne(code) || !new CodePattern(code).exact()) {
            throw ProblemException.invalid(List.of(new Fault(
                    "code", code, "is not a code: lower-case letters, digits, dots and hyphens, at most 200")));
        }
        return codes.find(code)
                .map(CodeView::of)
                .orElseThrow(() -> ProblemException.notFound("No figure has the code " + code + "."));
    }
}
