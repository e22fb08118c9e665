package se.arsredovisning.reports.edition;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import se.arsredovisning.kit.http.PageAnswer;
import se.arsredovisning.kit.http.PageParameters;
import se.arsredovisning.kit.query.Paging;

/** The chain over all editions over HTTP, for everybody. */
@PermitAll
@Path("editions")
@Produces(MediaType.APPLICATION_JSON)
public class ChainResource {

    private final ChainService chain;

    ChainResource(ChainService chain) {
        this.chain = chain;
    }

    /** The chain from its beginning. */
    @GET
    public Response list(@QueryParam("page") String page, @QueryParam("limit") String limit, @Context UriInfo asked) {
        Paging paging = PageParameters.of(page, limit);
        ChainService.Page found = chain.page(paging);
        return EditionAnswer.open(PageAnswer.of(paging, "editions", found.entries(), found.total(), asked));
    }

    /** Its last entry, signed. */
    @GET
    @Path("head")
    public Response head() {
        return EditionAnswer.open(chain.head());
    }
}
