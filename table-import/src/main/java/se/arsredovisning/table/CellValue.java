package se.arsredovisning.table;

/**
 * What came of reading a cell: a value, nothing, or why not.
 *
 * @param value what the cell says; null where it is blank or cannot be read
 * @param reason what is wrong with it; null where nothing is
 */
record CellValue(Object value, String reason) {

    static CellValue of(Object value) {
        return new CellValue(value, null);
    }

    static CellValue refused(String reason) {
        return new CellValue(null, reason);
    }
}
