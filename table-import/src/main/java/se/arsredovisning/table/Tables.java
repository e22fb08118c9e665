package se.arsredovisning.table;

import java.util.List;
import java.util.Optional;
import se.arsredovisning.kit.sentence.Sentence;

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

    /** What somebody should know of the file: that it has no rows, where that is so. */
    public List<Sentence> warnings() {
        return haveNoRows() ? List.of(Sentence.of("table.no-rows")) : List.of();
    }

    /** Whether there is nothing in any of them but their headers. */
    private boolean haveNoRows() {
        return tables.stream().allMatch(table -> table.rows().isEmpty());
    }
}
