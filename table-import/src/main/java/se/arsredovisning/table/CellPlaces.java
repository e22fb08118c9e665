package se.arsredovisning.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * Follows the rows and cells of a workbook through its parts, and keeps what is wrong with one of them: the library would
 * give the whole file up for it, and could not say where. A place is told as far as it is known, a cell that is nowhere by
 * its row, a row that is nowhere by its sheet.
 */
final class CellPlaces {

    private static final int MAX_COLUMN = 16_384;
    private static final int MAX_ROW = 1_048_576;
    private static final int MAX_KEPT = ProblemException.MAX_FAULTS + 1;

    private static final Pattern CELL = Pattern.compile("([A-Za-z]{1,3})([1-9][0-9]{0,6})");
    private static final Pattern ROW = Pattern.compile("[1-9][0-9]{0,6}");
    private static final Pattern INDEX = Pattern.compile("[0-9]{1,7}");
    private static final Set<String> TYPES = Set.of("b", "d", "e", "inlineStr", "n", "s", "str");

    private final Sentence noText = Sentence.of("table.no-shared-text");
    private final List<Found> found = new ArrayList<>();
    private String part = "";

    /** The number of the row that is being read, by its own word or as the one after the row before. */
    private int row;

    /** The number that the row says itself, or 0. */
    private int said;

    private boolean isRowKnown;
    private int column;

    /** The cell that is being read, within its sheet. */
    private String place = "";

    /** The cell that names the last of the shared texts, or null. */
    private Found last;

    private int wantedTexts;

    /** What is wrong with a row or a cell, by its place within the sheet that a part is. */
    private record Found(String part, String place, String value, Sentence reason) {}

    /** What comes now stands in that part. */
    void begin(String name) {
        part = name;
        row = 0;
    }

    /** A row begins, which may say its number. */
    void row(String given) {
        boolean isNumber = given != null && ROW.matcher(given).matches() && Integer.parseInt(given) <= MAX_ROW;
        said = isNumber ? Integer.parseInt(given) : 0;
        isRowKnown = isNumber || given == null;
        column = 0;
        place = "";
        if (isRowKnown) {
            row = Math.max(row + 1, said);
        } else {
            keep(
                    given,
                    row == 0 ? Sentence.of("table.no-row", MAX_ROW) : Sentence.of("table.no-row-after", MAX_ROW, row));
        }
    }

    /**
     * A cell begins.
     *
     * @param given where it says that it stands, or null
     * @param type what it is by its own word
     * @param style the number of its format, or null
     */
    void cell(String given, String type, String style) {
        place = isRowKnown ? row + ":" + row : "";
        Matcher named = CELL.matcher(given == null ? "" : given);
        boolean isNamed = named.matches()
                && Place.column(named.group(1)) < MAX_COLUMN
                && Integer.parseInt(named.group(2)) <= MAX_ROW;
        if (given != null && !isNamed) {
            keep(given, Sentence.of("table.no-cell", MAX_ROW));
            return;
        }
        column = isNamed ? Place.column(named.group(1)) + 1 : column + 1;
        if (isNamed && said > 0 && Integer.parseInt(named.group(2)) != said) {
            keep(given, Sentence.of("table.cell-of-other-row", said));
        }
        place = isRowKnown ? Place.letters(column - 1) + row : place;
        if (!TYPES.contains(type)) {
            keep(type, Sentence.of("table.no-type"));
        }
        if (style != null && !INDEX.matcher(style).matches()) {
            keep(style, Sentence.of("table.no-format"));
        }
    }

    /** The cell has the shared text of that number. */
    void sharedText(String number) {
        if (!INDEX.matcher(number).matches()) {
            keep(number, noText);
        } else if (Integer.parseInt(number) >= wantedTexts) {
            wantedTexts = Integer.parseInt(number) + 1;
            last = new Found(part, place, number, noText);
        }
    }

    /**
     * Ends the reading where anything was wrong.
     *
     * @param sharedTexts how many there are
     * @throws ProblemException {@code invalid-content}
     */
    void end(int sharedTexts, SheetParts sheets) {
        if (wantedTexts > sharedTexts) {
            found.add(last);
        }
        Faults faults = new Faults();
        found.forEach(fault ->
                faults.add(Place.within(sheets.name(fault.part()), fault.place()), fault.value(), fault.reason()));
        faults.end();
    }

    private void keep(String value, Sentence reason) {
        if (found.size() < MAX_KEPT) {
            found.add(new Found(part, place, CellText.abbreviated(value), reason));
        }
    }
}
