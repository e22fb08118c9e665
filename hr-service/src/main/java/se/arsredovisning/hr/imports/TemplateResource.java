package se.arsredovisning.hr.imports;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import se.arsredovisning.table.TemplateAnswer;

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
            @Context HttpHeaders headers) {
        return TemplateAnswer.of(TableLayouts.ALL, headers, format, table, dialect)
                .file("hr-import-template", layout -> TableLayouts.EXAMPLES.get(layout.name()))
                .build();
    }
}
