package se.arsredovisning.reports.fetching;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import se.arsredovisning.kit.http.AcceptedCoding;

/**
 * What every service of a report's part offers, under {@code {url}/{api}/v1}. Answers of any status are returned, as
 * soon as their headers are there; the caller reads the body and closes. Sentences are asked for in both languages, since the
 * copy is read in both.
 */
@Path("sections")
@ClientHeaderParam(name = HttpHeaders.ACCEPT_LANGUAGE, value = "mul")
@ClientHeaderParam(name = HttpHeaders.ACCEPT_ENCODING, value = AcceptedCoding.IDENTITY)
interface SectionClient {

    @GET
    Response list(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @QueryParam("page") int page,
            @QueryParam("limit") int limit,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch);

    /**
     * One section.
     *
     * @param include {@code figures} for its figures in the same answer; null without them
     */
    @GET
    @Path("{id}")
    Response section(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("id") String id,
            @QueryParam("include") String include,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch);

    @GET
    @Path("{id}/figures")
    Response figures(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("id") String id);
}
