package se.arsredovisning.reports.section;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import org.jboss.resteasy.reactive.RestResponse;

/** What every service of a report's part offers, under {@code {url}/{api}/v1}. Answers of any status are returned. */
@Path("sections")
interface SectionClient {

    @GET
    RestResponse<InputStream> list(@QueryParam("page") int page, @QueryParam("limit") int limit);

    @GET
    @Path("{id}")
    RestResponse<InputStream> section(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch);

    @GET
    @Path("{id}/figures")
    RestResponse<InputStream> figures(@PathParam("id") String id);
}
