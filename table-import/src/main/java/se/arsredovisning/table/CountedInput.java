package se.arsredovisning.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * The unpacked bytes of all parts of a workbook, counted as they come; no header is asked.
 *
 * <p>Of XML, what is read is written to the copy as well, and three things are refused that no spreadsheet writes: NUL
 * bytes (another encoding than UTF-8), declarations and CDATA ({@code <!} without a comment), and a tag or text so long
 * that an XML reader would fill the memory with it.
 */
final class CountedInput {

    /** The most bytes of all parts together, unpacked. */
    static final long MAX_BYTES = 100_000_000;

    /** The most bytes between two tags: 32,767 characters of a cell, if each of them is written as a reference. */
    private static final int MAX_RUN = 400_000;

    private long count;

    /** A part that is only counted. */
    InputStream of(InputStream part) {
        return new Part(part, null);
    }

    /** A part that is XML, and is copied as it is read. */
    InputStream ofXml(InputStream part, OutputStream copy) {
        return new Part(part, copy);
    }

    private final class Part extends FilterInputStream {

        private final OutputStream copy;
        private int run;

        /** How much of {@code <!} has just been read: 0, 1 or 2 bytes. */
        private int opened;

        Part(InputStream part, OutputStream copy) {
            super(part);
            this.copy = copy;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = in.read(buffer, from, length);
            if (read > 0) {
                count += read;
                if (count > MAX_BYTES) {
                    throw new TooMuch(Sentence.of("table.file-too-large", MAX_BYTES / 1_000_000));
                }
                if (copy != null) {
                    for (int i = from; i < from + read; i++) {
                        look(buffer[i]);
                    }
                    copy.write(buffer, from, read);
                }
            }
            return read;
        }

        @Override
        public long skip(long bytes) throws IOException {
            return readNBytes((int) Math.min(bytes, MAX_RUN)).length;
        }

        /** The zip goes on after its part. */
        @Override
        public void close() {}

        private void look(byte next) throws IOException {
            run = next == '<' ? 0 : run + 1;
            boolean declares = opened == 2 && next != '-';
            opened = next == '<' ? 1 : opened == 1 && next == '!' ? 2 : 0;
            if (declares || next == 0) {
                throw new IOException("a declaration, CDATA or another encoding");
            }
            if (run > MAX_RUN) {
                throw new TooMuch(Sentence.of("table.cell-too-long"));
            }
        }
    }
}
