package se.arsredovisning.kit.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.arsredovisning.kit.http.Authentication;
import se.arsredovisning.kit.http.PageAnswer;
import se.arsredovisning.kit.http.PageParameters;
import se.arsredovisning.kit.query.Paging;

/** The audit over HTTP, for whoever may operate the service. */
@RolesAllowed(Authentication.OPERATOR)
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
public final class AuditResource {

    private final AuditLog audit;

    AuditResource(AuditLog audit) {
        this.audit = audit;
    }

    /** The entries that are asked for, the newest first. */
    @GET
    public Map<String, Object> list(
            @QueryParam("subject") String subject,
            @QueryParam("happening") String happening,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("page") String page,
            @QueryParam("limit") String limit,
            @Context UriInfo asked) {
        Paging paging = PageParameters.of(page, limit);
        AuditLog.Found found = audit.find(AuditParameters.of(subject, happening, from, to), paging);
        List<Map<String, Object>> entries =
                found.entries().stream().map(AuditResource::row).toList();
        return PageAnswer.of(paging, "entries", entries, found.total(), asked);
    }

    private static Map<String, Object> row(AuditEntry entry) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("happenedAt", entry.at());
        row.put("happening", entry.happening().code());
        put(row, "subject", entry.who().subject());
        put(row, "name", entry.who().name());
        put(row, "token", entry.who().token());
        put(row, "method", entry.what().method());
        put(row, "path", entry.what().path());
        put(row, "section", entry.what().section());
        put(row, "right", entry.what().right());
        put(row, "reason", entry.what().reason());
        put(row, "traceId", entry.trace());
        row.put("times", entry.times());
        return row;
    }

    private static void put(Map<String, Object> row, String member, String value) {
        if (value != null) {
            row.put(member, value);
        }
    }
}
