package se.arsredovisning.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook that leaves while its rows come: what is in memory does not grow with their number. It is for many rows: whoever
 * writes them keeps the cells that come again, and their texts stand once in the file as far as there is room for them.
 */
public final class WorkbookStream {

    /** Excel has 1,048,576 rows. */
    public static final int MOST_ROWS = 1_048_576;

    /** A spreadsheet's numbers are binary and exact to so many digits. A longer one is written as a text. */
    private static final int EXACT_DIGITS = 15;

    private static final int BUFFER = 1 << 16;

    private final ZipOutputStream zip;
    private final XmlBytes xml;
    private final Instant time;
    private final SharedTexts texts = new SharedTexts();
    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<String, byte[]> styles = new LinkedHashMap<>();
    private byte[][] references = {};
    private byte[] number = {};
    private int row;

    /**
     * A column.
     *
     * @param header what it is called
     * @param width in characters
     */
    public record Column(String header, int width) {}

    /** A cell without its place. */
    public static final class Cell {
        private final byte[] content;

        Cell(String content) {
            this.content = XmlBytes.of(content);
        }
    }

    /** A sheet whose rows are written. */
    record Sheet(String name, int columns, int rows) {

        /** All of its cells, as a filter names them. */
        String range() {
            return "$A$1:$" + letters(columns - 1) + "$" + rows;
        }
    }

    /**
     * Begins a workbook.
     *
     * @param time what it says that it was made at
     */
    public WorkbookStream(OutputStream out, Instant time) {
        this.zip = new ZipOutputStream(new BufferedOutputStream(out, BUFFER));
        // What it saves beyond that is a tenth, for three times the work.
        zip.setLevel(Deflater.BEST_SPEED);
        this.xml = new XmlBytes(zip, BUFFER);
        this.time = time;
    }

    /** Begins a sheet with a header that stays in sight. The one before is to be ended. */
    public void beginSheet(String name, List<Column> columns) throws IOException {
        part("xl/worksheets/sheet" + (sheets.size() + 1) + ".xml");
        xml.put(WorkbookParts.sheetHead(columns, sheets.isEmpty()));
        references = new byte[columns.size()][];
        for (int c = 0; c < references.length; c++) {
            references[c] = XmlBytes.of("<c r=\"" + letters(c));
        }
        sheets.add(new Sheet(name, columns.size(), 0));
        row = 0;
        beginRow();
        for (int c = 0; c < references.length; c++) {
            cell(
                    c,
                    new Cell(WorkbookParts.HEADER_STYLE
                            + texts.of(WrittenText.inWorkbook(columns.get(c).header()))));
        }
        endRow();
    }

    /** Begins the next row. */
    public void beginRow() {
        row++;
        number = XmlBytes.of(row + "\"");
        xml.put(WorkbookParts.ROW);
        xml.put(number);
        xml.put(WorkbookParts.TAG_END);
    }

    /** Writes a cell of the row; columns in order, and nothing where there is nothing. */
    public void cell(int column, Cell cell) {
        xml.put(references[column]);
        xml.put(number);
        xml.put(cell.content);
    }

    /** Writes a number with a format such as {@code #,##0.00}; one that no spreadsheet holds exactly as a text. */
    public void cell(int column, BigDecimal value, String format) {
        if (value.stripTrailingZeros().precision() > EXACT_DIGITS) {
            cell(column, text(value.toPlainString()));
            return;
        }
        xml.put(references[column]);
        xml.put(number);
        xml.put(styles.computeIfAbsent(format, this::nextStyle));
        xml.put(XmlBytes.of(value.toPlainString()));
        xml.put(WorkbookParts.VALUE_END);
    }

    /** A text as a cell, to be written as often as it comes. */
    public Cell text(String text) {
        return new Cell(texts.of(WrittenText.inWorkbook(text)));
    }

    /** Ends the row. */
    public void endRow() throws IOException {
        xml.put(WorkbookParts.ROW_END);
        xml.flushFull();
    }

    /** Ends the sheet. */
    public void endSheet() throws IOException {
        Sheet begun = sheets.remove(sheets.size() - 1);
        Sheet ended = new Sheet(begun.name(), begun.columns(), row);
        sheets.add(ended);
        xml.put(WorkbookParts.sheetEnd(ended));
        endPart();
    }

    /** Writes the end, without which the file is no workbook. */
    public void end() throws IOException {
        for (Map.Entry<String, String> part :
                WorkbookParts.of(sheets, List.copyOf(styles.keySet()), time).entrySet()) {
            part(part.getKey());
            xml.put(XmlBytes.of(part.getValue()));
            endPart();
        }
        part("xl/sharedStrings.xml");
        texts.write(xml);
        endPart();
        zip.finish();
        zip.flush();
    }

    private byte[] nextStyle(String format) {
        return XmlBytes.of(" s=\"" + (WorkbookParts.FIRST_STYLE + styles.size()) + "\"><v>");
    }

    private void part(String name) throws IOException {
        ZipEntry part = new ZipEntry(name);
        part.setTime(time.toEpochMilli());
        zip.putNextEntry(part);
    }

    private void endPart() throws IOException {
        xml.flush();
        zip.closeEntry();
    }

    private static String letters(int column) {
        return (column < 26 ? "" : letters(column / 26 - 1)) + (char) ('A' + column % 26);
    }
}
