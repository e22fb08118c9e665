package se.arsredovisning.finance.document;

import java.util.Map;

/**
 * What holds of one column of a table where it differs from the section, or of one cell where it differs from its column.
 *
 * @param decimals the accuracy of the given cells, or null where it does not differ
 * @param source where they come from, for a reader, or null where it does not differ
 */
public record ColumnDetail(Integer decimals, String source) {

    private static final ColumnDetail NONE = new ColumnDetail(null, null);

    /** What holds of a cell: the row's own goes before the table's. */
    static ColumnDetail of(AmountColumn column, Map<String, ColumnDetail> row, Map<String, ColumnDetail> table) {
        ColumnDetail own = row.getOrDefault(column.member(), NONE);
        ColumnDetail shared = table.getOrDefault(column.member(), NONE);
        return new ColumnDetail(
                own.decimals() == null ? shared.decimals() : own.decimals(),
                own.source() == null ? shared.source() : own.source());
    }
}
