package se.arsredovisning.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a table looks like: the one statement of it, from which files are read, templates written and a reader told.
 * Columns may stand in any order in a file, and optional ones may be left out.
 *
 * @param name the name of its sheet, such as {@code lines}
 * @param description what a row of it is, in Swedish, for who fills it in
 * @param columns its columns, in the order of the template
 * @param further the column of a header that is none of those, such as {@code rents.outcome}: a file may have it, a
 *     template does not
 */
public record TableLayout(
        String name, String description, List<TableColumn> columns, Function<String, Optional<TableColumn>> further) {

    /** The most columns of a table. */
    public static final int MAX_COLUMNS = 100;

    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]{0,30}");

    /** @throws IllegalArgumentException where two headers are the same, or an example is none of its column */
    public TableLayout {
        columns = List.copyOf(columns);
        if (!NAME.matcher(name).matches() || Notes.isName(name)) {
            throw new IllegalArgumentException("This is no name of a sheet: " + name);
        }
        if (columns.isEmpty() || columns.size() > MAX_COLUMNS) {
            throw new IllegalArgumentException("A table has 1 to " + MAX_COLUMNS + " columns: " + name);
        }
        Map<String, Integer> known = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            TableColumn column = columns.get(i);
            for (String header : List.of(column.header(), column.alias())) {
                Integer other = known.put(CellText.key(header), i);
                if (other != null && other != i) {
                    throw new IllegalArgumentException("Two columns have the header " + header);
                }
            }
            CellValue example = CellReader.USUAL.read(column, RawCell.text(column.example()));
            if (example.reason() != null) {
                throw new IllegalArgumentException("The example of " + column.header() + " " + example.reason());
            }
        }
    }

    /** A table that has these columns and no other. */
    public TableLayout(String name, String description, List<TableColumn> columns) {
        this(name, description, columns, TableLayout::none);
    }

    private static Optional<TableColumn> none(String header) {
        return Optional.empty();
    }

    /** The column that has this header or alias, whatever the case of its letters and the space around it. */
    Optional<TableColumn> find(String header) {
        String key = CellText.key(header);
        return columns.stream()
                .filter(column -> CellText.key(column.header()).equals(key)
                        || CellText.key(column.alias()).equals(key))
                .findFirst()
                .or(() -> further.apply(key));
    }

    /**
     * The column of that key.
     *
     * @throws IllegalArgumentException when there is none
     */
    TableColumn column(String header) {
        return columns.stream()
                .filter(column -> column.header().equals(header))
                .findFirst()
                .or(() -> further.apply(CellText.key(header))
                        .filter(column -> column.header().equals(header)))
                .orElseThrow(() -> new IllegalArgumentException("The table " + name + " has no column " + header));
    }
}
