package se.arsredovisning.finance.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import se.arsredovisning.finance.Documents;
import se.arsredovisning.kit.json.Json;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.testing.EnglishFault;
import se.arsredovisning.table.CsvDialect;
import se.arsredovisning.table.TableFormat;
import se.arsredovisning.table.TableReader;
import se.arsredovisning.table.TemplateWriter;

/** A table with a unit in each row and several lines of the statement in its columns, as reports print it. */
class WideSegmentsTest {

    private static final JsonNode NACKA =
            Documents.data("boards/0182-kommunstyrelsens-verksamhetsutskott-2018/finance.json");

    private static final String HEADER = "statement;segment;label;number;revenue.Utfall;costs.outcome;result.Utfall;"
            + "result.budget;result.Avvikelse;revenue.Utfall föregående år;costs.previousOutcome;result.previousOutcome\n";

    private static TableImport take(JsonNode document, String csv) {
        return TableImport.of(document, ImportFiles.csv(StatementLayouts.SEGMENTS, csv), Denomination.TKR);
    }

    /** The printed table of units, a row each, in thousands. */
    private static String printed() {
        return HEADER
                + StreamSupport.stream(NACKA.at("/statements/0/segments").spliterator(), false)
                        .map(WideSegmentsTest::row)
                        .collect(Collectors.joining("\n"));
    }

    private static String row(JsonNode segment) {
        return String.join(
                ";",
                "operations",
                segment.path("key").textValue(),
                segment.path("label").textValue(),
                segment.path("number").asText(),
                cell(segment, "revenue", "/outcome"),
                cell(segment, "costs", "/outcome"),
                cell(segment, "result", "/published/outcome"),
                cell(segment, "result", "/published/budget"),
                cell(segment, "result", "/published/deviation"),
                cell(segment, "revenue", "/previousOutcome"),
                cell(segment, "costs", "/previousOutcome"),
                cell(segment, "result", "/published/previousOutcome"));
    }

    private static String cell(JsonNode segment, String line, String member) {
        return StreamSupport.stream(segment.path("lines").spliterator(), false)
                .filter(given -> given.path("key").asText().equals(line)
                        && !given.at(member).isMissingNode())
                .map(given -> given.at(member).decimalValue().movePointLeft(3).toPlainString())
                .findFirst()
                .orElse("");
    }

    @Test
    void aTableOfUnitsIsTakenInOneGo() {
        ObjectNode without = NACKA.deepCopy();
        Documents.at(without, "/statements/0").remove("segments");

        TableImport taken = take(without, printed());

        JsonNode segments = taken.document().at("/statements/0/segments");
        assertThat(segments).hasSize(29);
        assertThat(take(taken.document(), printed()).written()).isEmpty();
        assertThat(SectionTables.of(taken.document(), StatementLayouts.SEGMENTS))
                .containsExactlyInAnyOrderElementsOf(SectionTables.of(NACKA, StatementLayouts.SEGMENTS));
    }

    @Test
    void theSectionsOwnUnitsChangeNothingAndAreAllNamed() {
        TableImport taken = take(NACKA, printed());

        assertThat(taken.document()).isEqualTo(NACKA);
        assertThat(taken.untouched()).containsEntry("segments", 0L);
    }

    @Test
    void theTemplateOfASectionIsThePrintedTable() {
        WideSegments wide = WideSegments.of(NACKA);

        assertThat(wide.rows()).hasSize(29);
        assertThat(wide.layout().columns())
                .extracting(column -> column.header())
                .startsWith("statement", "segment", "label", "number")
                .containsSubsequence("revenue.outcome", "costs.outcome", "result.budget", "result.outcome");
        assertThat(written(NACKA, NACKA).document()).isEqualTo(NACKA);
        assertThat(written(NACKA, NACKA).written()).isEmpty();
        assertThat(written(NACKA, NACKA).untouched()).containsEntry("segments", 0L);
    }

    @Test
    void theTemplateBeginsTheSameSegments() {
        ObjectNode commented = NACKA.deepCopy();
        Documents.at(commented, "/statements/0/segments/3/lines/1").put("comment", "Färre barn.");
        ObjectNode without = commented.deepCopy();
        Documents.at(without, "/statements/0").remove("segments");

        assertThat(Json.same(written(commented, without).document(), commented)).isTrue();
    }

    @Test
    void aLineThatTwoCellsNameIsAFaultThatTellsOfTheOther() {
        String csv = "statement;segment;label;line;outcome;revenue.Utfall\noperations;ny;Ny skola;revenue;1;2\n"
                + "operations;ny;;revenue;3;";

        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> take(NACKA, csv));

