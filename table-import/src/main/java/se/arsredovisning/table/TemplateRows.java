package se.arsredovisning.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of a file that is to be written, held against their layout: what would not be read back is not written. */
final class TemplateRows {

    private TemplateRows() {}

    /**
     * The rows as they will be read back; where there are none, one with the examples.
     *
     * @throws IllegalArgumentException where a value is none of its column, or there are too many rows
     */
    static List<Map<String, Object>> of(TableLayout layout, List<? extends Map<String, ?>> given) {
        if (given.size() > TableBuilder.MAX_ROWS) {
            throw new IllegalArgumentException("A table has at most " + TableBuilder.MAX_ROWS + " rows");
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map<String, ?> row : given.isEmpty() ? List.of(examples(layout)) : given) {
            Map<String, Object> kept = new HashMap<>();
            row.forEach((header, value) -> {
                Object cell = cellValue(layout.column(header), value);
                if (cell != null) {
                    kept.put(header, cell);
                }
            });
            if (!kept.isEmpty()) {
                rows.add(kept);
            }
        }
        return rows;
    }

    private static Map<String, Object> examples(TableLayout layout) {
        Map<String, Object> examples = new HashMap<>();
        for (TableColumn column : layout.columns()) {
            examples.put(
                    column.header(),
                    CellReader.USUAL
                            .read(column, RawCell.text(column.example()))
                            .value());
        }
        return examples;
    }

    private static Object cellValue(TableColumn column, Object value) {
        if (value == null) {
            return null;
        }
        boolean fits =
                switch (column.kind()) {
                    case TEXT, MONTH, CHOICE -> value instanceof String;
                    case DECIMAL, PERCENT -> value instanceof BigDecimal;
                    case INTEGER -> value instanceof Integer;
                    case DATE -> value instanceof LocalDate;
                };
        if (!fits) {
            throw new IllegalArgumentException(
                    "A " + value.getClass().getSimpleName() + " is no value of the column " + column.header());
        }
        if (value instanceof Integer) {
            return value;
        }
        CellValue reading = value instanceof BigDecimal number
                ? NumberText.normalised(number)
                : CellReader.USUAL.read(column, RawCell.text(CellText.writable(value.toString())));
        if (reading.reason() != null) {
            throw new IllegalArgumentException("A value of the column " + column.header() + " " + reading.reason());
        }
        return reading.value();
    }
}
