package se.arsredovisning.reports.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.RawString;
import se.arsredovisning.kit.json.Json;

/** What machines read of a report's page: schema.org's words, as JSON-LD. */
final class ReportData {

    private ReportData() {}

    /** The content of a script element that runs nothing; null for a draft. */
    static RawString of(ReportContext context) {
        if (context.edition().isDraft()) {
            return null;
        }
        String address = ReportAddress.of(context.report());
        ObjectNode data = Json.MAPPER.createObjectNode();
        data.put("@context", "https://schema.org");
        data.putArray("@type").add("Report").add("Dataset");
        data.put("name", ReportPage.title(context));
        data.put(
                "description",
                context.w()
                        .say(
                                "report.lead",
                                ReportPage.boardName(context) + ", "
                                        + MunicipalityNames.name(
                                                context.report().municipality()),
                                context.report().period()));
        data.put("url", address);
        data.put("identifier", context.report().toString());
        data.put("version", context.edition().number());
        data.put("datePublished", context.edition().publishedAt().toString());
        data.put("inLanguage", "sv");
        data.put("isAccessibleForFree", true);
        data.put("temporalCoverage", context.report().period());
        data.putObject("publisher")
                .put("@type", "GovernmentOrganization")
                .put("name", ReportPage.boardName(context))
                .putObject("areaServed")
                .put("@type", "AdministrativeArea")
                .put("name", MunicipalityNames.name(context.report().municipality()));
        ArrayNode forms = data.putArray("distribution");
        for (Frame.Alternate form : ReportPage.alternates(context)) {
            forms.addObject()
                    .put("@type", "DataDownload")
                    .put("encodingFormat", form.type())
                    .put("contentUrl", form.href());
        }
        // Nothing in it ends the element or begins another.
        return new RawString(
                Json.write(data).replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e"));
    }
}