        assertThat(problem.faults())
                .map(EnglishFault::of)
                .containsExactly(
                        new EnglishFault("segments!F2", "revenue", "is a line that segments!D2 has already"),
                        new EnglishFault("segments!D3", "revenue", "is a line that segments!D2 has already"),
                        new EnglishFault("segments!F3", "revenue", "is a line that segments!D2 has already"));
    }

    @Test
    void aUnitWithATextThatNoCellHoldsIsLeftOutAndStays() {
        ObjectNode long20000 = NACKA.deepCopy();
        Documents.at(long20000, "/statements/0/segments/3/lines/1").put("comment", "🏫".repeat(20_000));

        assertThat(WideSegments.of(long20000).rows()).hasSize(28);
        assertThat(written(long20000, long20000).document()).isEqualTo(long20000);
    }

    @Test
    void aTableOfTooManyColumnsIsRefused() {
        List<Map<String, Object>> rows = IntStream.range(0, 94)
                .mapToObj(i -> Map.<String, Object>of(
                        "statement", "s", "segment", "a", "label", "A", "line", "l" + i, "outcome", BigDecimal.ONE))
                .toList();

        assertThat(WideSegments.of(rows.subList(0, 93), List.of()).layout().columns())
                .hasSize(100);
        assertThat(catchThrowableOfType(ProblemException.class, () -> WideSegments.of(rows, List.of()))
                        .faults())
                .extracting(fault -> fault.property())
                .containsExactly("layout");
    }

    /** What the template of a section, written to a file, makes of another. */
    private static TableImport written(JsonNode section, JsonNode other) {
        WideSegments wide = WideSegments.of(section);
        byte[] file = TemplateWriter.csv(wide.layout(), wide.rows(), CsvDialect.SWEDISH_EXCEL);
        return TableImport.of(
                other, TableReader.read(file, TableFormat.CSV, List.of(StatementLayouts.SEGMENTS)), Denomination.SEK);
    }

    @Test
    void aBlankCellClearsAndALineThatTheUnitDoesNotHaveIsNotBegunByOne() {
        String first = NACKA.at("/statements/0/segments/0/key").textValue();

        TableImport taken = take(
                NACKA,
                "statement;segment;label;revenue.outcome;costs.outcome\noperations;" + first
                        + ";;;-5\noperations;ny;Ny enhet;;-7");

        assertThat(taken.written())
                .extracting(cell -> cell.place() + " " + cell.segment() + " " + cell.line() + " " + cell.member())
                .contains("segments!D2 " + first + " revenue outcome", "segments!E2 " + first + " costs outcome");
        JsonNode all = taken.document().at("/statements/0/segments");
        assertThat(all.get(all.size() - 1).path("lines")).hasToString("[{\"key\":\"costs\",\"outcome\":-7000}]");
    }

    @Test
    void rowsOfOneLineAndOfSeveralStandInOneTable() {
        TableImport taken = take(
                NACKA,
                "statement;segment;label;line;budget;costs.budget\noperations;ny;Ny enhet;revenue;5;-4\n"
                        + "operations;tom;Tom enhet;;;");

        JsonNode all = taken.document().at("/statements/0/segments");
        assertThat(all.get(29).path("lines"))
                .hasToString("[{\"key\":\"revenue\",\"budget\":5000},{\"key\":\"costs\",\"budget\":-4000}]");
        assertThat(all.get(30).toString()).isEqualTo("{\"key\":\"tom\",\"label\":\"Tom enhet\"}");
    }

    @Test
    void namesTheCellsThatAreWrong() {
        assertThat(faults("statement;segment;label;revenue.outcome\nx;a;A;1\noperations;a;;1\noperations;b;B;1\n"
                        + "operations;b;B;2"))
                .containsExactly("segments!A2", "segments!C3", "segments!D5");
        assertThat(faults("statement;segment;label;outcome\noperations;a;A;1")).containsExactly("segments!2:2");
        assertThat(faults("statement;segment;label;revenue.utfal\noperations;a;A;1"))
                .containsExactly("segments!D1");
        assertThat(faults("statement;segment;label;revenue.outcome;revenue.utfall\noperations;a;A;1;2"))
                .containsExactly("segments!E1");
        assertThat(faults("statement;segment;label;revenue.outcome\noperations;a;A;x"))
                .containsExactly("segments!D2");
    }

    private static List<String> faults(String csv) {
        return catchThrowableOfType(ProblemException.class, () -> take(NACKA, csv)).faults().stream()
                .map(fault -> fault.property())
                .toList();
    }
}
