package se.arsredovisning.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

class TemplateWriterTest {

    private static final List<Map<String, Object>> ROWS = List.of(
            Map.of("line", "rents", "budget", new BigDecimal("-4494000.5"), "date", LocalDate.of(2020, 12, 31)),
            Map.of("line", "=1+1", "comment", "one, two\nthree; \"four\""));

    @Test
    void writesWhatASwedishExcelOpens() {
        assertThat(new String(TemplateWriter.csv(Layouts.LINES, ROWS, CsvDialect.SWEDISH_EXCEL), UTF_8))
                .isEqualTo("\uFEFFline;budget;previousOutcome;year;date;status;comment\r\n"
                        + "rents;-4494000,5;;;2020-12-31;;\r\n"
                        + "'=1+1;;;;;;\"one, two\nthree; \"\"four\"\"\"\r\n");
    }

    @Test
    void writesWhatRfc4180Says() {
        assertThat(new String(TemplateWriter.csv(Layouts.LINES, ROWS, CsvDialect.RFC_4180), UTF_8))
                .startsWith(
                        "line,budget,previousOutcome,year,date,status,comment\r\nrents,-4494000.5,,,2020-12-31,,\r\n");
    }

    @Test
    void writesTheExamplesWhereNoRowsAreGiven() {
        byte[] csv = TemplateWriter.csv(Layouts.LINES, List.of(), CsvDialect.SWEDISH_EXCEL);
        byte[] xlsx = TemplateWriter.xlsx(List.of(Layouts.LINES), Map.of());

        for (Tables tables : List.of(
                TableReader.read(csv, TableFormat.CSV, List.of(Layouts.LINES)),
                TableReader.read(xlsx, TableFormat.XLSX, List.of(Layouts.LINES)))) {
            assertThat(tables.tables().get(0).rows()).hasSize(1);
            assertThat(tables.tables().get(0).rows().get(0).values())
                    .isEqualTo(Map.of(
                            "line",
                            "rents",
                            "budget",
                            new BigDecimal("-4494000"),
                            "previousOutcome",
                            new BigDecimal("-6840000.5"),
                            "year",
                            2020,
                            "date",
                            LocalDate.of(2020, 12, 31),
                            "status",
                            "final"));
        }
    }

    @Test
    void explainsEveryColumnInItsNotes() throws IOException {
        byte[] file = TemplateWriter.xlsx(List.of(Layouts.LINES, Layouts.PROJECTS), Map.of("lines", ROWS));

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheets()).extracting(Sheet::getName).containsExactly("lines", "projects", "Läs mig");
            List<Row> notes = workbook.getSheet(2).orElseThrow().read();
            assertThat(texts(notes, 0))
                    .contains("Blad lines", "En rad i ett resultat", "previousOutcome", "Blad projects", "key");
            assertThat(texts(notes, 1)).contains("Utfall föregående år", "Nyckel");
            assertThat(texts(notes, 2)).contains("ett av värdena: final, preliminary", "datum (åååå-mm-dd)");
            assertThat(texts(notes, 3)).contains("ja", "nej");
            assertThat(texts(notes, 4)).contains("Budget för året i kronor");
            assertThat(texts(notes, 5)).contains("-6840000.5");
        }
    }

    @Test
    void freezesABoldHeaderAndOffersTheChoices() throws IOException {
        Map<String, String> parts = unzip(TemplateWriter.xlsx(List.of(Layouts.LINES), Map.of("lines", ROWS)));

        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("state=\"frozen\"", "ySplit=\"1\"", "<formula1>\"final,preliminary\"</formula1>")
                .doesNotContain("<f>");
        assertThat(parts.get("xl/styles.xml")).contains("<b/>", "#,##0.0", "yyyy-mm-dd");
    }

    @Test
    void givesTheSameBytesForTheSameTables() throws InterruptedException {
        byte[] first = TemplateWriter.xlsx(List.of(Layouts.LINES), Map.of("lines", ROWS));
        Thread.sleep(5);

        assertThat(TemplateWriter.xlsx(List.of(Layouts.LINES), Map.of("lines", ROWS)))
                .isEqualTo(first);
        assertThat(new String(first, UTF_8)).doesNotContain("dcterms:created");
    }

    @Test
    void writesNumbersThatASpreadsheetWouldRoundAndDatesThatItDoesNotKnowAsTexts() throws IOException {
        Map<String, Object> row = Map.of(
                "line", "rents", "budget", new BigDecimal("12345678901234567.5"), "date", LocalDate.of(1899, 12, 31));

        byte[] file = TemplateWriter.xlsx(List.of(Layouts.LINES), Map.of("lines", List.of(row)));

        assertThat(unzip(file).get("xl/sharedStrings.xml")).contains("12345678901234567.5", "1899-12-31");
        assertThat(TableReader.read(file, TableFormat.XLSX, List.of(Layouts.LINES))
                        .tables()
                        .get(0)
                        .rows()
                        .get(0)
                        .values())
                .isEqualTo(row);
    }

    @Test
    void writesNoRowWithoutAValue() {
        Map<String, Object> blank = new HashMap<>();
        blank.put("line", null);
        blank.put("comment", "  ");

        assertThat(new String(TemplateWriter.csv(Layouts.LINES, List.of(blank), CsvDialect.RFC_4180), UTF_8).lines())
                .hasSize(1);
    }

    @Test
    void leavesOutCharactersThatNoFileCanHold() {
        byte[] file = TemplateWriter.csv(
                Layouts.PROJECTS, List.of(Map.of("key", "a\u0000b\uD800c\u0007")), CsvDialect.RFC_4180);

        assertThat(new String(file, UTF_8)).isEqualTo("key\r\nabc\r\n");
    }

    @Test
    void refusesValuesThatWouldNotBeReadBack() {
        refuses(Map.of("nothing", "x"));
        refuses(Map.of("budget", "12"));
        refuses(Map.of("budget", 12));
        refuses(Map.of("year", new BigDecimal("2020")));
        refuses(Map.of("date", "2020-12-31"));
        refuses(Map.of("date", LocalDate.of(12020, 12, 31)));
        refuses(Map.of("status", "maybe"));
        refuses(Map.of("budget", new BigDecimal("0.0000001")));
        refuses(Map.of("comment", "x".repeat(32_768)));
        assertThatThrownBy(() -> TemplateWriter.xlsx(List.of(Layouts.LINES), Map.of("other", List.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void refuses(Map<String, Object> row) {
        assertThatThrownBy(() -> TemplateWriter.csv(Layouts.LINES, List.of(row), CsvDialect.RFC_4180))
                .as("%s", row)
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> texts(List<Row> rows, int column) {
        return rows.stream().map(row -> row.getCellText(column)).toList();
    }

    private static Map<String, String> unzip(byte[] file) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return parts;
    }
}
