package se.arsredovisning.table;

import java.math.BigDecimal;

/**
 * A cell as a file has it, before anything is known of its column.
 *
 * @param form what the file says that it is
 * @param text what it says: a number as its digits, a date as ISO 8601, never null
 * @param format what is seen of a number
 */
record RawCell(Form form, String text, NumberFormat format) {

    RawCell(Form form, String text) {
        this(form, text, NumberFormat.PLAIN);
    }

    /** What a file says that a cell is. CSV knows only text. */
    enum Form {
        TEXT,
        NUMBER,
        DATE,
        LOGICAL,
        ERROR,
        /** A formula that was never calculated. */
        FORMULA
    }

    static RawCell text(String text) {
        return new RawCell(Form.TEXT, text);
    }

    static RawCell number(BigDecimal number) {
        return number(number, NumberFormat.PLAIN);
    }

    static RawCell number(BigDecimal number, NumberFormat format) {
        return new RawCell(Form.NUMBER, number.toString(), format);
    }

    /** Whether a user sees nothing there. */
    boolean isBlank() {
        return form == Form.TEXT && CellText.strip(text).isEmpty();
    }
}
