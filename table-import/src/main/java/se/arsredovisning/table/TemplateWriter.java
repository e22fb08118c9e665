package se.arsredovisning.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Writes files that {@link TableReader} reads: templates to fill in, and tables as they are.
 *
 * <p>A row is the values of its cells by the key of their column: a String for texts and choices, a BigDecimal, an
 * Integer, a LocalDate; null or absent where the cell is blank. What is read back is the same values: numbers by value,
 * texts without space around them, with line feeds as line breaks and without characters that no file can hold. A row
 * without any value is not written. Where no row is given, the examples of the columns are one. A value that is none of
 * its column, or an unknown key, is an {@link IllegalArgumentException}.
 *
 * <p>The same input gives the same bytes.
 */
public final class TemplateWriter {

    private static final Pattern SEPARATORS = Pattern.compile("[;,\\t]");

    private TemplateWriter() {}

    /**
     * A CSV file in UTF-8. A text that a spreadsheet would take for a formula ({@code = + - @}) begins with an apostrophe
     * there, which the reader takes away again.
     */
    public static byte[] csv(TableLayout layout, List<? extends Map<String, ?>> rows, CsvDialect dialect) {
        StringWriter text = new StringWriter();
        text.write(dialect.mark());
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(dialect.separator())
                .quoteStrategy(quotes(layout.columns().size() == 1))
                .bufferSize(0)
                .build(text);
        csv.writeRecord(layout.columns().stream().map(TableColumn::header).toList());
        for (Map<String, Object> row : TemplateRows.of(layout, rows)) {
            csv.writeRecord(layout.columns().stream()
                    .map(column -> written(row.get(column.header()), dialect))
                    .toList());
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A workbook with one sheet a layout, and a sheet of notes that explains every column.
     *
     * @param rows the rows of each layout by its name; a layout that is not there gets its examples
     */
    public static byte[] xlsx(List<TableLayout> layouts, Map<String, ? extends List<? extends Map<String, ?>>> rows) {
        Set<String> unknown = new TreeSet<>(rows.keySet());
        layouts.forEach(layout -> unknown.remove(layout.name()));
        if (layouts.isEmpty() || !unknown.isEmpty()) {
            throw new IllegalArgumentException("Rows have a layout: " + unknown);
        }
        WorkbookWriter workbook = new WorkbookWriter();
        for (TableLayout layout : layouts) {
            List<? extends Map<String, ?>> given = rows.get(layout.name());
            workbook.add(layout, TemplateRows.of(layout, given == null ? List.of() : given));
        }
        return workbook.finish(layouts);
    }

    /** The header of a file of one column does not say what separates cells: then nothing else must seem to. */
    private static QuoteStrategy quotes(boolean single) {
        return new QuoteStrategy() {
            @Override
            public boolean quoteValue(int lineNo, int fieldIdx, String value) {
                return single && SEPARATORS.matcher(value).find();
            }
        };
    }

    private static String written(Object value, CsvDialect dialect) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString().replace('.', dialect.decimalSign());
        }
        return value instanceof String text ? CellText.guarded(text) : value == null ? "" : value.toString();
    }
}
