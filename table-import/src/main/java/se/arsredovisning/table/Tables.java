package se.arsredovisning.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * The tables of one file, in the order of the layouts that were asked for.
 *
 * @param tables those that the file has, at least one
 */
public record Tables(List<Table> tables) {

    private static final List<Map<String, Object>> NO_ROWS = List.of();

    public Tables {
        tables = List.copyOf(tables);
    }

    /**
     * Tables as they are read back from a template.
     *
     * @param rows the rows of each layout
     */
    public static Tables of(Map<TableLayout, List<Map<String, Object>>> rows) {
        return new Tables(rows.entrySet().stream()
                .map(given -> of(given.getKey(), given.getValue()))
                .toList());
    }

    private static Table of(TableLayout layout, List<Map<String, Object>> given) {
        Map<String, Integer> indexes = new HashMap<>();
        layout.columns().forEach(column -> indexes.put(column.header(), indexes.size()));
        Columns columns = new Columns(layout, layout.name(), indexes);
        List<TableRow> rows = new ArrayList<>();
        for (Map<String, Object> values : given.isEmpty() ? NO_ROWS : TemplateRows.of(layout, given)) {
            rows.add(new TableRow(columns, rows.size() + 2, values, Map.of()));
        }
        return new Table(layout, layout.name(), columns.inOrder(), rows);
    }

    /** The table of that layout, where the file has it. */
    public Optional<Table> find(String layout) {
        return tables.stream()
                .filter(table -> table.layout().name().equals(layout))
                .findFirst();
    }

    /** What somebody should know of the file: that it has no rows, where that is so. */
    public List<Sentence> warnings() {
        return haveNoRows() ? List.of(Sentence.of("table.no-rows")) : List.of();
    }

    /** Whether there is nothing in any of them but their headers. */
    private boolean haveNoRows() {
        return tables.stream().allMatch(table -> table.rows().isEmpty());
    }
}
