package se.arsredovisning.finance.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.arsredovisning.finance.Documents;
import se.arsredovisning.finance.ShortDocuments;
import se.arsredovisning.finance.document.StoredTotal;
import se.arsredovisning.finance.section.SectionService;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.table.CsvDialect;
import se.arsredovisning.table.OtherMembers;
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

    static Stream<JsonNode> boards() {
        return Stream.concat(
                Stream.of(
                                "1489-kommunstyrelsen-2020",
                                "boards/0182-kommunstyrelsens-verksamhetsutskott-2018",
                                "boards/0182-kommunstyrelsens-verksamhetsutskott-2019",
                                "boards/1265-tekniska-namnden-2017",
                                "boards/1480-kommunen-2018",
                                "boards/2281-kommunstyrelsen-2018-04")
                        .map(board -> Documents.data(board + "/finance.json")),
                Stream.of(
                        Documents.valid().put("dueAt", "2021-02-15").put("responsibleOffice", "Ekonomiavdelningen"),
                        Documents.interim(),
                        ShortDocuments.valid(),
                        ItemTablesTest.document()));
    }

    @ParameterizedTest
    @MethodSource("boards")
    void aSectionBegunFromTheTemplateOfAnotherSaysTheSame(JsonNode document) {
        JsonNode stored = StoredTotal.said(document);
        Tables template = TableReader.read(ImportFiles.workbook(stored), TableFormat.XLSX, TableLayouts.ALL);

        TableImport begun = TableImport.of(SectionService.beginning(), template, Denomination.SEK, true);

        assertThat(Json.equivalent(StoredTotal.said(begun.document()), stored))
                .as("%s%n%s", Json.difference(stored, begun.document()), begun.document())
                .isTrue();
        assertThat(begun.written()).isNotEmpty();
    }

    @Test
    void beginsACategoryInAnotherWhoseRowStandsBehind() {
        Tables rows = ImportFiles.projects(
                "category;parent;label;project;outcome\ninner;outer;Inre;;\ninner;;Gata;gata;5\n" + "outer;;Yttre;;7");

        JsonNode begun = TableImport.of(SectionService.beginning(), rows, Denomination.SEK, true)
                .document();

        assertThat(begun.at("/investments/categories")).hasSize(1);
        assertThat(begun.at("/investments/categories/0/key").textValue()).isEqualTo("outer");
        assertThat(begun.at("/investments/categories/0/published/outcome").intValue())
                .isEqualTo(7);
        assertThat(begun.at("/investments/categories/0/categories/0/projects/0/key")
                        .textValue())
                .isEqualTo("gata");
    }

    @Test
    void movesNoCategoryAndPutsNoneIntoItself() {
        Tables rows = ImportFiles.projects("category;parent;label;project\nreinvestment;expansion;;\na;b;A;\nb;a;B;\n"
                + "c;nowhere;C;\nexpansion;expansion;;ks-digitalisering\nd;total;D;");

        ProblemException problem = catchThrowableOfType(
                ProblemException.class,
                () -> TableImport.of(Documents.data("1489-kommunstyrelsen-2020/finance.json"), rows, Denomination.SEK));

        assertThat(problem.faults())
                .extracting(Fault::property)
                .containsExactlyInAnyOrder("projects!B2", "projects!B4", "projects!B5", "projects!B6", "projects!B7");
    }

    @Test
    void keepsHowExactAmountsAreAndTheNumbersOfNotes() {
        JsonNode nacka = Documents.data("boards/0182-kommunstyrelsens-verksamhetsutskott-2018/finance.json");

        assertThat(SectionTables.of(nacka, OtherMembers.LAYOUT))
                .contains(Map.of(
                        "member", "decimals", "number", nacka.path("decimals").decimalValue()));
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
