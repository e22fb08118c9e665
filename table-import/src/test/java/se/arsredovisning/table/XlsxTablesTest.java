package se.arsredovisning.table;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.table.Workbooks.row;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.arsredovisning.kit.testing.EnglishFault;

class XlsxTablesTest {

    private static final String HEADER = row("line", "budget", "year", "date", "status", "comment");

    @Test
    void takesOfABinaryNumberWhatTheUserSees() {
        assertThat(cell("B", "<v>103.30000000000001</v>").decimal("budget")).isEqualTo("103.3");
        assertThat(cell("B", "<v>-4494000</v>").decimal("budget")).isEqualTo("-4494000");
        assertThat(cell("B", "<v>1.2E+11</v>").decimal("budget")).isEqualTo("120000000000");
        assertThat(cell("B", "<v>0.30000000000000004</v>").decimal("budget")).isEqualTo("0.3");
    }

    @Test
    void takesANumberThatIsWrittenAsAText() {
        assertThat(inline("B", "−4 494 000,5").decimal("budget")).isEqualTo("-4494000.5");
        assertThat(inline("B", "12345678901234567890").decimal("budget")).isEqualTo("12345678901234567890");
    }

    @Test
    void takesDatesByTheirFormatAndAsText() {
        for (String style : List.of("1", "2", "4")) {
            assertThat(typed("D", "s=\"" + style + "\"", "<v>44196</v>").date("date"))
                    .isEqualTo(LocalDate.of(2020, 12, 31));
        }
        assertThat(inline("D", "2020-12-31").date("date")).isEqualTo(LocalDate.of(2020, 12, 31));
    }

    @Test
    void takesWhatAFormulaGave() {
        assertThat(cell("B", "<f>SUM(C1:C9)</f><v>12.5</v>").decimal("budget")).isEqualTo("12.5");
        assertThat(typed("F", "t=\"str\"", "<f>A1&amp;B1</f><v>ihop</v>").text("comment"))
                .isEqualTo("ihop");
        assertThat(typed("F", "t=\"str\"", "<f>IF(A1,A1,\"\")</f><v></v>").text("comment"))
                .isNull();
        assertThat(typed("D", "s=\"1\"", "<f>TODAY()</f><v>44196</v>").date("date"))
                .isEqualTo(LocalDate.of(2020, 12, 31));
    }

    @Test
    void takesANumberInAColumnOfTextAsItsDigits() {
        assertThat(cell("F", "<v>2020</v>").text("comment")).isEqualTo("2020");
        assertThat(typed("F", "s=\"3\"", "<v>7.50</v>").text("comment")).isEqualTo("7.5");
    }

    @Test
    void takesSharedAndRichTextsAndEscapedCharacters() {
        Map<String, String> parts = Workbooks.parts(
                Map.of(
                        "lines",
                        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row><row r=\"3\"><c r=\"A3\" t=\"s\"><v>1</v></c></row>"));
        parts.put(
                "xl/sharedStrings.xml",
                "<sst><si><t>line</t></si><si><r><t>two_x000D_\n</t></r><r><t>lines _x005F_x0041_</t></r>"
                        + "<rPh><t>no</t></rPh></si></sst>");

        TableRow row = read(Workbooks.zip(parts)).rows().get(0);

        assertThat(row.text("line")).isEqualTo("two\nlines _x0041_");
        assertThat(row.place("line")).isEqualTo("lines!A3");
    }

    @Test
    void namesEveryCellThatCannotBeTaken() {
        String bad = HEADER
                + "<row r=\"7\"><c r=\"A7\" t=\"e\"><v>#REF!</v></c><c r=\"B7\" t=\"b\"><v>1</v></c>"
                + "<c r=\"C7\"><v>1.5</v></c><c r=\"D7\"><v>44196</v></c><c r=\"E7\" t=\"b\"><v>0</v></c>"
                + "<c r=\"F7\"><f>A1</f></c></row>"
                + "<row r=\"8\"><c r=\"A8\" s=\"1\"><v>44196</v></c><c r=\"B8\" s=\"1\"><v>44196</v></c>"
                + "<c r=\"C8\" t=\"str\"><f>1/0</f><v>#DIV/0!</v></c><c r=\"D8\" s=\"1\"><v>44196.5</v></c>"
                + "<c r=\"E8\"><v>1</v></c><c r=\"G8\"><v>1</v></c></row>"
                + "<row r=\"9\"><c r=\"B9\"><v>0.3333333333333333</v></c></row>";

        assertThat(Layouts.faults(() -> read(Workbooks.lines(bad))))
                .containsExactly(
                        new EnglishFault("lines!A7", "#REF!", "is the error of a formula"),
                        new EnglishFault("lines!B7", "TRUE", "is not a number"),
                        new EnglishFault("lines!C7", "1.5", "is not a whole number"),
                        new EnglishFault("lines!D7", "44196", "is not a date as 2020-12-31"),
                        new EnglishFault("lines!E7", "FALSE", "is a logical value where a text is wanted"),
                        new EnglishFault("lines!F7", "=A1", "is a formula that was never calculated"),
                        new EnglishFault("lines!A8", "2020-12-31", "is a date where a text is wanted"),
                        new EnglishFault("lines!B8", "2020-12-31", "is a date where a number is wanted"),
                        new EnglishFault("lines!C8", "#DIV/0!", "is the error of a formula"),
                        new EnglishFault("lines!D8", "2020-12-31T12:00", "is not a date as 2020-12-31"),
                        new EnglishFault("lines!E8", "1", "is not one of [final, preliminary]"),
                        new EnglishFault("lines!G8", "1", "stands in a column without a header"),
                        new EnglishFault("lines!A9", null, "is required"),
                        new EnglishFault(
                                "lines!B9", "0.3333333333333333", "has more than 20 digits or more than 6 decimals"));
    }

