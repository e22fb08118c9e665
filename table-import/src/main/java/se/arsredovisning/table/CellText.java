package se.arsredovisning.table;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import se.arsredovisning.kit.sentence.Sentence;

/** The text of cells: what counts as the same, what can be kept, and what a spreadsheet would take for a formula. */
final class CellText {

    /** The longest text of a cell, in UTF-16 units, as Excel has it. */
    static final int MAX_LENGTH = 32_767;

    private static final int MAX_SHOWN = 100;

    /** What a spreadsheet would calculate (the full-width forms too), behind any number of apostrophes. */
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    private CellText() {}

    /** Without the space around it, no-break spaces included. */
    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** What makes headers and choices the same: no case, no space around, å as one letter or two. */
    static String key(String text) {
        return Normalizer.normalize(strip(text), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** A text as it is kept: stripped, with line feeds as line breaks; null where nothing is left. */
    static String normalised(String text) {
        String stripped = strip(text.replace("\r\n", "\n").replace('\r', '\n'));
        return stripped.isEmpty() ? null : stripped;
    }

    /** Without the characters that no file can hold, for writing. */
    static String writable(String text) {
        StringBuilder written = new StringBuilder(text.length());
        text.codePoints().filter(CellText::isAllowed).forEach(written::appendCodePoint);
        return written.toString();
    }

    /** What is wrong with a text that cannot be kept, or null. */
    static Sentence fault(String text) {
        if (text.length() > MAX_LENGTH) {
            return Sentence.of("fault.longer", MAX_LENGTH);
        }
        return text.codePoints()
                .filter(c -> !isAllowed(c))
                .mapToObj(c -> c < ' '
                        ? Sentence.of("table.control-character", "U+%04X".formatted(c))
                        : Sentence.of("table.no-character", "U+%04X".formatted(c)))
                .findFirst()
                .orElse(null);
    }

    /** As a fault shows it: whole where it is short. */
    static String abbreviated(String text) {
        if (text.length() <= MAX_SHOWN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MAX_SHOWN - 1)) ? MAX_SHOWN - 1 : MAX_SHOWN;
        return text.substring(0, end) + "…";
    }

    /** A text that no spreadsheet calculates, by an apostrophe before what it would. */
    static String guarded(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** Undoes {@link #guarded}: other apostrophes are the text's own. */
    static String unguarded(String text) {
        return text.startsWith("'") && FORMULA.matcher(text).matches() ? text.substring(1) : text;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    /** The characters of XML 1.0: no controls but tab and line breaks, no halves of surrogate pairs. */
    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
