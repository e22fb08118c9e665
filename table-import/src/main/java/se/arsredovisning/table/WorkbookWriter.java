package se.arsredovisning.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes tables as the sheets of a workbook. */
final class WorkbookWriter {

    /** A spreadsheet's numbers are binary and exact to so many digits. A longer one is written as a text. */
    private static final int EXACT_DIGITS = 15;

    /** Before it a spreadsheet counts a day that never was, so older dates are written as texts. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final String PROPERTIES = "docProps/core.xml";
    private static final LocalDateTime ZIP_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int MIN_WIDTH = 12;
    private static final int MAX_WIDTH = 60;

    /** The longest list of choices that a cell can offer. */
    private static final int MAX_CHOICES = 255;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Workbook workbook = new Workbook(bytes, "Årsredovisning", null);

    /** Adds the sheet of a layout. */
    void add(TableLayout layout, List<Map<String, Object>> rows) {
        Worksheet sheet = workbook.newWorksheet(layout.name());
        for (int c = 0; c < layout.columns().size(); c++) {
            TableColumn column = layout.columns().get(c);
            sheet.width(
                    c, width(Math.max(column.header().length(), column.example().length())));
            sheet.style(c).format(format(column.kind())).set();
            offerChoices(sheet, c, column);
            header(sheet, 0, c, column.header());
            for (int r = 0; r < rows.size(); r++) {
                write(sheet, r + 1, c, column.kind(), rows.get(r).get(column.header()));
            }
        }
        sheet.freezePane(0, 1);
    }

    /** The workbook, with its notes as the last sheet. */
    byte[] finish(List<TableLayout> layouts) {
        writeNotes(layouts);
        try {
            workbook.finish();
            return timeless(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Worksheet sheet, int row, int index, ColumnKind kind, Object value) {
        if (value instanceof BigDecimal number && number.precision() <= EXACT_DIGITS) {
            sheet.value(row, index, number);
            sheet.style(row, index).format(format(number)).set();
        } else if (value instanceof LocalDate date && !date.isBefore(FIRST_DAY)) {
            sheet.value(row, index, date);
            sheet.style(row, index).format(format(kind)).set();
        } else if (value instanceof Integer number) {
            sheet.value(row, index, number);
            sheet.style(row, index).format(format(kind)).set();
        } else if (value != null) {
            String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
            sheet.value(row, index, XlsxCells.escaped(text));
            sheet.style(row, index).format("@").set();
        }
    }

    private static void offerChoices(Worksheet sheet, int index, TableColumn column) {
        String list = String.join(",", column.choices());
        boolean plain = column.choices().stream().noneMatch(choice -> choice.matches(".*[,\"&<>].*"));
        if (!list.isEmpty() && plain && list.length() <= MAX_CHOICES) {
            sheet.range(1, index, TableBuilder.MAX_ROWS, index).validateWithListByFormula("\"" + list + "\"");
        }
    }

    /** The format of cells that are still blank. */
    private static String format(ColumnKind kind) {
        return switch (kind) {
            case TEXT, MONTH, CHOICE -> "@";
            case DECIMAL, PERCENT -> "#,##0.00";
            case INTEGER -> "0";
            case DATE -> "yyyy-mm-dd";
        };
    }

    /** As many decimals as the number has. */
    private static String format(BigDecimal number) {
        return number.scale() > 0 ? "#,##0." + "0".repeat(number.scale()) : "#,##0";
    }

    private void writeNotes(List<TableLayout> layouts) {
        Worksheet sheet = workbook.newWorksheet(Notes.SHEET);
        int row = 0;
        for (TableLayout layout : layouts) {
            header(sheet, row++, 0, "Blad " + layout.name());
            sheet.value(row++, 0, layout.description());
            List<String> headers =
                    List.of("Kolumn", "Eller på svenska", "Innehåll", "Måste fyllas i", "Betydelse", "Exempel");
            for (int c = 0; c < headers.size(); c++) {
                header(sheet, row, c, headers.get(c));
            }
            row++;
            for (TableColumn column : layout.columns()) {
                note(sheet, row++, column);
            }
            row++;
        }
        int[] widths = {24, 28, 28, 14, MAX_WIDTH, 28};
        for (int c = 0; c < widths.length; c++) {
            sheet.width(c, widths[c]);
        }
    }

    private static void note(Worksheet sheet, int row, TableColumn column) {
        String choices = column.choices().isEmpty() ? "" : ": " + String.join(", ", column.choices());
        List<String> cells = List.of(
                column.header(),
                column.alias(),
                column.kind().swedish() + choices,
                column.required() ? "ja" : "nej",
                column.description(),
                column.example());
        for (int c = 0; c < cells.size(); c++) {
            sheet.value(row, c, XlsxCells.escaped(cells.get(c)));
            sheet.style(row, c).wrapText(true).verticalAlignment("top").set();
        }
    }

    private static void header(Worksheet sheet, int row, int index, String text) {
        sheet.value(row, index, text);
        sheet.style(row, index).bold().set();
    }

    private static int width(int characters) {
        return Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, characters + 4));
    }

    /** The same workbook without the time of its making, so that the same tables give the same bytes. */
    private static byte[] timeless(byte[] file) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder().setByteArray(file).get();
                ZipOutputStream out = new ZipOutputStream(written)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntriesInPhysicalOrder())) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(ZIP_TIME);
                out.putNextEntry(copy);
                byte[] part = in.getInputStream(entry).readAllBytes();
                out.write(entry.getName().equals(PROPERTIES) ? timelessProperties(part) : part);
            }
        }
        return written.toByteArray();
    }

    private static byte[] timelessProperties(byte[] part) {
        return new String(part, StandardCharsets.UTF_8)
                .replaceAll("<dcterms:created.*?</dcterms:created>", "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
