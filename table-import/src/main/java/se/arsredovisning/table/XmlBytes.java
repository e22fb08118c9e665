package se.arsredovisning.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** XML on its way out, in UTF-8. It takes anything, and hands it on when it is told to. */
final class XmlBytes {

    private final OutputStream out;
    private final int full;
    private byte[] buffer;
    private int used;

    /** Hands on so many bytes at once, or more. */
    XmlBytes(OutputStream out, int full) {
        this.out = out;
        this.full = full;
        this.buffer = new byte[2 * full];
    }

    static byte[] of(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    /** A text as it stands between tags. A carriage return is written by its number, since XML reads it as a line feed. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#13;");
    }

    void put(byte[] some) {
        if (used + some.length > buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * (used + some.length));
        }
        System.arraycopy(some, 0, buffer, used, some.length);
        used += some.length;
    }

    /** Hands it on where there is enough of it. */
    void flushFull() throws IOException {
        if (used >= full) {
            flush();
        }
    }

    void flush() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }
}
