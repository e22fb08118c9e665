package se.arsredovisning.finance.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
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
import se.arsredovisning.kit.http.EntityTag;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.http.Representation;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.json.Links;
import se.arsredovisning.kit.json.StrictReader;
import se.arsredovisning.kit.revision.Change;

/** Account mappings over HTTP. */
@Authenticated
@Path("account-mappings/{id}")
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
    public Response get(@PathParam("id") String id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        MappingRevision present = mappings.present(id);
        return Representation.read(tag(present), ifNoneMatch, () -> view(present));
    }

    /** Writes a board's mapping. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            @HeaderParam("Change-Reason") String reason,
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
