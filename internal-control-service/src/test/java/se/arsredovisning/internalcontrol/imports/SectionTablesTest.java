package se.arsredovisning.internalcontrol.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.arsredovisning.internalcontrol.Documents;
import se.arsredovisning.internalcontrol.section.SectionService;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.table.CsvDialect;
import se.arsredovisning.table.TableFormat;
import se.arsredovisning.table.TableLayout;
import se.arsredovisning.table.TableReader;
import se.arsredovisning.table.TemplateWriter;

class SectionTablesTest {

    static Stream<JsonNode> documents() {
        return Stream.of(
                Documents.data("1489-kommunstyrelsen-2020/internal-control.json"), Documents.valid(), awkward());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aWorkbookSentBackChangesNothing(JsonNode document) {
        TableImport taken = TableImport.of(
                document, TableReader.read(ImportFiles.workbook(document), TableFormat.XLSX, TableLayouts.ALL));

        assertThat(taken.document()).isEqualTo(document);
        assertThat(taken.written()).isEmpty();
    }

    static Stream<JsonNode> boards() {
        return Stream.of(
                Documents.data("1489-kommunstyrelsen-2020/internal-control.json"),
                Documents.valid().put("dueAt", "2021-02-15").put("responsibleOffice", "Ekonomiavdelningen"));
    }

    @ParameterizedTest
    @MethodSource("boards")
    void aSectionBegunFromTheTemplateOfAnotherSaysTheSame(JsonNode document) {
        TableImport begun = TableImport.of(
                SectionService.beginning(),
                TableReader.read(ImportFiles.workbook(document), TableFormat.XLSX, TableLayouts.ALL));

        assertThat(Json.equivalent(begun.document(), document))
                .as("%s%n%s", Json.difference(document, begun.document()), begun.document())
                .isTrue();
        assertThat(begun.written()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void csvSentBackChangesNothing(JsonNode document) {
        for (TableLayout layout : TableLayouts.ALL) {
            for (CsvDialect dialect : CsvDialect.values()) {
                byte[] csv = TemplateWriter.csv(layout, SectionTables.of(document, layout), dialect);
                if (!SectionTables.of(document, layout).isEmpty()) {
                    TableImport taken =
                            TableImport.of(document, TableReader.read(csv, TableFormat.CSV, List.of(layout)));

                    assertThat(taken.document()).isEqualTo(document);
                    assertThat(taken.written()).isEmpty();
                }
            }
        }
    }

    @Test
    void leavesOutWhatNoFileCanHold() {
        assertThat(SectionTables.of(awkward(), TableLayouts.CONTROLS))
                .extracting(row -> row.get("key"))
                .containsExactly("faktura", "arkiv");
        assertThat(SectionTables.of(awkward(), TableLayouts.ACTIONS))
                .extracting(row -> row.get("key"))
                .containsExactly("kurs");
    }

    @Test
    void leavesOutTheRowsThatATableHasNoRoomFor() {
        ObjectNode many = Documents.valid();
        ArrayNode results = many.withArray("/controls/2/results");
        for (int i = 0; i < 20_001; i++) {
            results.addObject().put("key", "r" + i).put("assessment", "with-remark");
        }

        assertThat(SectionTables.of(many, TableLayouts.RESULTS)).hasSize(20_000);
    }

    @Test
    void aRiskValueThatFollowsIsBlank() {
        assertThat(SectionTables.of(Documents.valid(), TableLayouts.CONTROLS))
                .extracting(row -> row.get("riskValue"))
                .containsExactly(null, 8, null);
    }

    /** Texts that look like formulas, are blank, or too long; a day before the calendar; lists without items. */
    private static JsonNode awkward() {
        ObjectNode document = Documents.valid();
        Documents.at(document, "/controls/0")
                .put("risk", "=1+1")
                .put("comment", " \n ")
                .put("method", "  a\r\nb ");
        Documents.at(document, "/controls/1").put("comment", "😀".repeat(20_000));
        Documents.at(document, "/controls/2").putArray("results");
        Documents.at(document, "/controls/0/actions/1").put("doneOn", "0000-01-01");
        return document;
    }
}
