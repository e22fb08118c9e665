package se.arsredovisning.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.arsredovisning.kit.sentence.Sentence;

/** Makes a table of the rows of a file, one after the other. The first row that is not blank is the header. */
final class TableBuilder {

    /** The most rows of a table, without its header and blank ones. */
    static final int MAX_ROWS = 20_000;

    /** The column that an area begins in, and the row that it ends in. */
    private static final Pattern AREA = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?\\d+:\\$?[A-Za-z]{1,3}\\$?(\\d{1,7})");

    private final TableLayout layout;
    private final String sheet;
    private final CellReader reader;
    private final Faults faults;
    private final List<TableRow> rows = new ArrayList<>();

    /** The column of the layout by its place in the file; null where the header is blank or unknown. */
    private final List<TableColumn> header = new ArrayList<>();

    /** The places of headers that are not blank, known or not. */
    private final BitSet headed = new BitSet();

    private Columns columns;
    private int seen;

    /** The number of the header's row, or 0 before there was one. */
    private int headerRow;

    TableBuilder(TableLayout layout, String sheet, CellReader reader, Faults faults) {
        this.layout = layout;
        this.sheet = sheet;
        this.reader = reader;
        this.faults = faults;
    }

    /**
     * Takes the next row.
     *
     * @param number the row's number, from 1
     * @param cells its cells from column A on; null where there is none
     * @return whether more rows are wanted
     */
    boolean add(int number, List<RawCell> cells) {
        if (cells.stream().allMatch(TableBuilder::isBlank)) {
            return true;
        }
        if (columns == null) {
            readHeader(number, cells);
        } else if (seen == MAX_ROWS) {
            faults.add(Place.row(sheet, number), null, Sentence.of("table.too-many-rows", MAX_ROWS));
            return false;
        } else {
            seen++;
            readRow(number, cells);
        }
        return !faults.isFull();
    }

    /** The table; what is wrong with it is among the faults. */
    Table build() {
        if (columns == null) {
            faults.add(Place.row(sheet, 1), null, Sentence.of("table.empty"));
            columns = new Columns(layout, sheet, Map.of());
        }
        return new Table(layout, sheet, columns.inOrder(), rows);
    }

    /**
     * Refuses merged cells that reach into the rows below the header: all of them seem to have the value that only the
     * first one has, so that the others would be taken for blank.
     *
     * @param area as a spreadsheet names it, such as {@code B2:B3}
     */
    void refuseMerged(String area) {
        Matcher corners = AREA.matcher(area);
        if (!corners.matches() || headerRow == 0 || Integer.parseInt(corners.group(2)) <= headerRow) {
            return;
        }
        boolean below = Place.column(corners.group(1)) < headed.length();
        if (below) {
            faults.add(Place.sheet(sheet) + "!" + area, null, Sentence.of("table.merged"));
        }
    }

    private void readHeader(int number, List<RawCell> cells) {
        Map<String, Integer> indexes = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            headed.set(i, !isBlank(cells.get(i)));
        }
        if (headed.length() > TableLayout.MAX_COLUMNS) {
            faults.add(Place.row(sheet, number), null, Sentence.of("table.too-many-columns", TableLayout.MAX_COLUMNS));
        }
        for (int i = 0; i < Math.min(cells.size(), TableLayout.MAX_COLUMNS); i++) {
            header.add(headed.get(i) ? column(number, i, cells.get(i).text(), indexes) : null);
        }
        headerRow = number;
        columns = new Columns(layout, sheet, indexes);
        for (TableColumn column : layout.columns()) {
            if (column.required() && !indexes.containsKey(column.header())) {
                faults.add(Place.row(sheet, number), null, Sentence.of("table.no-column", column.heading()));
            }
        }
    }

    private TableColumn column(int number, int index, String text, Map<String, Integer> indexes) {
        TableColumn column = layout.find(text).orElse(null);
        Sentence unreadable = CellText.fault(text);
        if (column == null && unreadable != null) {
            faults.add(Place.cell(sheet, index, number), text, unreadable);
        } else if (column == null) {
            faults.add(
                    Place.cell(sheet, index, number),
                    text,
                    Sentence.of(
                            "fault.none-of",
                            layout.columns().stream().map(TableColumn::header).toList()));
        } else if (indexes.putIfAbsent(column.header(), index) != null) {
            faults.add(Place.cell(sheet, index, number), text, Sentence.of("table.column-twice", column.header()));
            return null;
        }
        return column;
    }

    private void readRow(int number, List<RawCell> cells) {
        Map<String, Object> values = new HashMap<>();
        Map<String, NumberFormat> formats = new HashMap<>();
        for (int i = 0; i < Math.max(header.size(), cells.size()); i++) {
            RawCell cell = i < cells.size() ? cells.get(i) : null;
            TableColumn column = i < header.size() ? header.get(i) : null;
            if (column != null) {
                read(number, i, column, cell, values);
                if (cell != null && !cell.format().equals(NumberFormat.PLAIN)) {
                    formats.put(column.header(), cell.format());
                }
            } else if (!isBlank(cell) && !headed.get(i)) {
                faults.add(Place.cell(sheet, i, number), cell.text(), Sentence.of("table.without-header"));
            }
        }
        rows.add(new TableRow(columns, number, values, formats));
    }

    private void read(int number, int index, TableColumn column, RawCell cell, Map<String, Object> values) {
        CellValue reading = reader.read(column, cell);
        if (reading.reason() != null) {
            faults.add(Place.cell(sheet, index, number), cell.text(), reading.reason());
        } else if (reading.value() != null) {
            values.put(column.header(), reading.value());
        } else if (column.required()) {
            faults.add(Place.cell(sheet, index, number), null, Sentence.of("fault.required"));
        }
    }

    private static boolean isBlank(RawCell cell) {
        return cell == null || cell.isBlank();
    }
}
