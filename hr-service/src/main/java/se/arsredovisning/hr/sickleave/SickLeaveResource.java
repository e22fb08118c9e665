package se.arsredovisning.hr.sickleave;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import se.arsredovisning.kit.json.Links;
import se.arsredovisning.kit.query.Paging;

/** Sick leave over all sections over HTTP. */
@Authenticated
@Path("sick-leave")
@Produces(MediaType.APPLICATION_JSON)
public class SickLeaveResource {

    private final SickLeaveService sickLeave;

    SickLeaveResource(SickLeaveService sickLeave) {
        this.sickLeave = sickLeave;
    }

    /** Sick leave over sections. */
    @GET
    public Map<String, Object> list(
            @QueryParam("municipality") String municipality,
            @QueryParam("board") String board,
            @QueryParam("period") String period,
            @QueryParam("group") String group,
            @QueryParam("page") String page,
            @QueryParam("limit") String limit,
            @Context UriInfo asked) {
        Paging paging = PageParameters.of(page, limit);
        var found = sickLeave.find(SectionParameters.of(municipality, board, period), group, paging);
        List<ObjectNode> rows =
                found.rows().stream().map(row -> linked(row, asked)).toList();
        return PageAnswer.of(paging, "sickLeave", rows, found.total(), asked);
    }

    private static ObjectNode linked(ObjectNode row, UriInfo asked) {
        var section = asked.getBaseUriBuilder()
                .path("sections")
                .path(row.path("section").textValue());
        String sectionUri = section.build().toString();
        String self = section.path("sick-leave")
                .path(row.path("group").textValue())
                .build()
                .toString();
        Links.add(row, "self", self);
        Links.add(row, "section", sectionUri);
        return row;
    }
}
