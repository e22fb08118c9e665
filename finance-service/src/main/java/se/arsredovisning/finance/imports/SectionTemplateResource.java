package se.arsredovisning.finance.imports;

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
import se.arsredovisning.finance.document.StoredTotal;
import se.arsredovisning.finance.section.SectionAnswer;
import se.arsredovisning.finance.section.SectionService;
import se.arsredovisning.kit.http.EntityTag;
import se.arsredovisning.kit.http.Representation;
import se.arsredovisning.kit.http.SectionParameters;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.revision.Revision;

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
            @QueryParam("layout") String layout,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            @Context HttpHeaders headers) {
        TemplateLayout template = TemplateLayout.of(headers, format, table, dialect, layout);
        Revision present = sections.present(SectionParameters.id(id));
        EntityTag tag = SectionAnswer.tag(present, template.name());
        return Representation.answer(tag, ifNoneMatch, () -> {
            JsonNode document = StoredTotal.toEdit(Json.read(present.document()));
            return template.answer(
                    "finance-" + present.section(),
                    all -> SectionTables.of(document, all),
                    () -> WideSegments.of(document));
        });
    }
}
