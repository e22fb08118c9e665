package se.arsredovisning.finance.sie;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads files in SIE format, types 1 to 4, in one go and with the same small memory for every size.
 *
 * <p>What is wrong with a file never throws: it is in the summary, up to {@value SieSummary#MAX_FAULTS} faults over the
 * whole file, so that all can be seen at once. Only what is no SIE file ends the reading at once: one that does not
 * start with {@code #FLAGGA}, is UTF-16 or has NULs in it.
 *
 * <p>A file is cut off where it ends in the middle of a voucher, of a line or without its closing {@code #KSUMMA}, or
 * where its vouchers do not add up to its balances: the summary then says that it contradicts itself. The last line must
 * have a line end or the end-of-file mark of DOS (1Ah), unless it is the brace that closes a block or a {@code #KSUMMA},
 * whose checksum shows what is missing: otherwise nobody could tell 12 from the start of 1200.
 *
 * <p>Labels may be in either case. Of the labels of the standard, {@code #ADRESS}, {@code #BKOD}, {@code #FNR},
 * {@code #FTYP}, {@code #KPTYP}, {@code #PROSA}, {@code #TAXAR}, {@code #ENHET} and {@code #SRU} are passed over. Other
 * labels, and blocks that follow them, are passed over with a warning, as the standard demands. Quantities, texts and
 * signatures of vouchers are not read. Fields after the last one that is read may be anything.
 */
public final class SieReader {

    private SieReader() {}

    /**
     * Reads a file to its end. Does not close it, and reads in large pieces: no buffering is needed around it.
     *
     * @param in the file's bytes
     * @param consumer gets what the file says while it is read
     * @return what the file is and what is wrong with it
     * @throws IOException when the stream cannot be read
     */
    public static SieSummary read(InputStream in, SieConsumer consumer) throws IOException {
        return read(in, consumer, null);
    }

    /**
     * As {@link #read(InputStream, SieConsumer)}, in an encoding that somebody has declared.
     *
     * @param declared how texts are read; a byte order mark of UTF-8 goes before it. Null: it is told from the bytes
     */
    public static SieSummary read(InputStream in, SieConsumer consumer, SieEncoding declared) throws IOException {
        return new SieParser(in, consumer, declared).run();
    }
}
