package se.arsredovisning.internalcontrol.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.internalcontrol.Api.api;
import static se.arsredovisning.internalcontrol.Api.get;
import static se.arsredovisning.internalcontrol.Api.givenSection;
import static se.arsredovisning.internalcontrol.Api.json;
import static se.arsredovisning.internalcontrol.Api.places;
import static se.arsredovisning.internalcontrol.Api.problem;
import static se.arsredovisning.internalcontrol.Api.revisions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.arsredovisning.internalcontrol.Documents;
import se.arsredovisning.internalcontrol.InternalControlSample;
import se.arsredovisning.kit.testing.ETags;
import se.arsredovisning.kit.testing.promise.SectionSample;
import se.arsredovisning.kit.testing.promise.TakesTables;

@QuarkusTest
class ImportResourceTest implements TakesTables {

    @Override
    public SectionSample sample() {
        return new InternalControlSample();
    }

    @Override
    public Table change() {
        return new Table("results", ASSESSED);
    }

    @Override
    public Table same() {
        return new Table("controls", "key;likelihood;consequence;riskValue\nfaktura;2;3;6");
    }

    @Override
    public byte[] workbook() {
        return ImportFiles.workbook(Documents.valid());
    }

    private static final String ASSESSED = "control;key;assessment\nlon;aret;with-remark";

