package se.arsredovisning.internalcontrol.risk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import se.arsredovisning.internalcontrol.document.RiskKind;
import se.arsredovisning.internalcontrol.document.RiskMatrix;
import se.arsredovisning.internalcontrol.document.SectionView;
import se.arsredovisning.internalcontrol.section.Section;
import se.arsredovisning.internalcontrol.section.SectionAnswer;
import se.arsredovisning.internalcontrol.section.SectionService;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.json.Links;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;

/** The risk matrix of a section over HTTP. */
@Authenticated
@Path("sections/{id}/risk-matrix")
@Produces(MediaType.APPLICATION_JSON)
public class RiskMatrixResource {

    private static final List<String> KINDS =
            Stream.of(RiskKind.values()).map(RiskKind::code).toList();

    private final SectionService sections;

    RiskMatrixResource(SectionService sections) {
        this.sections = sections;
    }

    /** The section's controls by likelihood and consequence. */
    @GET
    public Response get(
            @PathParam("id") String id,
            @QueryParam("risk") String risk,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        RiskKind kind = risk == null ? RiskKind.CURRENT : kind(risk);
        return SectionAnswer.read(
                sections.present(SectionParameters.id(id)), ifNoneMatch, present -> matrix(present, kind));
    }

    private static RiskKind kind(String risk) {
        return RiskKind.named(risk)
                .orElseThrow(() -> ProblemException.invalid(
                        List.of(new Fault("risk", risk, Sentence.of("fault.none-of", KINDS)))));
    }

    private static ObjectNode matrix(Section present, RiskKind kind) {
        RiskMatrix matrix = RiskMatrix.of(present.document(), kind);
        ObjectNode answer = Json.MAPPER.valueToTree(matrix);
        String section = SectionView.path(present.id());
        Links.add(answer, "self", section + "/risk-matrix" + (kind == RiskKind.CURRENT ? "" : "?risk=" + kind.code()));
        Links.add(answer, "section", section);
        return answer;
    }
}
