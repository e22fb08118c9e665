package se.arsredovisning.table;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arsredovisning.table.Workbooks.row;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.kit.testing.EnglishFault;

/** What is taken of a workbook is what its user sees, or a fault names the cell. */
class SeenCellsTest {

    private static final TableLayout LAYOUT = new TableLayout(
            "lines",
            "En rad",
            List.of(
                    TableColumn.text("line", "Rad", "Nyckel", "rents").asRequired(),
                    TableColumn.decimal("budget", "Budget", "Kronor", "1"),
                    TableColumn.percent("share", "Andel", "Procent", "10"),
                    TableColumn.integer("count", "Antal", "Antal", "1"),
                    TableColumn.date("date", "Datum", "Dagen", "2020-12-31"),
                    TableColumn.month("month", "Månad", "Månaden", "2020-12"),
                    TableColumn.text("comment", "Kommentar", "Fri text", "")));

    private static final String HEADER = row("line", "budget", "share", "count", "date", "month", "comment");
    private static final List<String> FORMATS =
            List.of("General", "0%", "0.0%", "#,##0,", "h:mm", "yyyy\\-mm", "mmm\\-yy", "yyyy\\-mm\\-dd");

    @ParameterizedTest
    @CsvSource({"1,0.1,10", "2,0.031,3.1", "2,7.0000000000000007E-2,7", "1,-1.3E-2,-1.3", "0,10,10", "2,0,0"})
    void takesThePercentThatIsSeen(int format, String value, String percent) {
        assertThat(styled("C", format, value).decimal("share")).isEqualByComparingTo(percent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10%", "10 %", "10,0\u00a0%", "10"})
    void takesAPercentageThatIsWrittenAsAText(String text) {
        assertThat(inline("C", text).decimal("share")).isEqualByComparingTo("10");
    }

    @Test
    void refusesAPercentageWhereNoneIsWanted() {
        String rows = "<row r=\"2\">" + key() + "<c r=\"B2\" s=\"1\"><v>0.1</v></c><c r=\"D2\" s=\"2\"><v>1</v></c>"
                + "<c r=\"E2\" s=\"1\"><v>44196</v></c><c r=\"G2\" s=\"1\"><v>0.1</v></c></row>";

        assertThat(faults(workbook(HEADER + rows)))
                .containsExactly(
                        new EnglishFault("lines!B2", "0.1", "is a percentage by its format, where none is wanted"),
                        new EnglishFault("lines!D2", "1", "is a percentage by its format, where none is wanted"),
                        new EnglishFault("lines!E2", "44196", "is not a date as 2020-12-31"),
                        new EnglishFault("lines!G2", "0.1", "is a percentage by its format, where none is wanted"));
    }

    @Test
    void refusesANumberThatIsNotSeenAsOne() {
        assertThat(faults(workbook(HEADER + "<row r=\"2\">" + key() + "<c r=\"B2\" s=\"4\"><v>0.5</v></c></row>")))
                .containsExactly(new EnglishFault("lines!B2", "0.5", "is a number that its format does not show"));
    }

    @Test
    void saysHowAnAmountIsShown() {
        TableRow row = styled("B", 3, "4494000");

        assertThat(row.decimal("budget")).isEqualTo("4494000");
        assertThat(row.thousands("budget")).isOne();
        assertThat(row.counted("budget")).isNull();
        assertThat(row.thousands("count")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.551115123125783E-17", "-4.5474735088646412E-13", "1E-13", "0"})
    void takesTheBinaryRestOfADifferenceForZero(String rest) {
        assertThat(styled("B", 0, rest).decimal("budget")).isZero();
        assertThat(styled("D", 0, rest).integer("count")).isZero();
    }

    @Test
    void takesTheMonthThatASpreadsheetMakesADayOf() {
        assertThat(styled("F", 5, "44166").text("month")).isEqualTo("2020-12");
        assertThat(styled("F", 6, "44166").text("month")).isEqualTo("2020-12");
        assertThat(inline("F", "2020-12").text("month")).isEqualTo("2020-12");
        assertThat(faults(workbook(HEADER + "<row r=\"2\">" + key() + "<c r=\"F2\" s=\"7\"><v>44196</v></c></row>")))
                .containsExactly(
                        new EnglishFault("lines!F2", "2020-12-31", "is a date where a month is wanted, as 2020-12"));
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookSaysSo() {
        Map<String, String> parts =
                parts(HEADER + "<row r=\"2\">" + key() + "<c r=\"E2\" s=\"7\"><v>42734</v></c></row>");
        parts.computeIfPresent(
                "xl/workbook.xml", (name, text) -> text.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"));

        assertThat(only(Workbooks.zip(parts)).date("date")).isEqualTo(LocalDate.of(2020, 12, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-12-31", "2020-12-31T00:00:00", "2020-12-31T00:00:00.000Z", "2020-12-31T00:00"})
    void takesCellsThatAreDatesByTheirType(String date) {
        assertThat(typed("E", "t=\"d\" s=\"7\"", date).date("date")).isEqualTo(LocalDate.of(2020, 12, 31));
        assertThat(typed("E", "s='7' t='d'", date).date("date")).isEqualTo(LocalDate.of(2020, 12, 31));
    }

    @Test
    void takesACellThatIsADateForNothingElse() {
        String rows = "<row r=\"2\">" + key() + "<c r=\"B2\" t=\"d\"><v>2020-12-31</v></c>"
                + "<c r=\"E2\" t=\"d\"><v>2020-12-31T12:00:00</v></c><c r=\"F2\" t=\"d\"><v>2020-12-01</v></c>"
                + "<c r=\"G2\" t=\"d\"><v>2020-12-31</v></c></row>";

        assertThat(faults(workbook(HEADER + rows)))
                .containsExactly(
                        new EnglishFault("lines!B2", "2020-12-31", "is a date where a number is wanted"),
                        new EnglishFault("lines!E2", "2020-12-31T12:00:00", "is not a date as 2020-12-31"),
                        new EnglishFault("lines!G2", "2020-12-31", "is a date where a text is wanted"));
    }

    @Test
    void readsStrictOpenXmlAndChangesNoText() {
        String strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
        Map<String, String> parts = parts(HEADER + "<row r=\"2\">" + key() + "<c r=\"B2\"><v>5</v></c>"
                + "<c r=\"E2\" t=\"d\"><v>2020-12-31</v></c><c r=\"G2\" t=\"inlineStr\"><is><t>&quot;" + strict
                + "\" t=\"d\"</t></is></c></row>");
        parts.replaceAll((name, text) -> text.replace(
                        "=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main", "=\"" + strict)
                .replace(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                        "http://purl.oclc.org/ooxml/officeDocument/relationships"));
        parts.computeIfPresent(
                "xl/workbook.xml", (name, text) -> text.replace("<workbook ", "<workbook conformance=\"strict\" "));

        TableRow row = only(Workbooks.zip(parts));

        assertThat(row.decimal("budget")).isEqualTo("5");
        assertThat(row.date("date")).isEqualTo(LocalDate.of(2020, 12, 31));
        assertThat(row.text("comment")).isEqualTo("\"" + strict + "\" t=\"d\"");
    }

    @Test
    void readsADateBehindCommentsAndEmptyValues() {
        String rows = "<row r=\"2\"><!-- it's > <c t=\"d\"> -->" + key()
                + "<c r=\"E2\" t=\"d\"><!-- --><v>2020-12-31</v></c><c r=\"G2\" t=\"d\"/></row>";

        TableRow row = only(workbook(HEADER + rows));

        assertThat(row.date("date")).isEqualTo(LocalDate.of(2020, 12, 31));
        assertThat(row.text("comment")).isNull();
    }

    @Test
    void isNotHeldUpByALongComment() {
        String comment = "<!--" + "> - ".repeat(500_000) + "-->";

        assertThat(faults(workbook(HEADER + comment + row("rents")))).isNotEmpty();
        assertThat(only(workbook(HEADER + "<!--" + "> - ".repeat(50_000) + "-->" + row("rents")))
                        .text("line"))
                .isEqualTo("rents");
    }

    @Test
    void passesAHiddenSheetOver() {
        assertThat(only(withSheet("_lista", "hidden")).text("line")).isEqualTo("rents");
        assertThat(only(withSheet("_lista", "veryHidden")).text("line")).isEqualTo("rents");
        assertThat(faults(withSheet("_lista", "visible")))
                .extracting(EnglishFault::property)
                .contains("_lista");
    }

    @Test
    void refusesAHiddenTable() {
        Map<String, String> parts = parts(HEADER + row("rents", "5"));
        parts.computeIfPresent(
                "xl/workbook.xml", (name, text) -> text.replace("name=\"lines\"", "name=\"lines\" state=\"hidden\""));

        assertThat(faults(Workbooks.zip(parts)))
                .containsExactly(new EnglishFault(
                        "lines", "lines", "is hidden: show it, so that somebody sees what is taken, or delete it"));
    }

    @Test
    void takesWhatAFilterHides() {
        String hidden = "<row r=\"2\" hidden=\"1\">" + key() + "<c r=\"B2\"><v>5</v></c></row>";

        assertThat(only(workbook(HEADER + hidden)).decimal("budget")).isEqualTo("5");
    }

    @Test
    void refusesMergedCellsOfTheTable() {
        String merged = HEADER + "<row r=\"2\">" + key() + "<c r=\"B2\"><v>5</v></c></row>" + "<row r=\"3\">"
                + "<c r=\"A3\" t=\"inlineStr\"><is><t>other</t></is></c><c r=\"B3\"/></row>";
        Map<String, String> parts = parts(merged);
        parts.computeIfPresent(
                "xl/worksheets/sheet1.xml",
                (name, text) -> text.replace(
                        "</sheetData>",
                        "</sheetData><mergeCells count=\"2\"><mergeCell ref=\"B2:B3\"/><mergeCell ref=\"K9:L9\"/>"
                                + "</mergeCells>"));

        assertThat(faults(Workbooks.zip(parts)))
                .containsExactly(new EnglishFault(
                        "lines!B2:B3", null, "are merged cells: undo that, and fill in each cell that has a value"));
    }

    @ParameterizedTest
    @CsvSource({
        "xl/vbaProject.bin,with macros (.xlsm)",
        "xl/workbook.bin,binary",
        "content.xml,OpenDocument",
        "Index/Document.iwa,Numbers",
        "word/document.xml,Word"
    })
    void saysWhatAnotherFileIsAndWhatToDo(String part, String kind) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(part, "x");

        assertThat(faults(Workbooks.zip(parts))).singleElement().satisfies(fault -> assertThat(fault.reason())
                .contains(kind, "save it as an Excel workbook (.xlsx) and send that"));
    }

    @Test
    void saysThatAWorkbookIsNoCsv() {
        assertThat(Layouts.faults(() -> TableReader.read(workbook(HEADER), TableFormat.CSV, List.of(LAYOUT))))
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason()).contains("a workbook: send it as application/vnd."));
    }

    @Test
    void readsPrefixedNamesAbsoluteTargetsAndCellsWithoutPlaces() {
        Map<String, String> parts =
                parts(HEADER + "<row><c t=\"inlineStr\"><is><t>rents</t></is></c><c><v>5</v></c></row>");
        parts.computeIfPresent(
                "xl/_rels/workbook.xml.rels", (name, text) -> text.replace("Target=\"", "Target=\"/xl/"));
        parts.computeIfPresent(
                "xl/worksheets/sheet1.xml",
                (name, text) -> text.replace("<", "<x:").replace("<x:/", "</x:").replace("xmlns=", "xmlns:x="));

        assertThat(only(Workbooks.zip(parts)).decimal("budget")).isEqualTo("5");
    }

    private static byte[] withSheet(String name, String state) {
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put("lines", HEADER + row("rents"));
        sheets.put(name, row("ja"));
        Map<String, String> parts = Workbooks.parts(sheets);
        parts.computeIfPresent(
                "xl/workbook.xml",
                (part, text) -> text.replace("name=\"" + name + "\"", "name=\"" + name + "\" state=\"" + state + "\""));
        return Workbooks.zip(parts);
    }

    private static TableRow styled(String column, int format, String value) {
        return typed(column, "s=\"" + format + "\"", value);
    }

    private static TableRow typed(String column, String attributes, String value) {
        return only(workbook(HEADER + "<row r=\"2\">" + key() + "<c r=\"" + column + "2\" " + attributes + "><v>"
                + value + "</v></c></row>"));
    }

    private static TableRow inline(String column, String text) {
        return only(workbook(HEADER + "<row r=\"2\">" + key() + "<c r=\"" + column + "2\" t=\"inlineStr\"><is><t>"
                + text + "</t></is></c></row>"));
    }

    private static String key() {
        return "<c r=\"A2\" t=\"inlineStr\"><is><t>rents</t></is></c>";
    }

    /** A workbook of one sheet, whose styles are the formats by their number. */
    private static byte[] workbook(String sheetData) {
        return Workbooks.zip(parts(sheetData));
    }

    private static Map<String, String> parts(String sheetData) {
        Map<String, String> parts = Workbooks.parts(Map.of("lines", sheetData));
        StringBuilder formats = new StringBuilder();
        StringBuilder styles = new StringBuilder();
        for (int i = 0; i < FORMATS.size(); i++) {
            formats.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(164 + i, FORMATS.get(i)));
            styles.append("<xf numFmtId=\"%d\"/>".formatted(164 + i));
        }
        parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts>" + formats
                        + "</numFmts><cellXfs>" + styles + "</cellXfs></styleSheet>");
        return parts;
    }

    private static TableRow only(byte[] file) {
        return TableReader.read(file, TableFormat.XLSX, List.of(LAYOUT))
                .find("lines")
                .orElseThrow()
                .rows()
                .get(0);
    }

    private static List<EnglishFault> faults(byte[] file) {
        return Layouts.faults(() -> TableReader.read(file, TableFormat.XLSX, List.of(LAYOUT)));
    }
}
