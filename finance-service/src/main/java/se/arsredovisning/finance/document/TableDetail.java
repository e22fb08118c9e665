package se.arsredovisning.finance.document;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/**
 * What holds of the cells of one table.
 *
 * @param decimals the accuracy of what is printed in it, and of what is given where a column or a row says nothing else
 * @param source where its cells come from, for a reader, or null
 * @param columns what holds of a column where it differs
 */
record TableDetail(int decimals, String source, Map<String, ColumnDetail> columns) {

    static TableDetail of(SectionDocument document, Statement statement) {
        int decimals = statement.decimals() == null ? document.decimals() : statement.decimals();
        return new TableDetail(decimals, document.source(), statement.columns());
    }

    static TableDetail ofInvestments(SectionDocument document) {
        Investments investments = document.investments();
        int decimals = investments.decimals() == null ? document.decimals() : investments.decimals();
        return new TableDetail(decimals, document.source(), investments.columns());
    }

    /**
     * The accuracy of a given cell.
     *
     * @param row what holds of its row's cells
     */
    int decimals(AmountColumn column, Map<String, ColumnDetail> row) {
        Integer own = ColumnDetail.of(column, row, columns).decimals();
        return own == null ? decimals : own;
    }

    /**
     * The given cells of a row, each with its accuracy and its source; blank ones are not there.
     *
     * @param row what holds of this row's cells
     */
    Map<AmountColumn, Cell> given(Map<String, ColumnDetail> row, Amounts amounts) {
        Map<AmountColumn, Cell> cells = new EnumMap<>(AmountColumn.class);
        for (AmountColumn column : AmountColumn.values()) {
            BigDecimal amount = amounts.in(column);
            if (amount != null) {
                String own = ColumnDetail.of(column, row, columns).source();
                cells.put(column, Cell.given(amount, decimals(column, row), own == null ? source : own));
            }
        }
        return cells;
    }

    /** A derived cell as it was printed. */
    Cell printed(BigDecimal amount) {
        return Cell.given(amount, decimals, source);
    }
}
