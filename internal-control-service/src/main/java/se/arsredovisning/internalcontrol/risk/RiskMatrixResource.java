package se.arsredovisning.internalcontrol.risk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
@Produces(MediaType.APPLICATION_JSON)
public class RiskMatrixResource {

    private final SectionService sections;

    RiskMatrixResource(SectionService sections) {
        this.sections = sections;
    }

    /** The section's controls by likelihood and consequence. */
    @GET
    public Response get(@PathParam("id") String id, @HeaderParam("If-None-Match") String ifNoneMatch) {
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
