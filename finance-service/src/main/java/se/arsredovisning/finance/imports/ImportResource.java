package se.arsredovisning.finance.imports;

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
import se.arsredovisning.finance.document.SectionView;
import se.arsredovisning.finance.section.SectionAnswer;
import se.arsredovisning.kit.http.ParameterReader;
import se.arsredovisning.kit.http.Precondition;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.table.ImportAnswer;
import se.arsredovisning.table.TableFile;

/** The import of tables over HTTP; that of the ledger stands beside it, at the same address. */
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
            operationId = ImportOperation.ID,
            summary = ImportOperation.SUMMARY,
            description = ImportOperation.DESCRIPTION)
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
                            description = "What the amounts are counted in: kronor, or thousands of them.",
                            schema =
                                    @Schema(
                                            enumeration = {"sek", "tkr"},
                                            defaultValue = "sek"),
                            example = "tkr")
                    @QueryParam("amounts")
                    String amounts,
            @Parameter(
                            description = "Which table a CSV file is; only for CSV, and required there.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"lines", "projects"}),
                            example = "lines")
                    @QueryParam("table")
                    String table,
            @Parameter(ref = "ifMatch") @HeaderParam("If-Match") String ifMatch,
            @Parameter(ref = "changeReason") @HeaderParam("Change-Reason") String reason,
            @Context HttpHeaders headers,
            byte[] body) {
        ParameterReader reader = new ParameterReader();
        boolean isDryRun = reader.of("dry-run", dryRun, Map.of("true", true, "false", false), false);
        AmountUnit unit =
                reader.of("amounts", amounts, Map.of("sek", AmountUnit.SEK, "tkr", AmountUnit.TKR), AmountUnit.SEK);
        TableFile file = TableFile.of(reader, headers, table, TableLayouts.ALL, body);
        reader.end();
        ImportAnswer answer =
                tables.take(SectionParameters.id(id), file, unit, Precondition.of(ifMatch, null), reason, isDryRun);
        return SectionAnswer.tagged(
                        Response.ok(answer.members(
                                SectionView.path(answer.revision().section()))),
                        answer.revision())
                .build();
    }
}
