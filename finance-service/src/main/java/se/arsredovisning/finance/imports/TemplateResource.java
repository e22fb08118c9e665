package se.arsredovisning.finance.imports;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The template of the tables over HTTP, with examples. */
@Authenticated
@Path("import-template")
public class TemplateResource {

    /** The file. */
    @GET
    public Response get(
            @QueryParam("format") String format,
            @QueryParam("table") String table,
            @QueryParam("dialect") String dialect,
            @QueryParam("layout") String layout,
            @Context HttpHeaders headers) {
        return TemplateLayout.of(headers, format, table, dialect, layout)
                .answer(
                        "finance-import-template",
                        all -> TableLayouts.EXAMPLES.get(all.name()),
                        () -> WideSegments.of(TableLayouts.EXAMPLES.get(StatementLayouts.SEGMENTS.name()), List.of()))
                .build();
    }
}