    @Test
    void takesAWorkbook() {
        String id = givenSection();
        ObjectNode changed = Documents.valid();
        Documents.at(changed, "/controls/0/actions/0").put("state", "done").put("doneOn", "2020-09-01");

        Response answer = xlsx(ImportFiles.workbook(changed)).post("sections/{id}/imports", id);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.header("ETag")).matches(ETags.of(2, "3"));
        JsonNode taken = json(answer);
        assertThat(taken.path("dryRun").booleanValue()).isFalse();
        assertThat(taken.path("changed").booleanValue()).isTrue();
        assertThat(taken.path("revision").intValue()).isEqualTo(2);
        assertThat(taken.path("format").textValue()).isEqualTo("xlsx");
        assertThat(taken.path("written"))
                .hasToString("[{\"place\":\"actions!G2\",\"control\":\"faktura\",\"action\":\"kurs\","
                        + "\"member\":\"state\",\"before\":\"ongoing\",\"after\":\"done\"},"
                        + "{\"place\":\"actions!H2\",\"control\":\"faktura\",\"action\":\"kurs\","
                        + "\"member\":\"doneOn\",\"after\":\"2020-09-01\"}]");
        assertThat(taken.path("untouched")).hasToString("{\"controls\":0,\"results\":0,\"actions\":0}");
        assertThat(taken.path("difference").findValuesAsText("path"))
                .containsExactlyInAnyOrder("/controls/0/actions/0/state", "/controls/0/actions/0/doneOn");
        assertThat(taken.at("/_links/section/href").textValue()).isEqualTo("/internal-control/v1/sections/" + id);
        assertThat(json(get(id)).at("/controls/0/actions/0/overdue").booleanValue())
                .isFalse();
        assertThat(reason(id, 2)).isEqualTo("Import of a table (XLSX)");
    }

    @Test
    void takesCsvWithAReason() {
        String id = givenSection();

        Response answer = csv("Nyckel;Sannolikhet;Konsekvens;Riskvärde\nlon;2;4;8\narkiv;;;3")
                .queryParam("table", "controls")
                .header("Change-Reason", "Ny riskanalys")
                .post("sections/{id}/imports", id);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        JsonNode section = json(get(id));
        assertThat(section.at("/controls/1/likelihood").intValue()).isEqualTo(2);
        assertThat(section.at("/controls/1/riskValue").intValue()).isEqualTo(8);
        assertThat(section.at("/controls/2/riskValue").intValue()).isEqualTo(3);
        assertThat(reason(id, 2)).isEqualTo("Ny riskanalys");
        JsonNode matrix = json(api().get("sections/{id}/risk-matrix", id));
        assertThat(matrix.at("/outside/controls").findValuesAsText("key")).containsExactly("arkiv");
    }

    @Test
    void aChangedCellIsAPlaceOfTheDocument() {
        Response tried = csv(ASSESSED)
                .queryParam("table", "results")
                .queryParam("dryRun", "true")
                .post("sections/{id}/imports", givenSection());

        assertThat(json(tried).at("/difference/0/path").textValue()).isEqualTo("/controls/1/results/0/assessment");
    }

    @Test
    void faultsOfTheFormAndOfRowsNameTheirCells() {
        String id = givenSection();

        assertThat(faults(id, "controls", "key;likelihood\nlon;x")).containsExactly("controls!B2");
        assertThat(faults(id, "controls", "key;frequency\nlon;ibland")).containsExactly("controls!B2");
        assertThat(faults(id, "results", "control;key;date\nlon;aret;31/12 2020"))
                .containsExactly("results!C2");
        assertThat(faults(id, "results", "control;key;datte\nlon;aret;")).containsExactly("results!C1");
        assertThat(faults(id, "results", "control;key;text\nx;aret;A")).containsExactly("results!A2");
        assertThat(faults(id, "controls", "key;risk\nny;")).containsExactly("controls!B2");
        assertThat(revisions(id)).isOne();
    }

    @Test
    void faultsOfTheSchemaNameTheirCells() {
        String id = givenSection();

        assertThat(faults(id, "controls", "key;risk;likelihood;consequence\nlon;;0;11\nA b;Ny;;"))
                .containsExactlyInAnyOrder("controls!B2", "controls!C2", "controls!D2", "controls!A3");
        assertThat(faults(id, "actions", "control;key;text;result\nlon;a;Gör;Å\nfaktura;kurs;;"))
                .containsExactlyInAnyOrder("actions!D2", "actions!C3");
        assertThat(revisions(id)).isOne();
    }

    @Test
    void faultsOfTheRulesNameTheirCells() {
        String id = givenSection();

        assertThat(faults(id, "controls", "key;riskValue\nfaktura;7\nlon;7"))
                .containsExactly("controls!B2", "controls!B3");
        assertThat(faults(id, "controls", "key;likelihood\nlon;2"))
                .as("the consequence that the file has no column for")
                .containsExactly("controls!2:2");
        assertThat(faults(id, "controls", "key;likelihood;consequence\nlon;2;3"))
                .as("the risk value that the file has no column for")
                .containsExactly("controls!2:2");
        assertThat(faults(id, "controls", "key;frequency;frequencyLabel\nlon;;X"))
                .containsExactly("controls!B2");
        assertThat(faults(id, "results", "control;key;date;text\nlon;aret;2019-12-31;\nlon;ny;;"))
                .containsExactlyInAnyOrder("results!C2", "results!D2", "results!D3");
        assertThat(faults(id, "actions", "control;key;result;due;doneOn\nfaktura;kurs;juni;2020-06-01;2020-05-31"))
                .containsExactlyInAnyOrder("actions!D2", "actions!E2");
        assertThat(revisions(id)).isOne();
    }

    @Test
    void aFaultElsewhereKeepsItsPointerBehindTheSectionsPath() {
        assertThat(faults(givenSection(), "results", "control;key;date\nfaktura;juni;2020-10-01"))
                .singleElement()
                .asString()
                .as("the action that follows from the result is due before it now")
                .endsWith("#/controls/0/actions/0/due")
                .startsWith("/internal-control/v1/sections/");
    }

    private static List<String> faults(String id, String table, String csv) {
        Response answer =
                csv(csv).queryParam("table", table).queryParam("dryRun", "true").post("sections/{id}/imports", id);
        return places(problem(answer, 400, "invalid-content"));
    }

    private static String reason(String id, int revision) {
        return json(api().get("sections/{id}/revisions/{number}", id, revision))
                .path("reason")
                .textValue();
    }

    private static RequestSpecification csv(String text) {
        return api().contentType("text/csv; charset=utf-8").body(text.getBytes(UTF_8));
    }

    private static RequestSpecification xlsx(byte[] file) {
        return api().contentType(ImportResource.XLSX).body(file);
    }
}
