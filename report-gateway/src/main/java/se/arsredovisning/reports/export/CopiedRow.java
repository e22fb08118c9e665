package se.arsredovisning.reports.export;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A row as COPY gives it in its text format. One is used for all rows, since there are many. */
final class CopiedRow {

    private int[] ends;
    private byte[] line;
    private int[] endsBefore;
    private byte[] lineBefore;

    CopiedRow(int columns) {
        this.ends = new int[columns];
        this.endsBefore = new int[columns];
    }

    /** Takes the next row, the end of its line included. */
    void take(byte[] copied) {
        int[] free = endsBefore;
        endsBefore = ends;
        lineBefore = line;
        ends = free;
        line = copied;
        int column = 0;
        for (int i = 0; i < copied.length && column < ends.length; i++) {
            if (copied[i] == '\t' || copied[i] == '\n') {
                ends[column++] = i;
            }
        }
        if (column != ends.length || ends[column - 1] != copied.length - 1) {
            throw new IllegalStateException("a row has other columns than " + ends.length);
        }
    }

    /** The bytes that {@link #start} and {@link #end} are places in. */
    byte[] bytes() {
        return line;
    }

    int start(int column) {
        return column == 0 ? 0 : ends[column - 1] + 1;
    }

    int end(int column) {
        return ends[column];
    }

    boolean isNull(int column) {
        int start = start(column);
        return ends[column] - start == 2 && line[start] == '\\' && line[start + 1] == 'N';
    }

    boolean is(int column, byte[] word) {
        return Arrays.equals(line, start(column), ends[column], word, 0, word.length);
    }

    /** Whether the row before had the same in this column. */
    boolean isRepeated(int column) {
        if (lineBefore == null) {
            return false;
        }
        int start = column == 0 ? 0 : endsBefore[column - 1] + 1;
        return Arrays.equals(line, start(column), ends[column], lineBefore, start, endsBefore[column]);
    }

    /** The column's text, with what COPY does to the characters that its format needs undone. */
    String text(int column) {
        int start = start(column);
        String given = new String(line, start, ends[column] - start, StandardCharsets.UTF_8);
        return given.indexOf('\\') < 0 ? given : unescaped(given);
    }

    private static String unescaped(String given) {
        StringBuilder text = new StringBuilder(given.length());
        for (int i = 0; i < given.length(); i++) {
            char c = given.charAt(i);
            text.append(c == '\\' ? escape(given.charAt(++i)) : c);
        }
        return text.toString();
    }

    private static char escape(char letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> '\u000B';
            default -> letter;
        };
    }
}
