package se.arsredovisning.reports.page;

import java.util.List;

/**
 * A table as a page shows it.
 *
 * @param caption what it is of
 * @param unit what all its numbers are counted in; empty where they differ, or where it has none
 * @param columns the heads, that of the rows' heads first
 * @param notes what its marks stand for
 */
public record PageTable(String caption, String unit, List<Column> columns, List<Row> rows, List<String> notes) {

    public PageTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /**
     * A column.
     *
     * @param text its head
     * @param look {@code n} of numbers, {@code t} of text, empty of words
     */
    public record Column(String text, String look) {}

    /**
     * A row.
     *
     * @param head what it is of
     * @param lang the language of the head where it is not the page's; else empty
     * @param look {@code subtotal}, {@code total}, {@code group}, or empty
     * @param level how deep it stands within another, from 0
     */
    public record Row(String head, String lang, String look, int level, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell.
     *
     * @param id what it is linked by; empty where it is no number
     * @param text what it prints; empty where it is blank
     * @param href where its source is told; empty where it has none
     * @param mark a sign after it that the notes tell of; empty for none
     * @param look that of its column
     * @param lang the language of the text where it is not the page's; else empty
     */
    public record Cell(String id, String text, String href, String mark, String look, String lang) {

        /** A blank cell, which is no zero. */
        static Cell blank(String look) {
            return new Cell("", "", "", "", look, "");
        }

        static Cell words(String text, String look, String lang) {
            return new Cell("", text, "", "", look, lang);
        }
    }
}
