package se.arsredovisning.finance.volume;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import se.arsredovisning.kit.http.PageAnswer;
import se.arsredovisning.kit.http.PageParameters;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.query.Paging;

/** Volumes over all sections over HTTP. */
@Authenticated
@Path("volumes")
@Produces(MediaType.APPLICATION_JSON)
public class VolumeResource {

    private final VolumeService volumes;

    VolumeResource(VolumeService volumes) {
        this.volumes = volumes;
    }

    /** Volumes over sections. */
    @GET
    public Map<String, Object> list(
            @QueryParam("municipality") String municipality,
            @QueryParam("board") String board,
            @QueryParam("period") String period,
            @QueryParam("key") String key,
            @QueryParam("activity") String activity,
            @QueryParam("page") String page,
            @QueryParam("limit") String limit,
            @Context UriInfo asked) {
        Paging paging = PageParameters.of(page, limit);
        var found = volumes.find(SectionParameters.of(municipality, board, period), key, activity, paging);
        List<VolumeRowView> rows =
                found.rows().stream().map(row -> VolumeRowView.of(row, asked)).toList();
        return PageAnswer.of(paging, "volumes", rows, found.total(), asked);
    }
}