    @Test
    void refusesFormulasOfAProgramThatDoesNotCalculate() {
        String sheet = row("line", "budget", "comment")
                + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>rents</t></is></c><c r=\"B2\"><f>1+1</f><v/></c>"
                + "<c r=\"C2\" t=\"str\"><f>A2</f><v></v></c></row>";

        assertThat(Layouts.faults(() -> read(Workbooks.lines(sheet))))
                .containsExactly(
                        new EnglishFault("lines!B2", "=1+1", "is a formula that was never calculated"),
                        new EnglishFault("lines!C2", "=A2", "is a formula that was never calculated"));
    }

    @Test
    void findsSheetsByNameAndPassesTheNotesOver() {
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put("ReadMe", row("anything"));
        sheets.put("PROJECTS", row("key") + row("om"));
        sheets.put("Lines", row("line") + row("rents"));
        sheets.put("Läs mig", row("anything"));

        Tables tables = TableReader.read(
                Workbooks.zip(Workbooks.parts(sheets)), TableFormat.XLSX, List.of(Layouts.LINES, Layouts.PROJECTS));

        assertThat(tables.tables()).extracting(Table::sheet).containsExactly("Lines", "PROJECTS");
        assertThat(tables.find("projects").orElseThrow().rows().get(0).text("key"))
                .isEqualTo("om");
    }

    @Test
    void leavesOutTheTableOfASheetThatIsMissing() {
        Tables tables = TableReader.read(
                Workbooks.lines(row("line") + row("rents")),
                TableFormat.XLSX,
                List.of(Layouts.LINES, Layouts.PROJECTS));

        assertThat(tables.find("lines")).isPresent();
        assertThat(tables.find("projects")).isEmpty();
    }

    @Test
    void takesAnOnlySheetOfAnyNameAndNamesItInFaults() {
        byte[] file = Workbooks.zip(Workbooks.parts(Map.of("Blad 1", row("line", "budget") + row("rents", "x"))));

        assertThat(Layouts.faults(() -> read(file)))
                .containsExactly(new EnglishFault("'Blad 1'!B2", "x", "is not a number"));
    }

    @Test
    void refusesSheetsThatAreNotAskedFor() {
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put("Blad1", row("line"));
        sheets.put("Blad2", row("line"));

        assertThat(Layouts.faults(() -> read(Workbooks.zip(Workbooks.parts(sheets)))))
                .containsExactly(
                        new EnglishFault("Blad1", "Blad1", "is not one of the sheets [lines]"),
                        new EnglishFault("Blad2", "Blad2", "is not one of the sheets [lines]"),
                        new EnglishFault("", null, "has none of the sheets [lines]"));
    }

    @Test
    void refusesASheetThatIsThereTwice() {
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put("lines", row("line"));
        sheets.put("LINES", row("line"));

        assertThat(Layouts.faults(() -> read(Workbooks.zip(Workbooks.parts(sheets)))))
                .containsExactly(new EnglishFault("LINES", "LINES", "is there twice"));
    }

    @Test
    void readsAWorkbookWithoutFormats() {
        Map<String, String> parts = Workbooks.parts(Map.of("lines", row("line") + row("rents")));
        parts.remove("xl/styles.xml");

        assertThat(read(Workbooks.zip(parts)).rows()).hasSize(1);
    }

    @Test
    void passesTrailingBlankRowsAndCellsOver() {
        String blank = "<row r=\"9\"><c r=\"A9\" s=\"1\"/><c r=\"XFD9\" s=\"1\"/></row>";

        assertThat(read(Workbooks.lines(row("line") + row("rents") + blank + row(" ", "")))
                        .rows())
                .hasSize(1);
    }

    private static TableRow cell(String column, String content) {
        return typed(column, "", content);
    }

    private static TableRow inline(String column, String text) {
        return typed(column, "t=\"inlineStr\"", "<is><t>" + text + "</t></is>");
    }

    private static TableRow typed(String column, String attributes, String content) {
        String cell = "<c r=\"" + column + "2\" " + attributes + ">" + content + "</c>";
        String key = "<c r=\"A2\" t=\"inlineStr\"><is><t>rents</t></is></c>";
        return read(Workbooks.lines(HEADER + "<row r=\"2\">" + key + cell + "</row>"))
                .rows()
                .get(0);
    }

    private static Table read(byte[] file) {
        return TableReader.read(file, TableFormat.XLSX, List.of(Layouts.LINES))
                .find("lines")
                .orElseThrow();
    }
}
