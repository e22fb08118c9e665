package se.arsredovisning.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class WorkbookStreamTest {

    private static final List<WorkbookStream.Column> COLUMNS =
            List.of(new WorkbookStream.Column("Text", 20), new WorkbookStream.Column("Värde <1>", 10));
    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05.678Z");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final WorkbookStream workbook = new WorkbookStream(bytes, TIME);

    private List<Row> rows(String sheet) throws IOException {
        try (ReadableWorkbook read =
                new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()), new ReadingOptions(true, false))) {
            return read.findSheet(sheet).orElseThrow().read();
        }
    }

    private Map<String, String> parts() throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private void row(String text, String number) throws IOException {
        workbook.beginRow();
        workbook.cell(0, workbook.text(text));
        if (number != null) {
            workbook.cell(1, new BigDecimal(number), "#,##0.0\" %\"");
        }
        workbook.endRow();
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        workbook.beginSheet("Mål & <mer>", COLUMNS);
        row(" a < b & c > d \"e\"\nf ", "-1234.5");
        row("_x0041_", "12345678901234567890");
        row("utan värde", null);
        workbook.endSheet();
        workbook.beginSheet("Tomt", COLUMNS);
        workbook.endSheet();
        workbook.end();

        List<Row> rows = rows("Mål & <mer>");
        assertThat(rows).hasSize(4);
        assertThat(rows.get(0).getCellText(1)).isEqualTo("Värde <1>");
        assertThat(rows.get(1).getCellText(0)).isEqualTo(" a < b & c > d \"e\"\nf ");
        assertThat(rows.get(1).getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("-1234.5");
        assertThat(rows.get(1).getCell(1).getDataFormatString()).isEqualTo("#,##0.0\" %\"");
        assertThat(rows.get(2).getCellText(0)).isEqualTo(XlsxCells.escaped("_x0041_"));
        assertThat(rows.get(2).getCell(1).getType()).isEqualTo(CellType.STRING);
        assertThat(rows.get(2).getCellText(1)).isEqualTo("12345678901234567890");
        assertThat(rows.get(3).getCellCount()).isEqualTo(1);
        assertThat(rows("Tomt")).hasSize(1);
    }

    @Test
    void textsBeyondThoseThatThereIsRoomForStandInTheirCells() throws IOException {
        workbook.beginSheet("Texter", COLUMNS);
        for (int i = 0; i < 20_100; i++) {
            row("text " + i, null);
        }
        workbook.endSheet();
        workbook.end();

        List<Row> rows = rows("Texter");
        assertThat(rows.get(1).getCellText(0)).isEqualTo("text 0");
        assertThat(rows.get(20_100).getCellText(0)).isEqualTo("text 20099");
        assertThat(parts().get("xl/worksheets/sheet1.xml")).contains("<t xml:space=\"preserve\">text 20099</t>");
        assertThat(parts().get("xl/sharedStrings.xml"))
                .contains("uniqueCount=\"20000\"")
                .doesNotContain("20099");
    }

    @Test
    void eachPartIsXmlAndTheFileSaysWhenItWasMade() throws Exception {
        workbook.beginSheet("Mål", COLUMNS);
        row("a", "1");
        workbook.endSheet();
        workbook.end();

        for (Map.Entry<String, String> part : parts().entrySet()) {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(part.getValue().getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(parts().get("docProps/core.xml")).contains(">2026-01-02T03:04:05Z</dcterms:created>");
        assertThat(parts().get("xl/workbook.xml")).contains(">'Mål'!$A$1:$B$2</definedName>");
        assertThat(parts().get("xl/worksheets/sheet1.xml")).contains("<autoFilter ref=\"A1:B2\"/>");
    }
}
