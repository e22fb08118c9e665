package se.arsredovisning.finance.document;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/** The given cells of a row, each with its accuracy and its source. */
final class GivenCells {

    private GivenCells() {}

    /**
     * The cells that are not blank.
     *
     * @param table what holds of the table's columns
     * @param row what holds of this row's cells
     */
    static Map<AmountColumn, Cell> of(
            SectionDocument document, Map<String, ColumnDetail> table, Map<String, ColumnDetail> row, Amounts amounts) {
        Map<AmountColumn, Cell> cells = new EnumMap<>(AmountColumn.class);
        for (AmountColumn column : AmountColumn.values()) {
            BigDecimal amount = amounts.in(column);
            if (amount != null) {
                ColumnDetail detail = ColumnDetail.of(column, row, table);
                cells.put(column, Cell.given(amount, document.decimals(detail), document.source(detail)));
            }
        }
        return cells;
    }
}
