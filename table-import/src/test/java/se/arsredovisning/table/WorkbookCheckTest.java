package se.arsredovisning.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static se.arsredovisning.table.Workbooks.row;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.testing.EnglishFault;

@Timeout(10)
class WorkbookCheckTest {

    private static final byte[] GOOD = Workbooks.lines(row("line") + row("rents"));
    private static final String LAUGHS = """
            <!DOCTYPE worksheet [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">\
            <!ENTITY d SYSTEM "file:///etc/hostname">]>""";

    @Test
    void readsTheWorkbookThatTheOthersAreMadeOf() {
        assertThat(TableReader.read(GOOD, TableFormat.XLSX, List.of(Layouts.LINES))
                        .tables()
                        .get(0)
                        .rows())
                .hasSize(1);
    }

    @Test
    void refusesBytesThatAreNoZip() {
        for (byte[] file : List.of(new byte[0], new byte[3], "line;budget\n".getBytes(UTF_8), new byte[1000])) {
            assertThat(reason(file)).isEqualTo("is not an XLSX workbook");
        }
    }

    @Test
    void refusesOlderAndEncryptedWorkbooks() {
        byte[] file = Arrays.copyOf(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                2048);

        assertThat(reason(file))
                .startsWith("is not an XLSX workbook but an older (.xls) or an encrypted one: save it as");
    }

    @Test
    void refusesAWorkbookThatWasCutAnywhere() {
        for (int length = 0; length < GOOD.length; length += 7) {
            assertThat(reason(Arrays.copyOf(GOOD, length)))
                    .as("%d bytes", length)
                    .isEqualTo("is not an XLSX workbook");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/workbook.xml",
                "xl/_rels/workbook.xml.rels",
                "[Content_Types].xml",
                "xl/worksheets/sheet1.xml"
            })
    void refusesAZipWithoutAPartThatItNeeds(String part) {
        Map<String, String> parts = Workbooks.parts(Map.of("lines", row("line")));
        parts.remove(part);

        assertThat(reason(Workbooks.zip(parts))).isEqualTo("is not an XLSX workbook");
    }

    @Test
    void refusesABombByCountingWhatComesOutOfIt() {
        Map<String, Workbooks.Part> parts = new LinkedHashMap<>();
        for (int i = 0; i < 3; i++) {
            parts.put("xl/media/zeros" + i + ".bin", out -> zeros(out, 40_000_000));
        }
        byte[] bomb = Workbooks.zipOf(parts);

        assertThat(bomb).hasSizeLessThan(200_000);
        assertThat(reason(bomb)).isEqualTo("is larger than 100 MB when it is unpacked");
    }

    @Test
    void refusesMorePartsThanAWorkbookHas() {
        Map<String, String> parts = Workbooks.parts(Map.of("lines", row("line")));
        for (int i = 0; i < 1_000; i++) {
            parts.put("xl/media/" + i + ".png", "");
        }

        assertThat(reason(Workbooks.zip(parts))).isEqualTo("has more than 1000 parts");
    }

    @Test
    void refusesAPartThatIsNotWhatItsCheckSumSays() {
        byte[] file = GOOD.clone();
        int directory = new String(file, ISO_8859_1).indexOf("PK\1\2");
        file[directory + 16]++;

        assertThat(reason(file)).isEqualTo("is not an XLSX workbook");
    }

    @Test
    void refusesAnEncryptedPart() {
        byte[] file = GOOD.clone();
        int directory = new String(file, ISO_8859_1).indexOf("PK\1\2");
        file[directory + 8] |= 1;

        assertThat(reason(file)).isEqualTo("is not an XLSX workbook");
    }

    @Test
    void countsAPartAgainThatTheDirectoryNamesAgain() {
        byte[] once = Workbooks.zipOf(Map.of("xl/media/a.bin", out -> zeros(out, 60_000_000)));
        int directory = new String(once, ISO_8859_1).indexOf("PK\1\2");
        int end = once.length - 22;
        byte[] twice = new byte[once.length + end - directory];
        System.arraycopy(once, 0, twice, 0, end);
        System.arraycopy(once, directory, twice, end, once.length - directory);
        int renamed = end + 46 + "xl/media/".length();
        twice[renamed] = 'b';
        int last = twice.length - 22;
        twice[last + 8] = 2;
        twice[last + 10] = 2;
        ByteBuffer.wrap(twice).order(ByteOrder.LITTLE_ENDIAN).putInt(last + 12, last - directory);

        assertThat(reason(twice)).isEqualTo("is larger than 100 MB when it is unpacked");
    }

