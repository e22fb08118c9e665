package se.arsredovisning.finance.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.arsredovisning.kit.http.EntityTag;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.http.Representation;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.json.Links;
import se.arsredovisning.kit.json.StrictReader;
import se.arsredovisning.kit.revision.Change;

/** Account mappings over HTTP. */
@Path("account-mappings/{id}")
@Tag(name = "Imports")
@Produces(MediaType.APPLICATION_JSON)
public class AccountMappingResource {

    /** The version of the shape that a mapping is answered in: a part of its ETag. */
    private static final String SHAPE = "1";

    private final MappingService mappings;

    AccountMappingResource(MappingService mappings) {
        this.mappings = mappings;
    }

    /** A board's mapping. */
    @GET
    @Operation(
            operationId = "getAccountMapping",
            summary = "A board's account mapping",
            description = "Which amounts of the municipality's ledger are the board's, and which of its lines and"
                    + " projects they go to. An import of a SIE file uses the mapping as it is then.")
    @APIResponse(
            responseCode = "200",
            description = "The mapping",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(ref = "AccountMapping")))
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "400", ref = "InvalidId")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response get(
            @Parameter(ref = "mapping") @PathParam("id") String id,
            @Parameter(ref = "ifNoneMatch") @HeaderParam("If-None-Match") String ifNoneMatch) {
        MappingRevision present = mappings.present(id);
        return Representation.read(tag(present), ifNoneMatch, () -> view(present));
    }

    /** Writes a board's mapping. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putAccountMapping",
            summary = "Write a board's account mapping",
            description =
                    "Creates or replaces it. Every version is kept. Writing what is there already changes nothing."
                            + " A mapping is no section: it makes no event; the section that an import changes does.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "AccountMapping")))
    @APIResponse(
            responseCode = "200",
            description = "The mapping as it is now",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(ref = "AccountMapping")))
    @APIResponse(
            responseCode = "201",
            description = "The mapping, which is new",
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Location", ref = "Location")},
            content = @Content(schema = @Schema(ref = "AccountMapping")))
    @APIResponse(responseCode = "400", ref = "InvalidContent")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "413", ref = "ContentTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    public Response put(
            @Parameter(ref = "mapping") @PathParam("id") String id,
            @Parameter(ref = "ifMatch") @HeaderParam("If-Match") String ifMatch,
            @Parameter(ref = "ifNoneMatchAny") @HeaderParam("If-None-Match") String ifNoneMatch,
            @Parameter(ref = "changeReason") @HeaderParam("Change-Reason") String reason,
            @Context UriInfo asked,
            byte[] body) {
        var written = mappings.replace(
                id, Precondition.of(ifMatch, ifNoneMatch), Change.because(reason), () -> StrictReader.read(body));
        Response.ResponseBuilder answer = written.created() ? Response.created(asked.getAbsolutePath()) : Response.ok();
        return Representation.tagged(answer.entity(view(written.revision())), tag(written.revision()))
                .build();
    }

    private static EntityTag tag(MappingRevision revision) {
        return new EntityTag(revision.id(), SHAPE);
    }

    private static ObjectNode view(MappingRevision revision) {
        ObjectNode view = Json.MAPPER
                .createObjectNode()
                .put("id", revision.mapping)
                .put("revision", revision.revision)
                .put("updatedAt", revision.changedAt.toString());
        view.setAll((ObjectNode) Json.read(revision.document));
        Links.add(view, "self", path(revision.mapping));
        return view;
    }

    /** The path of a mapping. */
    static String path(String id) {
        return "/finance/v1/account-mappings/" + id;
    }
}
