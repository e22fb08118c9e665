package se.arsredovisning.table;

/** What the cells of a column hold. */
public enum ColumnKind {
    TEXT("text"),
    /** An exact number of at most 20 digits, at most 6 of them decimals. */
    DECIMAL("tal"),
    /** The same, counted in percent: a cell that shows 10 % is 10. */
    PERCENT("tal i procent (10 för 10 %)"),
    /** A whole number that an {@code int} holds. */
    INTEGER("heltal"),
    /** A day, without a time. */
    DATE("datum (åååå-mm-dd)"),
    /** A month as 2020-12, also from a date cell of its first day: a spreadsheet makes one of what is typed. */
    MONTH("månad (åååå-mm)"),
    /** One of the values that the column names. */
    CHOICE("ett av värdena");

    private final String swedish;

    ColumnKind(String swedish) {
        this.swedish = swedish;
    }

    /** The kind in words, for the notes of a template. */
    String swedish() {
        return swedish;
    }
}
