package se.arsredovisning.finance.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.finance.Api.api;
import static se.arsredovisning.finance.Api.get;
import static se.arsredovisning.finance.Api.givenSection;
import static se.arsredovisning.finance.Api.json;
import static se.arsredovisning.finance.Api.places;
import static se.arsredovisning.finance.Api.problem;
import static se.arsredovisning.finance.Api.revisions;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import se.arsredovisning.finance.FinanceSample;
import se.arsredovisning.finance.ShortDocuments;
import se.arsredovisning.kit.testing.ETags;
import se.arsredovisning.kit.testing.promise.SectionSample;
import se.arsredovisning.kit.testing.promise.TakesTables;

@QuarkusTest
class ImportResourceTest implements TakesTables {

    @Override
    public SectionSample sample() {
        return new FinanceSample();
    }

    @Override
    public Table change() {
        return new Table("lines", OUTCOME);
    }

    @Override
    public Table same() {
        return new Table("lines", "statement;line;outcome\noperations;rents;-4580000.00");
    }

    @Override
    public byte[] workbook() {
        return ImportFiles.workbook(ShortDocuments.valid());
    }

    private static final String OUTCOME = "statement;line;outcome\noperations;rents;-4590000";

    @Test
    void takesAWorkbook() {
        String id = givenSection();
        byte[] workbook = ImportFiles.workbook(layout -> layout.equals(TableLayouts.LINES)
                ? SectionTables.of(ShortDocuments.valid(), layout)
                : !layout.equals(TableLayouts.PROJECTS)
                        ? List.of()
                        : List.of(Map.of("category", "land", "project", "road", "label", "Väg")));

        Response answer = xlsx(workbook).post("sections/{id}/imports", id);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.header("ETag")).matches(ETags.of(2, "5"));
        JsonNode import1 = json(answer);
        assertThat(import1.path("dryRun").booleanValue()).isFalse();
        assertThat(import1.path("changed").booleanValue()).isTrue();
        assertThat(import1.path("revision").intValue()).isEqualTo(2);
        assertThat(import1.path("format").textValue()).isEqualTo("xlsx");
        assertThat(import1.path("written"))
                .hasToString(
                        "[{\"place\":\"projects!C2\",\"category\":\"land\",\"project\":\"road\",\"member\":\"label\","
                                + "\"after\":\"Väg\"}]");
        assertThat(import1.path("untouched"))
                .hasToString("{\"budget-changes\":0,\"equity\":0,\"grants\":0,\"lines\":0,"
                        + "\"projects\":6,\"segments\":0,\"statements\":2,\"volumes\":0}");
        assertThat(import1.path("difference").findValuesAsText("path"))
                .containsExactly("/investments/categories/0/categories/0/projects/1");
        assertThat(import1.at("/_links/section/href").textValue()).isEqualTo("/finance/v1/sections/" + id);
        assertThat(json(get(id))
                        .at("/investments/categories/0/categories/0/projects/1/label")
                        .textValue())
                .isEqualTo("Väg");
        assertThat(reason(id, 2)).isEqualTo("Import of a table (XLSX)");
    }

    @Test
    void takesCsvInThousandsWithAReason() {
        String id = givenSection();

        Response answer = csv("Resultaträkning;Rad;Utfall;Kommentar\noperations;rents;-4 590;Högre hyra")
                .queryParam("table", "lines")
                .queryParam("amounts", "tkr")
                .header("Change-Reason", "Rättat utfall")
                .post("sections/{id}/imports", id);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(json(answer).at("/written/0/after").decimalValue()).isEqualByComparingTo("-4590000");
        assertThat(json(answer).at("/written/0/before").decimalValue()).isEqualByComparingTo("-4580000");
        JsonNode line = json(get(id)).at("/statements/0/lines/1");
        assertThat(line.path("outcome").decimalValue()).isEqualByComparingTo("-4590000");
        assertThat(line.path("comment").textValue()).isEqualTo("Högre hyra");
        assertThat(reason(id, 2)).isEqualTo("Rättat utfall");
    }

    @Test
    void aChangedCellIsAPlaceOfTheDocument() {
        Response tried = csv(OUTCOME)
                .queryParam("table", "lines")
                .queryParam("dryRun", "true")
                .post("sections/{id}/imports", givenSection());

        assertThat(json(tried).at("/difference/0/path").textValue()).isEqualTo("/statements/0/lines/1/outcome");
    }

    @Test
    void faultsOfSchemaAndRulesNameTheirCells() {
        String id = givenSection();

        assertThat(faults(
                        id,
                        "lines",
                        "statement;line;label;role;formula;outcome;forecast\noperations;rents;;item;;-4590500;\n"
                                + "operations;A b;Ny;item;;;"))
                .containsExactly("lines!C2", "lines!B3");
        assertThat(faults(
                        id,
                        "lines",
                        "statement;line;label;role;formula;outcome;forecast\noperations;rents;L;item;;-4590500;1000\n"
                                + "operations;result;R;result;revenue+rent+result;;"))
                .containsExactly("lines!F2", "lines!E3", "lines!E3");
        assertThat(faults(id, "lines", "statement;line;outcome\noperations;rents;x\nx;y;1"))
                .containsExactly("lines!C2");
        assertThat(faults(id, "lines", "statement;line;outcome\nx;y;1")).containsExactly("lines!A2");
        assertThat(faults(id, "lines", "statement;line;utfal\noperations;rents;1"))
                .containsExactly("lines!C1");
        assertThat(faults(id, "projects", "category;project;decidedTotal\nland;gatan;10.5\nland;digitalisering;"))
                .containsExactly("projects!A3");
        assertThat(faults(id, "projects", "category;project;decidedTotal\nland;gatan;10.5"))
                .containsExactly("projects!C2");
        assertThat(revisions(id)).isOne();
    }

    @Test
    void aFaultElsewhereKeepsItsPointerBehindTheSectionsPath() {
        String id = givenSection();

        assertThat(faults(id, "projects", "category;project;label\nnew;;Ny\nnew;bridge;" + "Bro\n".repeat(1)))
                .isEmpty();
        assertThat(faults(id, "lines", "statement;line;role;formula\noperations;revenue;subtotal;result"))
                .as("the result, which the file does not name, goes round in a circle now")
                .containsExactly("lines!D2", "/finance/v1/sections/" + id + "#/statements/0/lines/2/formula/0");
    }

    @Test
    void namesAmountsThatAreNone() {
        assertThat(places(problem(
                        csv(OUTCOME)
                                .queryParam("dryRun", "yes")
                                .queryParam("amounts", "mkr")
                                .post("sections/{id}/imports", givenSection()),
                        400,
                        "invalid-content")))
                .containsExactly("dryRun", "amounts", "table");
    }

    private static List<String> faults(String id, String table, String csv) {
        Response answer =
                csv(csv).queryParam("table", table).queryParam("dryRun", "true").post("sections/{id}/imports", id);
        return answer.statusCode() == 200 ? List.of() : places(problem(answer, 400, "invalid-content"));
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

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] nothing = new byte[1024 * 1024];
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int i = 0; i < 200; i++) {
                zip.write(nothing);
            }
        }
        return bytes.toByteArray();
    }
}