    @Test
    void handsOnNothingButThePartsThatWereLookedAt() throws IOException {
        Map<String, String> parts = Workbooks.parts(Map.of("lines", row("line")));
        parts.put("docProps/core.xml", "<!DOCTYPE x>");
        parts.put("xl/theme/theme1.xml", "no XML at all");
        parts.put("xl/media/nested.zip", "PK");

        String handedOn =
                new String(WorkbookCheck.of(Workbooks.zip(parts)).safe().readAllBytes(), ISO_8859_1);

        assertThat(handedOn).contains("xl/worksheets/sheet1.xml").doesNotContain("docProps", "theme", "nested.zip");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "[Content_Types].xml"})
    void refusesAPartWithADocumentType(String part) {
        Map<String, String> parts = Workbooks.parts(Map.of("lines", row("line") + row("&c;")));
        parts.merge(part, "", (text, none) -> LAUGHS + text);

        assertThat(reason(Workbooks.zip(parts))).isEqualTo("is not an XLSX workbook");
    }

    @Test
    void reliesOnALibraryThatExpandsNoEntity() {
        assertThat(readByTheLibrary("", "plain")).isEqualTo("line plain");
        assertThat(readByTheLibrary(LAUGHS, "plain")).isEqualTo("line plain");
        assertThat(readByTheLibrary(LAUGHS, "&c;")).doesNotContain("ha");
        assertThat(readByTheLibrary(LAUGHS, "&d;")).isIn("line ", "refused");
    }

    @Test
    void refusesAnotherEncodingThanUtf8() {
        Map<String, Workbooks.Part> parts = new LinkedHashMap<>();
        Workbooks.parts(Map.of("lines", row("line")))
                .forEach((name, text) -> parts.put(name, out -> out.write(text.getBytes(UTF_16))));

        assertThat(reason(Workbooks.zipOf(parts))).isEqualTo("is not an XLSX workbook");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row><c t=\"b\"><v>maybe</v><f t=\"shared\" si=\"4\"/></c></row>",
                "<row><c><v>1</v></row>",
                "<row><c t=\"inlineStr\"><is><t><![CDATA[text]]></t></is></c></row>"
            })
    void refusesASheetThatNoSpreadsheetWrites(String sheet) {
        assertThat(reason(Workbooks.lines(row("line") + sheet))).isEqualTo("is not an XLSX workbook");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <row><c r="ZZZZZZ1"><v>1</v></c></row>        | lines!2:2 | ZZZZZZ1    | is no cell of a spreadsheet
            <row r="7"><c r="!!"><v>1</v></c></row>       | lines!7:7 | !!         | is no cell of a spreadsheet
            <row r="7"><c r=""><v>1</v></c></row>         | lines!7:7 | ''         | is no cell of a spreadsheet
            <row r="7"><c r="A0"><v>1</v></c></row>       | lines!7:7 | A0         | is no cell of a spreadsheet
            <row r="7"><c r="7A"><v>1</v></c></row>       | lines!7:7 | 7A         | is no cell of a spreadsheet
            <row r="7"><c r="$A$7"><v>1</v></c></row>     | lines!7:7 | $A$7       | is no cell of a spreadsheet
            <row r="7"><c r="XFE7"><v>1</v></c></row>     | lines!7:7 | XFE7       | is no cell of a spreadsheet
            <row><c r="A1048577"><v>1</v></c></row>       | lines!2:2 | A1048577   | is no cell of a spreadsheet
            <row r="7"><c r="B8"><v>1</v></c></row>       | lines!7:7 | B8         | is no cell of the row that it stands in
            <row r="7"><c r="B7" t="x"><v>1</v></c></row> | lines!B7  | x          | is no type
            <row r="7"><c/><c t="x"><v>1</v></c></row>    | lines!B7  | x          | is no type
            <row r="7"><c r="B7" s="x"><v>1</v></c></row> | lines!B7  | x          | is no number of a format
            <row r="7"><c r="B7" t="s"><v>1</v></c></row> | lines!B7  | 1          | is no number of a text
            <row><c t="s"><v>2147483646</v></c></row>     | lines!A2  | 2147483646 | is no number of a text
            <row r="2147483647"><c><v>1</v></c></row>     | lines     | 2147483647 | is no number of a row
            <row r="0"><c r="A0"/></row>                  | lines     | 0          | is no number of a row
            """)
    void namesTheSheetAndTheRowOrCellThatIsNone(String row, String place, String value, String reason) {
        EnglishFault fault = faults(Workbooks.lines(row("line") + row)).get(0);

        assertThat(fault.property()).isEqualTo(place);
        assertThat(fault.value()).isEqualTo(value);
        assertThat(fault.reason()).startsWith(reason);
    }

    @Test
    void namesEveryCellThatIsNoneByTheNameOfItsSheetWhateverTheOrderOfTheParts() {
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put("Läs mig", row("anything"));
        sheets.put("lines", row("line") + "<row><c r=\"!\"/><c r=\"?\"/></row><row><c r=\"A0\"/></row>");
        Map<String, String> parts = Workbooks.parts(sheets);
        Map<String, String> turned = new LinkedHashMap<>();
        parts.keySet().stream()
                .sorted(Comparator.comparing((String part) -> part.contains("workbook")))
                .forEach(part -> turned.put(part, parts.get(part)));

        for (Map<String, String> ordered : List.of(parts, turned)) {
            assertThat(faults(Workbooks.zip(ordered)))
                    .extracting(EnglishFault::property, EnglishFault::value)
                    .containsExactly(tuple("lines!2:2", "!"), tuple("lines!2:2", "?"), tuple("lines!3:3", "A0"));
        }
    }

    @Test
    void namesNoMoreCellsThanAProblemDoes() {
        assertThat(faults(Workbooks.lines("<row><c r=\"!\"/></row>".repeat(2_000))))
                .hasSize(ProblemException.MAX_FAULTS);
    }

    @Test
    void refusesWhatWouldFillTheMemory() {
        String more = "has more in it than any table here";

        assertThat(reason(Workbooks.lines("<a>".repeat(200)))).isEqualTo(more);
        assertThat(reason(Workbooks.lines("<row>" + "<c/>".repeat(20_000) + "</row>")))
                .isEqualTo(more);
        assertThat(reason(Workbooks.lines("<row/>".repeat(5_000_001)))).isEqualTo(more);
        assertThat(reason(Workbooks.lines("<row><c><v>" + "1".repeat(1_000) + "</v></c></row>")))
                .isEqualTo(more);
        assertThat(reason(Workbooks.lines(row(("x".repeat(10_000) + "<!-- -->").repeat(20)))))
                .isEqualTo(more);
        assertThat(reason(Workbooks.lines("<row><c><f t=\"array\" ref=\"A1\">1</f></c></row>".repeat(201))))
                .isEqualTo(more);
        assertThat(reason(Workbooks.lines(row("x".repeat(500_000)))))
                .isEqualTo("has a cell longer than any spreadsheet has");
    }

    @Test
    void refusesMoreSharedTextsAndFormulasThanATableHas() {
        Map<String, String> parts = Workbooks.parts(Map.of("lines", row("line")));
        parts.put("xl/sharedStrings.xml", "<sst>" + "<si/>".repeat(1_000_001) + "</sst>");
        String formulas = "<row><c r=\"A1\"><f t=\"shared\" ref=\"A1:A99\" si=\"0\">" + "A1+".repeat(9_000)
                + "1</f></c></row>" + "<row><c><f t=\"shared\" si=\"0\"/></c></row>".repeat(10_000);

        assertThat(reason(Workbooks.zip(parts))).isEqualTo("has more in it than any table here");
        assertThat(reason(Workbooks.lines(formulas))).isEqualTo("has more in it than any table here");
    }

    @Test
    void saysNothingOfTheInside() {
        assertThatThrownBy(() -> TableReader.read(new byte[9], TableFormat.XLSX, List.of(Layouts.LINES)))
                .hasNoCause()
                .hasMessage("One value is not allowed.");
    }

    private static String readByTheLibrary(String type, String text) {
        Map<String, String> parts = Workbooks.parts(Map.of("lines", row("line") + row(text)));
        parts.merge("xl/worksheets/sheet1.xml", "", (sheet, none) -> type + sheet);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(Workbooks.zip(parts)))) {
            return workbook.getFirstSheet().read().stream()
                    .map(row -> row.getCell(0).getText())
                    .collect(Collectors.joining(" "));
        } catch (IOException | RuntimeException e) {
            return "refused";
        }
    }

    private static String reason(byte[] file) {
        List<EnglishFault> faults = faults(file);
        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).property()).isEmpty();
        return faults.get(0).reason();
    }

    private static List<EnglishFault> faults(byte[] file) {
        return Layouts.faults(() -> TableReader.read(file, TableFormat.XLSX, List.of(Layouts.LINES)));
    }

    private static void zeros(OutputStream out, int count) throws IOException {
        byte[] zeros = new byte[1_000_000];
        for (int i = 0; i < count / zeros.length; i++) {
            out.write(zeros);
        }
    }
}
