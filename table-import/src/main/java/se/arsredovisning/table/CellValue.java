package se.arsredovisning.table;

import se.arsredovisning.kit.sentence.Sentence;

/**
 * What came of reading a cell: a value, nothing, or why not.
 *
 * @param value what the cell says; null where it is blank or cannot be read
 * @param reason what is wrong with it; null where nothing is
 */
record CellValue(Object value, Sentence reason) {

    static CellValue of(Object value) {
        return new CellValue(value, null);
    }

    static CellValue refused(Sentence reason) {
        return new CellValue(null, reason);
    }
}
