package se.arsredovisning.internalcontrol.imports;

import com.fasterxml.jackson.databind.JsonNode;
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
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.table.TemplateAnswer;

/** The template of the tables over HTTP, with examples. */
@Path("import-template")
@Tag(name = "Imports")
public class TemplateResource {

    private static final JsonNode EXAMPLE = Json.read("""
            {"controls": [
             {"key": "leverantorsfakturor", "risk": "Fakturor betalas utan behörig attest", "process": "Fakturahantering",
              "likelihood": 2, "consequence": 3, "subject": "Attest av leverantörsfakturor", "method": "Stickprov",
              "responsible": "Ekonomichef", "frequency": "half-yearly", "frequencyLabel": "Halvårsvis",
              "results": [
               {"key": "juni", "date": "2020-06-15", "by": "Ekonomienheten",
                "text": "Två av tjugo fakturor saknade attest.", "assessment": "with-remark"},
               {"key": "december", "date": "2020-12-10", "by": "Ekonomienheten", "assessment": "without-remark"}],
              "actions": [
               {"key": "paminnelse", "text": "Påminn alla attestanter om rutinen.", "result": "juni",
                "owner": "Ekonomichef", "due": "2020-09-30", "state": "ongoing"}]},
             {"key": "attestlista", "risk": "Inaktuell attestlista", "process": "Fakturahantering", "riskValue": 8,
              "subject": "Behörigheter", "method": "Avstämning", "responsible": "Ekonomichef",
              "frequency": "at-interim-and-annual-accounts", "frequencyLabel": "Delårsbokslut och årsredovisning"}]}
            """);

    /** The file. */
    @GET
    @Operation(
            operationId = "getImportTemplate",
            summary = "The tables of an import, with examples",
            description =
                    "A workbook with the sheets `controls`, `results` and `actions`, and a sheet that explains every column; or one table as"
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
                                            enumeration = {"controls", "results", "actions"}),
                            example = "results")
                    @QueryParam("table")
                    String table,
            @Parameter(ref = "csvDialect") @QueryParam("dialect") String dialect,
            @Context HttpHeaders headers) {
        return TemplateAnswer.of(TableLayouts.ALL, headers, format, table, dialect)
                .file("internal-control-import-template", layout -> SectionTables.of(EXAMPLE, layout))
                .build();
    }
}
