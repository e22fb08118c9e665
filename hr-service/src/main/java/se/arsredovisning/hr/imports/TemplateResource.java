package se.arsredovisning.hr.imports;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.arsredovisning.table.TemplateAnswer;

/** The template of the tables over HTTP, with examples. */
@Path("import-template")
@Tag(name = "Imports")
public class TemplateResource {

    /** The file. */
    @GET
    @Operation(
            operationId = "getImportTemplate",
            summary = "The tables of an import, with examples",
            description =
                    "A workbook with the sheets `staffing` and `sick-leave`, and a sheet that explains every column; or one table as"
                            + " CSV. The rows are examples, to be replaced.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            headers =
                    @Header(
                            name = "Content-Disposition",
                            description = "The name to save the file under.",
                            schema = @Schema(type = SchemaType.STRING),
                            required = true),
            content = {
                @Content(mediaType = ImportResource.XLSX, schema = @Schema(ref = "TableWorkbook")),
                @Content(mediaType = ImportResource.CSV, schema = @Schema(ref = "TableCsv"))
            })
    @APIResponse(responseCode = "400", ref = "InvalidContent")
    public Response get(
            @Parameter(ref = "fileFormat") @QueryParam("format") String format,
            @Parameter(
                            description = "Which table; only for CSV, and required there.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"staffing", "sick-leave"}),
                            example = "sick-leave")
                    @QueryParam("table")
                    String table,
            @Parameter(ref = "csvDialect") @QueryParam("dialect") String dialect,
            @Context HttpHeaders headers) {
        return TemplateAnswer.of(TableLayouts.ALL, headers, format, table, dialect)
                .file("hr-import-template", layout -> TableLayouts.EXAMPLES.get(layout.name()))
                .build();
    }
}
