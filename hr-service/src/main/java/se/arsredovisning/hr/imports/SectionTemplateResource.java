package se.arsredovisning.hr.imports;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import se.arsredovisning.hr.section.SectionAnswer;
import se.arsredovisning.hr.section.SectionService;
import se.arsredovisning.kit.http.EntityTag;
import se.arsredovisning.kit.http.Representation;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.revision.Revision;
import se.arsredovisning.table.TemplateAnswer;

/** A section in the tables of an import over HTTP: to be changed and sent back. */
@Path("sections/{id}/import-template")
@Tag(name = "Imports")
public class SectionTemplateResource {

    private final SectionService sections;
    private final SectionAnswer told;

    SectionTemplateResource(SectionService sections, SectionAnswer told) {
        this.sections = sections;
        this.told = told;
    }

    /** The file. */
    @GET
    @Operation(
            operationId = "getSectionImportTemplate",
            summary = "A section in the tables of an import",
            description =
                    "What is told of the section, in the layout that its import takes: change it and send it back. Sent back"
                            + " as it is, it changes nothing. A number that is suppressed is blank, beside the reason; blank it"
                            + " is kept. Computed numbers are blank too. Its ETag can be sent as `If-Match` with the import,"
                            + " which is then refused if somebody has written in between.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            headers = {
                @Header(name = "ETag", ref = "ETag"),
                @Header(
                        name = "Content-Disposition",
                        description = "The name to save the file under.",
                        schema = @Schema(type = SchemaType.STRING),
                        required = true)
            },
            content = {
                @Content(mediaType = ImportResource.XLSX, schema = @Schema(ref = "TableWorkbook")),
                @Content(mediaType = ImportResource.CSV, schema = @Schema(ref = "TableCsv"))
            })
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "400", ref = "InvalidContent")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response get(
            @Parameter(ref = "id") @PathParam("id") String id,
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
            @Parameter(ref = "ifNoneMatch") @HeaderParam("If-None-Match") String ifNoneMatch,
            @Context HttpHeaders headers) {
        TemplateAnswer answer = TemplateAnswer.of(TableLayouts.ALL, headers, format, table, dialect);
        Revision present = sections.present(SectionParameters.id(id));
        EntityTag tag = told.tag(present, answer.format().extension());
        return Representation.answer(tag, ifNoneMatch, () -> {
            JsonNode document = told.section(present).told();
            return answer.file("hr-" + present.section(), layout -> SectionTables.of(document, layout));
        });
    }
}
