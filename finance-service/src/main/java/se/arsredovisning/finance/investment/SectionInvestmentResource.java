package se.arsredovisning.finance.investment;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.arsredovisning.finance.section.SectionAnswer;
import se.arsredovisning.finance.section.SectionItem;
import se.arsredovisning.finance.section.SectionService;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.json.ItemPatch;
import se.arsredovisning.kit.json.StrictReader;
import se.arsredovisning.kit.revision.Change;

/** The investments of one section over HTTP. */
@Path("sections/{id}/investments")
@Tag(name = "Investments")
@Produces(MediaType.APPLICATION_JSON)
public class SectionInvestmentResource {

    private static final SectionItem INVESTMENTS = new SectionItem(
            "investments",
            "key",
            document -> document.hasInvestments() ? Optional.of("/investments") : Optional.empty());

    private final SectionService sections;

    SectionInvestmentResource(SectionService sections) {
        this.sections = sections;
    }

    /** The investments. */
    @GET
    @Operation(
            operationId = "getInvestments",
            summary = "The investments of a section",
            description = "As it stands in the section. Its ETag is its section's.")
    @APIResponse(
            responseCode = "200",
            description = "The investments",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(ref = "Investments")))
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "400", ref = "InvalidId")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response getInvestments(
            @Parameter(ref = "id") @PathParam("id") String id,
            @Parameter(ref = "ifNoneMatch") @HeaderParam("If-None-Match") String ifNoneMatch) {
        return SectionAnswer.read(sections.present(SectionParameters.id(id)), ifNoneMatch, INVESTMENTS);
    }

    /** Changes the investments. */
    @PATCH
    @Consumes(ItemPatch.MEDIA_TYPE)
    @Operation(
            operationId = "patchInvestments",
            summary = "Change the investments of a section",
            description = "A JSON Merge Patch (RFC 7396): members given are set, null takes a member away, lists are"
                    + " replaced whole; derived members are passed over. The section gets a new revision, unless nothing"
                    + " changes. Pointers in a problem are relative to the investments.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = ItemPatch.MEDIA_TYPE, schema = @Schema(ref = "InvestmentsPatch")))
    @APIResponse(
            responseCode = "200",
            description = "The investments as it is now",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(ref = "Investments")))
    @APIResponse(responseCode = "400", ref = "InvalidContent")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "413", ref = "ContentTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Response patchInvestments(
            @Parameter(ref = "id") @PathParam("id") String id,
            @Parameter(ref = "ifMatchRequired") @HeaderParam("If-Match") String ifMatch,
            @Parameter(ref = "changeReason") @HeaderParam("Change-Reason") String reason,
            byte[] body) {
        return SectionAnswer.written(sections.patch(
                SectionParameters.id(id),
                INVESTMENTS,
                Precondition.required(ifMatch),
                Change.because(reason),
                () -> StrictReader.read(body)));
    }
}
