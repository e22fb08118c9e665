package se.arsredovisning.table;

import java.util.regex.Pattern;

/** Texts as files for spreadsheets hold them, for exports that write their files themselves. */
public final class WrittenText {

    /** What programs differ about passing over before a formula. */
    private static final Pattern PASSED_OVER = Pattern.compile("^[\\s\\u00A0\\uFEFF\"']+");

    private WrittenText() {}

    /**
     * A text as a cell of a CSV file, not yet in quotes. One that a spreadsheet would run as a formula begins with an
     * apostrophe, as in {@link TemplateWriter}; also where quotes, spaces or a byte order mark stand before it.
     */
    public static String inCsv(String text) {
        String guarded = CellText.guarded(text);
        if (!guarded.equals(text)) {
            return guarded;
        }
        String bare = PASSED_OVER.matcher(text).replaceFirst("");
        return CellText.guarded(bare).equals(bare) ? text : "'" + text;
    }

    /** A text as a cell of a workbook: without what XML cannot hold, and so that it is read back as it is. */
    public static String inWorkbook(String text) {
        return XlsxCells.escaped(CellText.writable(text));
    }
}
