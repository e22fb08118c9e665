package se.arsredovisning.goals.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.arsredovisning.goals.Documents;
import se.arsredovisning.goals.section.SectionService;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.testing.EnglishFault;
import se.arsredovisning.table.CsvDialect;
import se.arsredovisning.table.TableFormat;
import se.arsredovisning.table.TableLayout;
import se.arsredovisning.table.TableReader;
import se.arsredovisning.table.TemplateWriter;

class TableImportTest {

    static Stream<JsonNode> documents() {
        return Stream.of(
                Documents.data("1489-kommunstyrelsen-2020/goals.json"),
                Documents.data("boards/0182-kommunstyrelsens-verksamhetsutskott-2019/goals.json"),
                Documents.valid(),
                Documents.scoreCard(),
                unnumbered(),
                awkward());
    }

    /** What spreadsheets are apt to change, a measure without values, and a text that no cell holds. */
    private static ObjectNode awkward() {
        ObjectNode document = Documents.valid();
        Documents.at(document, "/priorities/0/goals/0").put("title", "=1+1").put("comment", " \n ");
        Documents.at(document, "/priorities/0/goals/0/keyFigures/1").remove("values");
        Documents.at(document, "/priorities/1/goals/0").put("comment", "😀".repeat(20_000));
        document.putArray("assignments");
        return document;
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aWorkbookSentBackChangesNothing(JsonNode document) {
        TableImport taken = TableImport.of(
                document, TableReader.read(ImportFiles.workbook(document), TableFormat.XLSX, TableLayouts.ALL));

        assertThat(taken.document()).isEqualTo(document);
        assertThat(taken.written()).isEmpty();
        assertThat(taken.untouched().values()).containsOnly(0L);
    }

    static Stream<JsonNode> boards() {
        return Stream.of(
                Documents.data("1489-kommunstyrelsen-2020/goals.json"),
                Documents.data("boards/0182-kommunstyrelsens-verksamhetsutskott-2019/goals.json"),
                Documents.valid().put("dueAt", "2021-02-15").put("responsibleOffice", "Ekonomiavdelningen"),
                Documents.scoreCard());
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
                byte[] csv = TemplateWriter.csv(layout, TableImport.rows(document, layout), dialect);
                if (!TableImport.rows(document, layout).isEmpty()) {
                    TableImport taken =
                            TableImport.of(document, TableReader.read(csv, TableFormat.CSV, List.of(layout)));

                    assertThat(taken.document()).isEqualTo(document);
                    assertThat(taken.written()).isEmpty();
                }
            }
        }
    }

    private static ObjectNode unnumbered() {
        ObjectNode document = Documents.valid();
        Documents.at(document, "/priorities/1").remove("number");
        return document;
    }

    static Stream<JsonNode> exact() {
        return Stream.of(
                unnumbered(),
                Documents.data("1489-kommunstyrelsen-2020/goals.json"),
                Documents.valid(),
                Documents.scoreCard());
    }

    @ParameterizedTest
    @MethodSource("exact")
    void aWorkbookIsAFirstReport(JsonNode document) {
        JsonNode nothing = Json.read("{\"priorities\": []}");

        JsonNode begun = TableImport.of(
                        nothing, TableReader.read(ImportFiles.workbook(document), TableFormat.XLSX, TableLayouts.ALL))
                .document();

        for (TableLayout layout : TableLayouts.ALL) {
            assertThat(TableImport.rows(begun, layout))
                    .containsExactlyInAnyOrderElementsOf(TableImport.rows(document, layout));
        }
    }

    @Test
    void theExamplesAreAReport() {
        byte[] template = TemplateWriter.xlsx(TableLayouts.ALL, TableExamples.ROWS);

        JsonNode begun = TableImport.of(
                        Json.read("{\"priorities\": []}"),
                        TableReader.read(template, TableFormat.XLSX, TableLayouts.ALL))
                .document();

        assertThat(begun.at("/priorities/0/goals/0/indicators/0/values")).hasSize(2);
        assertThat(begun.at("/goals/0/key").textValue()).isEqualTo("bemotande");
    }

    @Test
    void changesAGoalByItsKeyAloneWhereverItStands() {
        TableImport taken = take(TableLayouts.GOALS, "Mål;Bedömning\nbemotande;Partly-Fulfilled\nklimat;not-fulfilled");

        assertThat(taken.document().at("/priorities/1/goals/0/assessment").textValue())
                .isEqualTo("partly-fulfilled");
        assertThat(taken.document().at("/priorities/0/goals/0/assessment").textValue())
                .isEqualTo("not-fulfilled");
        assertThat(taken.written())
                .hasToString("[" + "WrittenCell[place=goals!B2, priority=3, goal=bemotande,"
                        + " kind=null, measure=null, year=null, sex=null, assignment=null, member=assessment, before=null,"
                        + " after=\"partly-fulfilled\"], "
                        + "WrittenCell[place=goals!B3, priority=1, goal=klimat, kind=null, measure=null, year=null, sex=null,"
                        + " assignment=null, member=assessment, before=\"fulfilled\", after=\"not-fulfilled\"]]");
        assertThat(taken.untouched()).hasToString("{goals=0, measures=8, assignments=0}");
    }

    @Test
    void anAssessmentIsAStepOfTheSectionsScaleByKeyOrLabel() {
        TableImport taken = TableImport.of(
                Documents.scoreCard(),
                ImportFiles.csv(TableLayouts.GOALS, "goal;assessment\nklimat;EJ UPPFYLLT\nlarande;orange"));

        assertThat(taken.document().at("/priorities/0/goals/0/assessment").textValue())
                .isEqualTo("rod");
        assertThat(taken.document().at("/goals/1/assessment").textValue()).isEqualTo("orange");
    }

    @Test
    void addsPrioritiesAndGoalsUnderThemOrUnderNone() {
        TableImport taken = take(
                TableLayouts.GOALS,
                "goal;priority;priorityTitle;title\nny;7;Trygghet;Tryggare\nannan;7;;Renare\nfri;;;Utanför\ntva;3;;Två");

        JsonNode document = taken.document();
        assertThat(document.at("/priorities/2").toString())
                .isEqualTo("{\"number\":7,\"title\":\"Trygghet\",\"goals\":[{\"key\":\"ny\",\"title\":\"Tryggare\"},"
                        + "{\"key\":\"annan\",\"title\":\"Renare\"}]}");
        assertThat(document.at("/goals")).hasToString("[{\"key\":\"fri\",\"title\":\"Utanför\"}]");
        assertThat(document.at("/priorities/1/goals/1/key").textValue()).isEqualTo("tva");
    }

    @Test
    void changesAndAddsYearsOfMeasures() {
        TableImport taken = take(
                TableLayouts.MEASURES,
                "kind;measure;year;sex;outcome;status\nindicator;nki;2020;;68;final\nkey-figure;nki;2017;women;70,5;final");

        assertThat(taken.document()
                        .at("/priorities/0/goals/0/indicators/0/values/1")
                        .toString())
                .isEqualTo("{\"year\":2020,\"target\":64,\"outcome\":68,\"status\":\"final\"}");
        assertThat(taken.document().at("/priorities/0/goals/0/keyFigures/0/values/3"))
                .hasToString("{\"year\":2017,\"sex\":\"women\",\"outcome\":70.5,\"status\":\"final\"}");
    }

    @Test
    void namesTheCellsThatAreWrong() {
        assertThat(
                        faults(
                                TableLayouts.GOALS,
                                "goal;priority;priorityTitle;title\nny;;;\nklimat;1;A;B\nandra;1;B;C\nx;9;;X\nklimat;1;;\ny;sju;Sju;Y"))
                .containsExactlyInAnyOrder(
                        "goals!C4 is another than in an earlier row of the priority, goals!C3",
                        "goals!B7 is neither a number nor the title of a priority without one",
                        "goals!D2 is required of a goal that the section does not have yet",
                        "goals!B5 names no priority of the section",
                        "goals!A6 is the goal of an earlier row, goals!A3",
                        "goals!B7 names no priority of the section");
        assertThat(faults(
                        TableLayouts.MEASURES,
                        "goal;kind;measure;name;year;outcome\nx;indicator;a;A;2020;1\nklimat;;a;A;2020;1\n"
                                + "klimat;indicator;ny;Ny;2020;1\nklimat;indicator;nki;;;1"))
                .contains(
                        "measures!A2 names no goal of the section",
                        "measures!B3 is required of a measure that the section does not have yet",
                        "measures!4:4 has no column owner (Ägare), which is required of a measure that the section does"
                                + " not have yet",
                        "measures!E5 is required of a row with a value");
        assertThat(faults(TableLayouts.ASSIGNMENTS, "assignment;title\na;A"))
                .hasSize(3)
                .allMatch(fault -> fault.startsWith("assignments!2:2 has no column "));
    }

    private static TableImport take(TableLayout layout, String csv) {
        return TableImport.of(Documents.valid(), ImportFiles.csv(layout, csv));
    }

    private static List<String> faults(TableLayout layout, String csv) {
        return catchThrowableOfType(ProblemException.class, () -> take(layout, csv)).faults().stream()
                .map(EnglishFault::of)
                .map(fault -> fault.property() + " " + fault.reason())
                .toList();
    }
}
