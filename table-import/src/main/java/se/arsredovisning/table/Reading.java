package se.arsredovisning.table;

/**
 * What came of reading a cell: a value, nothing, or why not.
 *
 * @param value what the cell says; null where it is blank or cannot be read
 * @param reason what is wrong with it; null where nothing is
 */
record Reading(Object value, String reason) {

    static Reading of(Object value) {
        return new Reading(value, null);
    }

    static Reading refused(String reason) {
        return new Reading(null, reason);
    }
}
