package se.arsredovisning.table;

import java.util.List;
import java.util.Optional;

/**
 * The tables of one file, in the order of the layouts that were asked for.
 *
 * @param tables those that the file has, at least one
 */
public record Tables(List<Table> tables) {

    public Tables {
        tables = List.copyOf(tables);
    }

    /** The table of that layout, where the file has it. */
    public Optional<Table> find(String layout) {
        return tables.stream()
                .filter(table -> table.layout().name().equals(layout))
                .findFirst();
    }

    /** Whether there is nothing in any of them but their headers. */
    public boolean haveNoRows() {
        return tables.stream().allMatch(table -> table.rows().isEmpty());
    }
}
