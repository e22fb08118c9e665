package se.arsredovisning.internalcontrol.imports;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import se.arsredovisning.internalcontrol.document.SectionView;
import se.arsredovisning.internalcontrol.section.SectionAnswer;
import se.arsredovisning.kit.http.ParameterReader;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.table.ImportAnswer;
import se.arsredovisning.table.TableFile;

/** The import of tables over HTTP. */
@Authenticated
@Path("sections/{id}/imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {

    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final TableImportService tables;

    ImportResource(TableImportService tables) {
        this.tables = tables;
    }

    /** Takes tables into a section. */
    @POST
    @Consumes({CSV, XLSX})
    public Response importTables(
            @PathParam("id") String id,
            @QueryParam("dryRun") String dryRun,
            @QueryParam("dry-run") String dryRunAsBefore,
            @QueryParam("table") String table,
            @QueryParam("create") String create,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            @HeaderParam("Change-Reason") String reason,
            @Context HttpHeaders headers,
            byte[] body) {
        ParameterReader reader = new ParameterReader();
        boolean isDryRun = reader.dryRun(dryRun, dryRunAsBefore);
        boolean creates = reader.isTrue("create", create);
        TableFile file = TableFile.of(reader, headers, table, TableLayouts.ALL, body);
        reader.end();
        TableImportService.Order order =
                new TableImportService.Order(SectionParameters.id(id), file, creates, isDryRun);
        ImportAnswer answer = tables.take(order, Precondition.of(ifMatch, ifNoneMatch), reason);
        Response.ResponseBuilder response =
                Response.ok(answer.members(SectionView.path(answer.revision().section())));
        boolean exists = answer.revision().number() > 0;
        return exists ? SectionAnswer.tagged(response, answer.revision()).build() : response.build();
    }
}
