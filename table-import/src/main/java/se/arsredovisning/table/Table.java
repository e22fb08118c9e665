package se.arsredovisning.table;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A table that was read whole and without a fault of its form.
 *
 * @param layout what it looks like
 * @param sheet the name of the sheet that it stood on; of a CSV file, the layout's name
 * @param headers the keys of the columns that the file has, in its order
 * @param rows the rows that are not blank, in the file's order
 */
public record Table(TableLayout layout, String sheet, Set<String> headers, List<TableRow> rows) {

    public Table {
        headers = Collections.unmodifiableSet(new LinkedHashSet<>(headers));
        rows = List.copyOf(rows);
    }

    /** Whether the file has the column of that key: a column left out says something else than blank cells. */
    public boolean has(String header) {
        return headers.contains(layout.column(header).header());
    }
}
