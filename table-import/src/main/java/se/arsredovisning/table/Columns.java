package se.arsredovisning.table;

import java.util.Map;

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

    String place(String header, int row) {
        Integer index = indexes.get(header);
        return index == null ? Place.row(sheet, row) : Place.cell(sheet, index, row);
    }
}
