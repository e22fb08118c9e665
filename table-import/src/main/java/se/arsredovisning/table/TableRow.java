package se.arsredovisning.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One row of a table that was read. A blank cell, and every cell of a column that the file has not, is null. Columns are
 * named by their key; a name that the layout has not, or a kind that the column is not of, is an
 * {@link IllegalArgumentException}.
 */
public final class TableRow {

    private final Columns columns;
    private final int number;
    private final Map<String, Object> values;

    /** What is seen of the cells whose value is another. */
    private final Map<String, NumberFormat> formats;

    TableRow(Columns columns, int number, Map<String, Object> values, Map<String, NumberFormat> formats) {
        this.columns = columns;
        this.number = number;
        this.values = Map.copyOf(values);
        this.formats = Map.copyOf(formats);
    }

    /** The number of the row as a spreadsheet shows it: the header is usually row 1. */
    public int number() {
        return number;
    }

    /** A text without the space around it and with line feeds as line breaks, or a choice as the layout writes it. */
    public String text(String header) {
        return (String) value(header, ColumnKind.TEXT, ColumnKind.MONTH, ColumnKind.CHOICE);
    }

    /** An exact number with as few decimals as it needs and no exponent. */
    public BigDecimal decimal(String header) {
        return (BigDecimal) value(header, ColumnKind.DECIMAL, ColumnKind.PERCENT);
    }

    /** A whole number. */
    public Integer integer(String header) {
        return (Integer) value(header, ColumnKind.INTEGER);
    }

    /** A day. */
    public LocalDate date(String header) {
        return (LocalDate) value(header, ColumnKind.DATE);
    }

    /** How many thousands the cell is divided by before it is seen; 0 where its value is what is seen. */
    public int thousands(String header) {
        return formats.getOrDefault(header, NumberFormat.PLAIN).thousands();
    }

    /** How many thousands the unit stands for that the cell's format names behind the number (tkr: 1); null where none. */
    public Integer counted(String header) {
        return formats.getOrDefault(header, NumberFormat.PLAIN).counted();
    }

    /** Every cell that is not blank, by the key of its column: what a template takes to write the row again. */
    public Map<String, Object> values() {
        return values;
    }

    /** Where the cell stands, for a fault: {@code lines!C7}; the row where the file has no such column. */
    public String place(String header) {
        columns.layout().column(header);
        return columns.place(header, number);
    }

    /** Whether the file has that column. */
    boolean has(String header) {
        return columns.indexes().containsKey(columns.layout().column(header).header());
    }

    /** What the column is called, in both languages, for a fault: {@code line (Rad)}. */
    String heading(String header) {
        return columns.layout().column(header).heading();
    }

    /** Where the row stands, for a fault: {@code lines!7:7}. */
    public String place() {
        return Place.row(columns.sheet(), number);
    }

    @Override
    public String toString() {
        return place() + " " + values;
    }

    private Object value(String header, ColumnKind... kinds) {
        ColumnKind kind = columns.layout().column(header).kind();
        if (!List.of(kinds).contains(kind)) {
            throw new IllegalArgumentException("The column " + header + " is of the kind " + kind);
        }
        return values.get(header);
    }
}
