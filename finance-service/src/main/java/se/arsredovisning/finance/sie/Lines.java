package se.arsredovisning.finance.sie;

import java.io.IOException;
import java.io.InputStream;

/**
 * The lines of a file, one at a time, as bytes in one buffer. A line ends with CR LF, LF or CR. Needs the same memory
 * for every file.
 */
final class Lines {

    /** The longest line, in bytes. */
    static final int MAX_LINE = 64 * 1024;

    /** How much is held at a time, in bytes. */
    static final int BUFFER = 256 * 1024;

    private static final int END_OF_FILE = 0x1a;

    private final InputStream in;

    /** The current line is in here, from {@link #start} to {@link #end}. */
    final byte[] buffer = new byte[BUFFER];

    /** Where the current line starts. */
    int start;

    /** Where the current line ends, without its end mark. */
    int end;

    private int next;
    private int limit;
    private boolean exhausted;
    private boolean afterCarriageReturn;
    private long number;
    private long bytes;
    private boolean terminated;
    private boolean tooLong;
    private boolean high;
    private boolean binary;

    Lines(InputStream in) {
        this.in = in;
    }

    /** Goes to the next line; false at the end of the file. */
    boolean next() throws IOException {
        high = false;
        binary = false;
        tooLong = false;
        start = next;
        int at = start;
        while (true) {
            at = scan(at);
            if (at < limit) {
                return ended(at);
            }
            if (at - start > MAX_LINE) {
                tooLong = true;
                start = at;
            }
            at -= start;
            if (!fill()) {
                return endedWithFile(at);
            }
        }
    }

    /** Runs to the next end of a line or to the end of what is there. */
    private int scan(int from) {
        byte[] b = buffer;
        int stop = limit;
        int at = from;
        if (at < stop && afterCarriageReturn) {
            afterCarriageReturn = false;
            if (b[at] == '\n') {
                start = ++at;
            }
        }
        boolean anyHigh = false;
        for (; at < stop; at++) {
            byte c = b[at];
            if (c < ' ') {
                if (c == '\n' || c == '\r') {
                    break;
                }
                anyHigh |= c < 0;
                binary |= c == 0;
            }
        }
        high |= anyHigh;
        return at;
    }

    private boolean ended(int at) {
        end = at;
        next = at + 1;
        afterCarriageReturn = buffer[at] == '\r';
        terminated = true;
        tooLong |= end - start > MAX_LINE;
        number++;
        return true;
    }

    private boolean endedWithFile(int at) {
        end = at;
        next = at;
        terminated = false;
        if (end == start && !tooLong) {
            return false;
        }
        number++;
        return true;
    }

    /** Moves what begins at the start of the line to the front and reads on; false where nothing came. */
    private boolean fill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, limit - start);
        limit -= start;
        next -= start;
        end -= start;
        start = 0;
        if (exhausted) {
            return false;
        }
        int read = in.readNBytes(buffer, limit, BUFFER - limit);
        exhausted = read < BUFFER - limit;
        limit += read;
        bytes += read;
        return read > 0;
    }

    /**
     * Guesses the encoding from the current line and what follows it, as far as the buffer goes. The buffer is filled
     * first, so that the guess does not depend on where it happened to end.
     */
    SieEncoding guessEncoding() throws IOException {
        fill();
        return EncodingGuess.of(buffer, start, limit);
    }

    /** Passes over a byte order mark of UTF-8 in front of the current, first line; false where there is none. */
    boolean skipByteOrderMark() {
        if (startsWith(0xef, 0xbb, 0xbf)) {
            start += 3;
            return true;
        }
        return false;
    }

    /** Leaves out the marks that DOS ends a file with, where the current line ends with some; false where it does not. */
    boolean dropEndOfFileMarks() {
        int last = end;
        while (last > start && (buffer[last - 1] == END_OF_FILE || (last < end && buffer[last - 1] == ' '))) {
            last--;
        }
        boolean any = last < end;
        end = last;
        return any;
    }

    /** Whether the current line starts with these bytes. */
    boolean startsWith(int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (start + i >= end || (buffer[start + i] & 0xff) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** The number of the current line, from 1. */
    long number() {
        return number;
    }

    /** How many bytes were read from the file. */
    long bytes() {
        return bytes;
    }

    /** Whether the current line has an end mark; false only for the last one. */
    boolean isTerminated() {
        return terminated;
    }

    /** Whether the current line was longer than {@link #MAX_LINE} and is not all here. */
    boolean isTooLong() {
        return tooLong;
    }

    /** Whether the current line has a byte above 127. */
    boolean isHigh() {
        return high;
    }

    /** Whether the current line has a NUL. */
    boolean isBinary() {
        return binary;
    }
}
