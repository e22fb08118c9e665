package se.arsredovisning.table;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which columns of a layout a file has, and where.
 *
 * @param layout what the table should look like
 * @param sheet the name of the sheet as the file has it
 * @param indexes the column of each key that the file has, from 0
 */
record Columns(TableLayout layout, String sheet, Map<String, Integer> indexes) {

    Columns {
        indexes = Map.copyOf(indexes);
    }

    /** The keys, as they stand from left to right. */
    Set<String> inOrder() {
        return indexes.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    String place(String header, int row) {
        Integer index = indexes.get(header);
        return index == null ? Place.row(sheet, row) : Place.cell(sheet, index, row);
    }
}
