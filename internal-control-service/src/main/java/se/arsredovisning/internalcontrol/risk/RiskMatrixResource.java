package se.arsredovisning.internalcontrol.risk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.arsredovisning.internalcontrol.document.RiskMatrix;
import se.arsredovisning.internalcontrol.document.SectionView;
import se.arsredovisning.internalcontrol.section.Section;
import se.arsredovisning.internalcontrol.section.SectionAnswer;
import se.arsredovisning.internalcontrol.section.SectionService;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.json.Links;

/** The risk matrix of a section over HTTP. */
@Path("sections/{id}/risk-matrix")
@Tag(name = "Risks")
@Produces(MediaType.APPLICATION_JSON)
public class RiskMatrixResource {

    private final SectionService sections;

    RiskMatrixResource(SectionService sections) {
        this.sections = sections;
    }

    /** The section's controls by likelihood and consequence. */
    @GET
    @Operation(
            operationId = "getRiskMatrix",
            summary = "The section's controls by likelihood and consequence",
            description =
                    "Every cell of the section's scale with the keys of its controls, and the levels with how many"
                            + " controls are on each. A control of which only the risk value is known has a level but no cell: it"
                            + " is listed outside, as is one of which nothing is known. Under the section's ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The risk matrix",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(ref = "RiskMatrix")))
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "400", ref = "InvalidId")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response get(
            @Parameter(ref = "id") @PathParam("id") String id,
            @Parameter(ref = "ifNoneMatch") @HeaderParam("If-None-Match") String ifNoneMatch) {
        return SectionAnswer.read(sections.present(SectionParameters.id(id)), ifNoneMatch, RiskMatrixResource::matrix);
    }

    private static ObjectNode matrix(Section present) {
        RiskMatrix matrix = RiskMatrix.of(present.document());
        ObjectNode answer = Json.MAPPER.valueToTree(matrix);
        String section = SectionView.path(present.id());
        Links.add(answer, "self", section + "/risk-matrix");
        Links.add(answer, "section", section);
        return answer;
    }
}
