package se.arsredovisning.table;

import java.util.Locale;
import java.util.regex.Pattern;

/** Where something stands, as a user of a spreadsheet would point to it. Rows count from 1, columns from 0. */
final class Place {

    private static final Pattern BARE = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*");
    private static final int LETTERS = 26;

    private Place() {}

    /** A cell: {@code lines!C7}. */
    static String cell(String sheet, int column, int row) {
        return sheet(sheet) + "!" + letters(column) + row;
    }

    /** A whole row: {@code lines!7:7}. */
    static String row(String sheet, int row) {
        return sheet(sheet) + "!" + row + ":" + row;
    }

    /** A row or a cell as its sheet has it, such as {@code 7:7}, or the sheet where that is an empty text. */
    static String within(String sheet, String place) {
        return place.isEmpty() ? sheet(sheet) : sheet(sheet) + "!" + place;
    }

    /** A sheet, in quotation marks where a spreadsheet wants them. */
    static String sheet(String sheet) {
        String shown = CellText.abbreviated(sheet);
        return BARE.matcher(shown).matches() ? shown : "'" + shown.replace("'", "''") + "'";
    }

    /** The column, from 0, that these letters name. */
    static int column(String letters) {
        int column = 0;
        for (char letter : letters.toUpperCase(Locale.ROOT).toCharArray()) {
            column = column * LETTERS + letter - 'A' + 1;
        }
        return column - 1;
    }

    /** What a spreadsheet calls that column. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }
}
