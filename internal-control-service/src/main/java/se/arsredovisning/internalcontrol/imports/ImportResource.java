package se.arsredovisning.internalcontrol.imports;

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
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.arsredovisning.internalcontrol.document.SectionView;
import se.arsredovisning.internalcontrol.section.SectionAnswer;
import se.arsredovisning.kit.http.ParameterReader;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.table.ImportAnswer;
import se.arsredovisning.table.TableFile;

/** The import of tables over HTTP. */
@Path("sections/{id}/imports")
@Tag(name = "Imports")
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
    @Operation(
            operationId = "importFile",
            summary = "Take tables (XLSX, CSV) into the section",
            description =
                    "A workbook with the sheets `controls`, `results` and `actions`, of which some may be missing, or one of"
                            + " them as CSV, in the layout of the import template. Try it with `dry-run=true` first: the answer is"
                            + " the same, and nothing is changed. A file with a fault changes nothing either.\n\n"
                            + "Rows are found by their keys and change what they name; a column that the file does not have is"
                            + " left alone, a blank cell clears its member, and rows of the section that the file does not name"
                            + " stay. New controls, results and actions are added last. A `riskValue` that repeats the product"
                            + " of likelihood and consequence is passed over. Faults name their cell (`controls!C7`). At most"
                            + " 5 MB.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = XLSX, schema = @Schema(ref = "TableWorkbook")),
                @Content(mediaType = CSV, schema = @Schema(ref = "TableCsv"))
            })
    @APIResponse(
            responseCode = "200",
            description = "What the import came to, or would come to",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(ref = "ImportAnswer")))
    @APIResponse(responseCode = "400", ref = "InvalidImport")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "413", ref = "ContentTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    public Response importTables(
            @Parameter(ref = "id") @PathParam("id") String id,
            @Parameter(ref = "dryRun") @QueryParam("dry-run") String dryRun,
            @Parameter(
                            description = "Which table a CSV file is; only for CSV, and required there.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"controls", "results", "actions"}),
                            example = "results")
                    @QueryParam("table")
                    String table,
            @Parameter(ref = "ifMatch") @HeaderParam("If-Match") String ifMatch,
            @Parameter(ref = "changeReason") @HeaderParam("Change-Reason") String reason,
            @Context HttpHeaders headers,
            byte[] body) {
        ParameterReader reader = new ParameterReader();
        boolean isDryRun = reader.of("dry-run", dryRun, Map.of("true", true, "false", false), false);
        TableFile file = TableFile.of(reader, headers, table, TableLayouts.ALL, body);
        reader.end();
        ImportAnswer answer =
                tables.take(SectionParameters.id(id), file, Precondition.of(ifMatch, null), reason, isDryRun);
        return SectionAnswer.tagged(
                        Response.ok(answer.members(
                                SectionView.path(answer.revision().section()))),
                        answer.revision())
                .build();
    }
}
