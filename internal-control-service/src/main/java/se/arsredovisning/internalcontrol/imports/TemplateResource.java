package se.arsredovisning.internalcontrol.imports;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.table.TemplateAnswer;

/** The template of the tables over HTTP, with examples. */
@Authenticated
@Path("import-template")
public class TemplateResource {

    private static final JsonNode EXAMPLE = Json.read("""
            {"controls": [
             {"key": "leverantorsfakturor", "risk": "Fakturor betalas utan behörig attest", "process": "Fakturahantering",
              "organisationUnit": "Ekonomienheten", "likelihood": 2, "consequence": 3,
              "inherentRisk": {"likelihood": 3, "consequence": 3}, "acceptedRisk": {"riskValue": 4}, "subject": "Attest av leverantörsfakturor", "method": "Stickprov",
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
    public Response get(
            @QueryParam("format") String format,
            @QueryParam("table") String table,
            @QueryParam("dialect") String dialect,
            @Context HttpHeaders headers) {
        return TemplateAnswer.of(TableLayouts.ALL, headers, format, table, dialect)
                .file("internal-control-import-template", layout -> SectionTables.of(EXAMPLE, layout))
                .build();
    }
}
