package se.arsredovisning.finance.sie;

import java.util.zip.CRC32;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * The checksum between two {@code #KSUMMA}.
 *
 * <p>It is the usual CRC-32 (polynomial EDB88320H reflected, preset to FFFFFFFFH, inverted at the end) over the bytes as
 * they are in the file of what the lines between the two {@code #KSUMMA} lines say: labels with their {@code #} and the
 * contents of fields, spaces in quotes included. Line ends, what separates fields, the quotes around a field and braces
 * do not count; of {@code \"} the quote counts. The value is a decimal number of 32 bits, with or without sign.
 */
final class Checksum {

    private enum State {
        NONE,
        OPEN,
        CLOSED
    }

    private static final String LABEL = "#KSUMMA";

    private final FaultLog log;
    private final CRC32 crc = new CRC32();
    private State state = State.NONE;
    private boolean right;

    Checksum(FaultLog log) {
        this.log = log;
    }

    /** Takes a line that is no {@code #KSUMMA}. */
    void add(SieFields fields) {
        if (state == State.OPEN) {
            crc.update(fields.content(), 0, fields.length());
        }
    }

    /** Takes a {@code #KSUMMA}. */
    void mark(long line, SieFields fields) {
        boolean valued = !fields.isEmpty(1);
        if (state == State.OPEN && valued) {
            close(line, fields.text(1));
        } else if (state == State.NONE && !valued) {
            state = State.OPEN;
        } else {
            throw new BadLine(
                    switch (state) {
                        case NONE -> Sentence.of("finance.sie.checksum-unopened");
                        case OPEN -> Sentence.of("finance.sie.checksum-missing");
                        case CLOSED -> Sentence.of("finance.sie.after-checksum");
                    });
        }
    }

    private void close(long line, String text) {
        state = State.CLOSED;
        long value;
        try {
            value = Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new BadLine(Sentence.of("finance.sie.no-checksum", BadLine.quoted(text)));
        }
        if (value < Integer.MIN_VALUE || value > 0xffff_ffffL) {
            throw new BadLine(Sentence.of("finance.sie.no-checksum", BadLine.quoted(text)));
        }
        right = (int) value == (int) crc.getValue();
        if (!right) {
            log.fatal(line, LABEL, Sentence.of("finance.sie.other-checksum", text, crc.getValue()));
        }
    }

    /** Whether the last {@code #KSUMMA} has passed, so that nothing may follow. */
    boolean isClosed() {
        return state == State.CLOSED;
    }

    /** Whether there is a checksum and it is right. */
    boolean isRight() {
        return right;
    }

    /** Takes the end of the file. */
    void end(long line) {
        if (state == State.OPEN) {
            log.fatal(line, LABEL, Sentence.of("finance.sie.checksum-cut-off"));
        }
    }
}
