package se.arsredovisning.finance.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.finance.Api.api;
import static se.arsredovisning.finance.Api.get;
import static se.arsredovisning.finance.Api.json;
import static se.arsredovisning.finance.Api.newSection;
import static se.arsredovisning.finance.Api.places;
import static se.arsredovisning.finance.Api.problem;
import static se.arsredovisning.finance.Api.put;
import static se.arsredovisning.finance.Api.revisions;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.finance.Documents;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.testing.ETags;
import se.arsredovisning.table.TableFormat;
import se.arsredovisning.table.TableReader;
import se.arsredovisning.table.Tables;

@QuarkusTest
class TemplateResourceTest {

    @Test
    void theTemplateIsAWorkbookWithExamples() {
        Response answer = api().get("import-template");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo(ImportResource.XLSX);
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"finance-import-template.xlsx\"");
        Tables tables = TableReader.read(answer.asByteArray(), TableFormat.XLSX, TableLayouts.ALL);
        assertThat(tables.find("lines").orElseThrow().rows()).hasSize(3);
        assertThat(tables.find("projects").orElseThrow().rows()).hasSize(3);
    }

    @Test
    void csvIsGivenWhereItIsAskedFor() {
        Response accepted =
                api().accept("text/csv").queryParam("table", "lines").get("import-template");
        Response swedish = api().queryParam("format", "csv")
                .queryParam("table", "projects")
                .queryParam("dialect", "sv")
                .get("import-template");

        assertThat(accepted.contentType()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(accepted.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"finance-import-template-lines.csv\"");
        assertThat(new String(accepted.asByteArray(), UTF_8)).startsWith("statement,line,label,role,formula,");
        assertThat(new String(swedish.asByteArray(), UTF_8)).startsWith("\uFEFFcategory;project;label;");
        assertThat(new String(swedish.asByteArray(), UTF_8)).contains("expansion;ks-digitalisering;KS Digitalisering");
    }

    @Test
    void refusesWhatDoesNotGoTogether() {
        assertThat(places(problem(api().queryParam("format", "csv").get("import-template"), 400, "invalid-content")))
                .containsExactly("table");
        assertThat(places(problem(
                        api().queryParam("dialect", "sv")
                                .queryParam("table", "lines")
                                .get("import-template"),
                        400,
                        "invalid-content")))
                .containsExactly("dialect", "table");
        assertThat(places(problem(api().queryParam("format", "ods").get("import-template"), 400, "invalid-content")))
                .containsExactly("format");
        problem(api().accept("text/html").get("import-template"), 406, "not-acceptable");
        problem(api().get("sections/{id}/import-template", newSection()), 404, "not-found");
    }

    @Test
    void theReportOf2020ComesBackAsAWorkbookWithoutARevision() {
        String id = report2020();
        Response template = api().get("sections/{id}/import-template", id);
        assertThat(template.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"finance-" + id + ".xlsx\"");
        assertThat(template.header("ETag")).matches(ETags.of(1, "5-xlsx"));

        Response answer = api().contentType(ImportResource.XLSX)
                .header("If-Match", template.header("ETag"))
                .body(template.asByteArray())
                .post("sections/{id}/imports", id);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(json(answer).path("changed").booleanValue()).isFalse();
        assertThat(json(answer).path("untouched"))
                .hasToString("{\"budget-changes\":0,\"equity\":0,\"grants\":0,\"lines\":0,"
                        + "\"projects\":0,\"segments\":0,\"statements\":0,\"volumes\":0}");
        assertThat(revisions(id)).isOne();
    }

    @ParameterizedTest
    @CsvSource({"lines,sv", "lines,rfc-4180", "projects,sv", "projects,rfc-4180"})
    void theReportOf2020ComesBackAsCsvWithoutARevision(String table, String dialect) {
        String id = report2020();
        byte[] template = api().queryParam("format", "csv")
                .queryParam("table", table)
                .queryParam("dialect", dialect)
                .get("sections/{id}/import-template", id)
                .asByteArray();

        Response answer = api().contentType("text/csv")
                .queryParam("table", table)
                .body(template)
                .post("sections/{id}/imports", id);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(json(answer).path("written")).isEmpty();
        assertThat(json(answer).at("/untouched/" + table).intValue()).isZero();
        assertThat(revisions(id)).isOne();
    }

    @Test
    void unitsStandInRowsOfTheirOwnWhereThatIsAskedFor() {
        String id = newSection();
        put(
                id,
                Documents.data("boards/0182-kommunstyrelsens-verksamhetsutskott-2018/finance.json")
                        .toString());
        Response wide = api().queryParam("layout", "wide").get("sections/{id}/import-template", id);
        Response lines = api().queryParam("layout", "lines").get("sections/{id}/import-template", id);

        assertThat(wide.statusCode()).isEqualTo(200);
        assertThat(wide.header("ETag")).isNotEqualTo(lines.header("ETag"));
        assertThat(lines.asByteArray())
                .isEqualTo(api().get("sections/{id}/import-template", id).asByteArray());
        Response back = api().contentType(TableFormat.XLSX.mediaType())
                .body(wide.asByteArray())
                .queryParam("dryRun", "true")
                .post("sections/{id}/imports", id);
        assertThat(json(back).path("changed").booleanValue())
                .as(back.asString())
                .isFalse();

        String other = newSection();
        Response begun = api().contentType(TableFormat.XLSX.mediaType())
                .body(wide.asByteArray())
                .queryParam("create", "true")
                .post("sections/{id}/imports", other);
        assertThat(begun.statusCode()).as(begun.asString()).isEqualTo(200);
        assertThat(Json.read(get(other).asString().replace(other, id)).at("/statements/0/segments"))
                .isEqualTo(json(get(id)).at("/statements/0/segments"));
    }

    @Test
    void aLayoutIsOfTheTableOfUnits() {
        for (String query : List.of("layout=broad", "layout=wide&format=csv&table=lines")) {
            for (String path : List.of("import-template?", "sections/" + report2020() + "/import-template?")) {
                assertThat(places(problem(api().get(path + query), 400, "invalid-content")))
                        .containsExactly("layout");
            }
        }
        assertThat(api().get("import-template?layout=wide&format=csv&table=segments")
                        .asString())
                .startsWith("statement,segment,label,number,parent,activityCode,financing,rents.outcome");
    }

    @Test
    void aTemplateThatIsHeldAlreadyIsNotSentAgain() {
        String id = report2020();
        String etag = api().get("sections/{id}/import-template", id).header("ETag");

        Response fresh = api().header("If-None-Match", etag).get("sections/{id}/import-template", id);
        Response other = api().header("If-None-Match", etag)
                .queryParam("format", "csv")
                .queryParam("table", "lines")
                .get("sections/{id}/import-template", id);

        assertThat(fresh.statusCode()).isEqualTo(304);
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @Test
    void aSectionWithoutInvestmentsHasAnEmptySheetAndNoExamples() {
        String id = newSection();
        put(id, "{\"decimals\": -3, \"statements\": []}");

        byte[] template = api().get("sections/{id}/import-template", id).asByteArray();

        Tables tables = TableReader.read(template, TableFormat.XLSX, TableLayouts.ALL);
        assertThat(List.of(
                        tables.find("lines").orElseThrow().rows().size(),
                        tables.find("projects").orElseThrow().rows().size()))
                .containsExactly(0, 0);
    }

    private static String report2020() {
        String id = newSection();
        assertThat(put(
                                id,
                                Documents.data("1489-kommunstyrelsen-2020/finance.json")
                                        .toString())
                        .statusCode())
                .isEqualTo(201);
        return id;
    }
}
