package se.arsredovisning.finance.document;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/** The given cells of a row, each with its accuracy and its source. */
final class GivenCells {

    private GivenCells() {}

    /** The cells that are not blank. */
    static Map<Column, Cell> of(SectionDocument document, Map<String, ColumnDetail> columns, Amounts amounts) {
        Map<Column, Cell> cells = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            BigDecimal amount = amounts.in(column);
            if (amount != null) {
                cells.put(
                        column,
                        Cell.given(amount, document.decimals(columns, column), document.source(columns, column)));
            }
        }
        return cells;
    }
}
