package se.arsredovisning.finance.sie;

import java.util.ArrayList;
import java.util.List;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * The fields of a line. They are separated by spaces and tabs; one with spaces in it stands in quotes, where {@code \"}
 * is a quote; a list of objects stands in braces.
 *
 * <p>What the fields say is kept end to end, without what separates them, which is just what a checksum is made of.
 */
final class SieFields {

    /** What a line is. */
    enum Shape {
        /** Has nothing. */
        BLANK,
        /** Has a label and its fields. */
        RECORD,
        /** Is a brace that opens a block. */
        OPEN,
        /** Is a brace that closes a block. */
        CLOSE,
        /** Is something else. */
        OTHER
    }

    /** How many fields are told apart; more are only read over. */
    private static final int MAX = 64;

    private final byte[] content = new byte[2 * Lines.MAX_LINE];
    private final int[] starts = new int[MAX];
    private final int[] ends = new int[MAX];
    private final int[] listStarts = new int[MAX];
    private final int[] listEnds = new int[MAX];
    private byte[] line;
    private int length;
    private int count;
    private SieEncoding encoding = SieEncoding.PC8;

    /** Says how texts are read from now on. */
    void encoding(SieEncoding encoding) {
        this.encoding = encoding;
    }

    /**
     * Takes a line apart.
     *
     * @throws BadLine where quotes or braces have no end
     */
    Shape split(byte[] bytes, int from, int to) {
        line = bytes;
        length = 0;
        count = 0;
        int at = skipSpace(from, to);
        if (at == to) {
            return Shape.BLANK;
        }
        byte first = bytes[at];
        if (first != '#') {
            boolean alone = skipSpace(at + 1, to) == to;
            return alone && first == '{' ? Shape.OPEN : alone && first == '}' ? Shape.CLOSE : Shape.OTHER;
        }
        while (at < to) {
            int start = length;
            if (bytes[at] == '{') {
                int opened = at + 1;
                at = list(opened, to);
                add(start, opened, at - 1);
            } else {
                at = word(at, to, false);
                add(start, -1, -1);
            }
            at = skipSpace(at, to);
        }
        return Shape.RECORD;
    }

    private void add(int start, int listStart, int listEnd) {
        if (count < MAX) {
            starts[count] = start;
            ends[count] = length;
            listStarts[count] = listStart;
            listEnds[count] = listEnd;
            count++;
        }
    }

    private int skipSpace(int from, int to) {
        int at = from;
        while (at < to && (line[at] == ' ' || line[at] == '\t')) {
            at++;
        }
        return at;
    }

    /** Copies the words of a list; returns where the line goes on after its closing brace. */
    private int list(int from, int to) {
        int at = skipSpace(from, to);
        while (at < to && line[at] != '}') {
            at = skipSpace(word(at, to, true), to);
        }
        if (at == to) {
            throw new BadLine(Sentence.of("finance.sie.open-list"));
        }
        return at + 1;
    }

    /** Copies one word; returns where the line goes on. */
    private int word(int from, int to, boolean inList) {
        byte[] in = line;
        byte[] out = content;
        int at = from;
        int n = length;
        if (in[at] == '"') {
            at++;
            while (at < to && in[at] != '"') {
                if (in[at] == '\\' && at + 1 < to && in[at + 1] == '"') {
                    at++;
                }
                out[n++] = in[at++];
            }
            if (at == to) {
                throw new BadLine(Sentence.of("finance.sie.open-quotes"));
            }
            at++;
        } else {
            while (at < to && in[at] != ' ' && in[at] != '\t' && !(inList && in[at] == '}')) {
                out[n++] = in[at++];
            }
        }
        length = n;
        return at;
    }

    /** How many fields there are, the label included. */
    int count() {
        return count;
    }

    /** Whether there is a field and it is a list. */
    boolean isList(int field) {
        return field < count && listStarts[field] >= 0;
    }

    /** Whether a field is missing or says nothing. */
    boolean isEmpty(int field) {
        return field >= count || (listStarts[field] < 0 && starts[field] == ends[field]);
    }

    /** The text of a field, empty where it is missing. */
    String text(int field) {
        return field < count ? encoding.decode(content, starts[field], ends[field]) : "";
    }

    /** The words of a field that is a list. */
    List<String> words(int field) {
        int kept = length;
        List<String> words = new ArrayList<>();
        int at = skipSpace(listStarts[field], listEnds[field]);
        while (at < listEnds[field]) {
            int start = length;
            at = skipSpace(word(at, listEnds[field], true), listEnds[field]);
            words.add(encoding.decode(content, start, length));
        }
        length = kept;
        return words;
    }

    /** What all fields say, up to {@link #length()}. */
    byte[] content() {
        return content;
    }

    /** How many bytes all fields have together. */
    int length() {
        return length;
    }

    /** Where a field starts in {@link #content()}. */
    int start(int field) {
        return starts[field];
    }

    /** Where a field ends in {@link #content()}. */
    int end(int field) {
        return ends[field];
    }

    /** The line as it is. */
    byte[] line() {
        return line;
    }

    /** Where a list starts in {@link #line()}, after its brace. */
    int listStart(int field) {
        return listStarts[field];
    }

    /** Where a list ends in {@link #line()}, before its brace. */
    int listEnd(int field) {
        return listEnds[field];
    }
}
