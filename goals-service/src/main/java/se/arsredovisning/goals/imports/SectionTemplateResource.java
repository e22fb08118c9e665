package se.arsredovisning.goals.imports;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import se.arsredovisning.goals.section.SectionAnswer;
import se.arsredovisning.goals.section.SectionService;
import se.arsredovisning.kit.http.EntityTag;
import se.arsredovisning.kit.http.Representation;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.revision.Revision;
import se.arsredovisning.table.TemplateAnswer;

/** A section in the tables of an import over HTTP: to be changed and sent back. */
@Authenticated
@Path("sections/{id}/import-template")
public class SectionTemplateResource {

    private final SectionService sections;

    SectionTemplateResource(SectionService sections) {
        this.sections = sections;
    }

    /** The file. */
    @GET
    public Response get(
            @PathParam("id") String id,
            @QueryParam("format") String format,
            @QueryParam("table") String table,
            @QueryParam("dialect") String dialect,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            @Context HttpHeaders headers) {
        TemplateAnswer answer = TemplateAnswer.of(TableLayouts.ALL, headers, format, table, dialect);
        Revision present = sections.present(SectionParameters.id(id));
        EntityTag tag = SectionAnswer.tag(present, answer.format().extension());
        return Representation.answer(tag, ifNoneMatch, () -> {
            JsonNode document = Json.read(present.document());
            return answer.file("goals-" + present.section(), layout -> TableImport.rows(document, layout));
        });
    }
}
