package se.arsredovisning.internalcontrol.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.internalcontrol.Api.api;
import static se.arsredovisning.internalcontrol.Api.get;
import static se.arsredovisning.internalcontrol.Api.json;
import static se.arsredovisning.internalcontrol.Api.newSection;
import static se.arsredovisning.internalcontrol.Api.places;
import static se.arsredovisning.internalcontrol.Api.problem;
import static se.arsredovisning.internalcontrol.Api.put;
import static se.arsredovisning.internalcontrol.Api.revisions;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arsredovisning.internalcontrol.Documents;
import se.arsredovisning.kit.testing.ETags;
import se.arsredovisning.table.TableFormat;
import se.arsredovisning.table.TableReader;
import se.arsredovisning.table.Tables;

@QuarkusTest
class TemplateResourceTest {

    @Test
    void theTemplateIsAWorkbookWithExamplesThatAnEmptyPlanTakes() {
        Response template = api().get("import-template");

        assertThat(template.statusCode()).isEqualTo(200);
        assertThat(template.contentType()).isEqualTo(ImportResource.XLSX);
        assertThat(template.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"internal-control-import-template.xlsx\"");
        String id = newSection();
        put(id, "{\"controls\": []}");

        Response answer = api().contentType(ImportResource.XLSX)
                .body(template.asByteArray())
                .post("sections/{id}/imports", id);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(json(get(id)).at("/controls/0/results")).hasSize(2);
        assertThat(json(get(id)).at("/controls/0/actions/0/result").textValue()).isEqualTo("juni");
        assertThat(json(get(id)).at("/controls/1/riskValue").intValue()).isEqualTo(8);
    }

    @Test
    void csvIsGivenWhereItIsAskedFor() {
        Response accepted =
                api().accept("text/csv").queryParam("table", "results").get("import-template");
        Response swedish = api().queryParam("format", "csv")
                .queryParam("table", "actions")
                .queryParam("dialect", "sv")
                .get("import-template");

        assertThat(accepted.contentType()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(accepted.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"internal-control-import-template-results.csv\"");
        assertThat(new String(accepted.asByteArray(), UTF_8)).startsWith("control,key,date,by,text,assessment");
        assertThat(new String(swedish.asByteArray(), UTF_8)).startsWith("\uFEFFcontrol;key;text;result;owner;due;");
    }

    @Test
    void refusesWhatDoesNotGoTogether() {
        assertThat(places(problem(api().queryParam("format", "csv").get("import-template"), 400, "invalid-content")))
                .containsExactly("table");
        assertThat(places(problem(
                        api().queryParam("dialect", "sv")
                                .queryParam("table", "results")
                                .get("import-template"),
                        400,
                        "invalid-content")))
                .containsExactly("dialect", "table");
        problem(api().accept("text/html").get("import-template"), 406, "not-acceptable");
        problem(api().get("sections/{id}/import-template", newSection()), 404, "not-found");
    }

    @Test
    void theReportOf2020ComesBackAsAWorkbookWithoutARevision() {
        String id = report2020();
        Response template = api().get("sections/{id}/import-template", id);
        assertThat(template.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"internal-control-" + id + ".xlsx\"");
        assertThat(template.header("ETag")).matches(ETags.of(1, "3-xlsx"));
        Tables tables = TableReader.read(template.asByteArray(), TableFormat.XLSX, TableLayouts.ALL);
        assertThat(tables.tables()).extracting(table -> table.rows().size()).containsExactly(8, 8, 0, 11);

        Response answer = api().contentType(ImportResource.XLSX)
                .header("If-Match", template.header("ETag"))
                .body(template.asByteArray())
                .post("sections/{id}/imports", id);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(json(answer).path("changed").booleanValue()).isFalse();
        assertThat(json(answer).path("written")).isEmpty();
        assertThat(json(answer).path("untouched")).hasToString("{\"controls\":0,\"results\":0,\"actions\":0}");
        assertThat(revisions(id)).isOne();
    }

    @ParameterizedTest
    @CsvSource({"controls,sv", "controls,rfc-4180", "results,sv", "results,rfc-4180", "actions,sv"})
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
    void aTemplateThatIsHeldAlreadyIsNotSentAgain() {
        String id = report2020();

        String etag = api().get("sections/{id}/import-template", id).header("ETag");
        Response fresh = api().header("If-None-Match", etag).get("sections/{id}/import-template", id);
        Response other = api().header("If-None-Match", etag)
                .queryParam("format", "csv")
                .queryParam("table", "results")
                .get("sections/{id}/import-template", id);

        assertThat(fresh.statusCode()).isEqualTo(304);
        assertThat(other.statusCode()).isEqualTo(200);
    }

    private static String report2020() {
        String id = newSection();
        assertThat(put(
                                id,
                                Documents.data("1489-kommunstyrelsen-2020/internal-control.json")
                                        .toString())
                        .statusCode())
                .isEqualTo(201);
        return id;
    }
}
