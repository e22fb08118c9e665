package se.arsredovisning.finance.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.arsredovisning.finance.Documents;
import se.arsredovisning.finance.ShortDocuments;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.table.CsvDialect;
import se.arsredovisning.table.TableFormat;
import se.arsredovisning.table.TableLayout;
import se.arsredovisning.table.TableReader;
import se.arsredovisning.table.Tables;
import se.arsredovisning.table.TemplateWriter;

class SectionTablesTest {

    static Stream<JsonNode> documents() {
        return Stream.of(
                Documents.data("1489-kommunstyrelsen-2020/finance.json"),
                Documents.valid(),
                Documents.interim(),
                ShortDocuments.valid(),
                ItemTablesTest.document(),
                Documents.data("boards/0182-kommunstyrelsens-verksamhetsutskott-2018/finance.json"),
                Documents.data("boards/1265-tekniska-namnden-2017/finance.json"),
                Documents.data("boards/2281-kommunstyrelsen-2018-04/finance.json"),
                awkward());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aWorkbookThatComesBackUnchangedChangesNothing(JsonNode document) {
        unchanged(
                document,
                TableReader.read(ImportFiles.workbook(document), TableFormat.XLSX, TableLayouts.ALL),
                "{budget-changes=0, equity=0, grants=0, lines=0, projects=0, segments=0, statements=0,"
                        + " volumes=0}");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aCsvFileThatComesBackUnchangedChangesNothing(JsonNode document) {
        for (CsvDialect dialect : CsvDialect.values()) {
            for (TableLayout layout : TableLayouts.ALL) {
                byte[] csv = TemplateWriter.csv(layout, SectionTables.of(document, layout), dialect);
                boolean empty = SectionTables.of(document, layout).isEmpty();
                if (!empty) {
                    unchanged(document, TableReader.read(csv, TableFormat.CSV, List.of(layout)), null);
                }
            }
        }
    }

    @Test
    void hasEveryRowOfTheReportOf2020() {
        JsonNode document = Documents.data("1489-kommunstyrelsen-2020/finance.json");

        assertThat(SectionTables.of(document, TableLayouts.LINES)).hasSize(20);
        assertThat(SectionTables.of(document, TableLayouts.PROJECTS)).hasSize(5 + 25 + 1);
    }

    @Test
    void leavesOutARowWithATextThatNoCellHolds() {
        ObjectNode document = ShortDocuments.valid();
        Documents.at(document, "/statements/0/lines/1").put("comment", "😀".repeat(20_000));

        assertThat(SectionTables.of(document, TableLayouts.LINES))
                .extracting(row -> row.get("line"))
                .containsExactly("revenue", "result", "revenue", "result");
    }

    private static void unchanged(JsonNode document, Tables tables, String untouched) {
        TableImport taken = TableImport.of(document, tables, Denomination.SEK);

        assertThat(taken.written()).isEmpty();
        assertThat(taken.document()).isEqualTo(document);
        if (untouched != null) {
            assertThat(taken.untouched()).hasToString(untouched);
        }
    }

    /** What spreadsheets are apt to change. */
    private static ObjectNode awkward() {
        ObjectNode document = ShortDocuments.valid();
        ObjectNode line = Documents.at(document, "/statements/0/lines/1");
        line.put("label", " =1+1 ")
                .put("comment", "\n# Rubrik\r\n\r\n| a | b |\n")
                .put("changeComment", " ");
        line.put("outcome", new java.math.BigDecimal("-99999999999999.990"));
        line.putArray("formula");
        line.putObject("published");
        document.putObject("investments").put("comment", "'@x");
        return document;
    }
}
