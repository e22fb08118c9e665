package se.arsredovisning.finance.sie;

import java.io.IOException;
import java.io.InputStream;
import se.arsredovisning.kit.sentence.Sentence;

/** The reading of one file: takes line by line to those who understand it. */
final class SieParser {

    private static final int LABELS = 256;

    private final FaultLog log = new FaultLog();
    private final SieFields fields = new SieFields();
    private final Lines lines;
    private final Checksum checksum;
    private final Heading heading;
    private final Registers registers;
    private final Vouchers vouchers;
    private final SieAccounts ledger;
    private final ByteTable<Label> labels = new ByteTable<>(LABELS);
    private final SieEncoding declared;
    private SieEncoding encoding;
    private boolean saidAfterChecksum;

    SieParser(InputStream in, SieConsumer consumer, SieEncoding declared) {
        lines = new Lines(in);
        this.declared = declared;
        checksum = new Checksum(log);
        Values values = new Values(fields);
        ledger = new SieAccounts(fields);
        heading = new Heading(fields, values, ledger, consumer, log);
        registers = new Registers(fields, values, ledger, consumer, log);
        vouchers = new Vouchers(fields, values, ledger, consumer, log);
    }

    SieSummary run() throws IOException {
        boolean stopped = false;
        try {
            while (lines.next()) {
                line();
            }
            end();
        } catch (FaultLog.Stop stop) {
            stopped = true;
        }
        SieEncoding used = encoding == null ? SieEncoding.PC8 : encoding;
        return heading.summary(used, vouchers, lines, checksum.isRight(), stopped);
    }

    private void line() throws IOException {
        Label label = null;
        try {
            decide();
            boolean marked = lines.dropEndOfFileMarks();
            if (lines.isTooLong()) {
                throw new BadLine(Sentence.of("finance.sie.long-line", Lines.MAX_LINE));
            }
            SieFields.Shape shape = fields.split(lines.buffer, lines.start, lines.end);
            if (shape == SieFields.Shape.RECORD) {
                label = label();
            }
            take(shape, label);
            if (!lines.isTerminated() && !marked && !mayEndFile(shape, label)) {
                throw new BadLine(Sentence.of("finance.sie.no-line-end"));
            }
        } catch (BadLine bad) {
            if (!heading.isFlagged() && label != Label.FLAGGA) {
                throw log.stop(lines.number(), bad.reason());
            }
            refuse(label, bad.reason());
        } catch (ArithmeticException tooLarge) {
            refuse(label, Sentence.of(SieAccounts.TOO_LARGE));
        }
    }

    private void refuse(Label label, Sentence message) {
        ledger.unreadable();
        log.fatal(lines.number(), label == null ? null : label.text(), message);
    }

    /** Settles the encoding as soon as it matters. */
    private void decide() throws IOException {
        if (lines.number() == 1) {
            if (lines.startsWith(0xff, 0xfe) || lines.startsWith(0xfe, 0xff)) {
                throw log.stop(1, Sentence.of("finance.sie.utf16"));
            }
            if (lines.skipByteOrderMark()) {
                encoding = SieEncoding.UTF_8;
                fields.encoding(encoding);
            }
        }
        if (lines.isBinary()) {
            throw log.stop(lines.number(), Sentence.of("finance.sie.binary"));
        }
        if (lines.isHigh() && encoding == null) {
            SieEncoding guess = lines.guessEncoding();
            encoding = declared == null ? guess : declared;
            fields.encoding(encoding);
            if (encoding != guess) {
                log.warn(lines.number(), null, Sentence.of("finance.sie.declared-otherwise", encoding, guess));
            }
        }
        if (lines.isHigh()
                && encoding == SieEncoding.UTF_8
                && !EncodingGuess.isUtf8(lines.buffer, lines.start, lines.end)) {
            log.fatal(lines.number(), null, Sentence.of("finance.sie.no-utf8"));
        }
    }

    private Label label() {
        byte[] content = fields.content();
        int to = fields.end(0);
        Label known = labels.get(content, 0, to);
        return known != null ? known : labels.put(content, 0, to, Label.of(fields.text(0)));
    }

    private void take(SieFields.Shape shape, Label label) {
        if (shape == SieFields.Shape.BLANK) {
            return;
        }
        if (!heading.isFlagged() && label != Label.FLAGGA) {
            throw new BadLine(Sentence.of("finance.sie.no-sie"));
        }
        if (checksum.isClosed() && label != Label.KSUMMA) {
            afterChecksum(label);
        }
        switch (shape) {
            case OPEN -> vouchers.open();
            case CLOSE -> vouchers.close();
            case RECORD -> record(label);
            default -> throw new BadLine(Sentence.of("finance.sie.no-label"));
        }
    }

    private void afterChecksum(Label label) {
        if (!saidAfterChecksum) {
            saidAfterChecksum = true;
            log.fatal(lines.number(), label == null ? null : label.text(), Sentence.of("finance.sie.after-checksum"));
        }
    }

    private void record(Label label) {
        if (label != Label.KSUMMA) {
            checksum.add(fields);
        }
        if (label == Label.UNKNOWN || vouchers.isInUnknown()) {
            if (label == Label.UNKNOWN) {
                log.unknownLabel(lines.number(), BadLine.quoted(fields.text(0)).replace("\"", ""));
            }
            vouchers.unknown(lines.number());
            return;
        }
        if (label.isRow()) {
            vouchers.row(label);
            return;
        }
        if (label == Label.VER) {
            vouchers.begin(lines.number());
            return;
        }
        vouchers.interrupt();
        switch (label) {
            case KSUMMA -> checksum.mark(lines.number(), fields);
            case FLAGGA, PROGRAM, FORMAT, GEN, SIETYP, FNAMN, ORGNR, RAR, OMFATTN, VALUTA ->
                heading.take(label, lines.number());
            case KONTO, KTYP, DIM, UNDERDIM, OBJEKT, IB, UB, OIB, OUB, RES, PSALDO, PBUDGET ->
                registers.take(label, lines.number());
            default -> {
                // Known and of no use here.
            }
        }
    }

    private static boolean mayEndFile(SieFields.Shape shape, Label label) {
        return switch (shape) {
            case BLANK, CLOSE -> true;
            case RECORD -> label == Label.KSUMMA;
            default -> false;
        };
    }

    private void end() {
        long last = lines.number();
        if (!heading.isFlagged()) {
            throw log.stop(last, Sentence.of("finance.sie.no-sie"));
        }
        vouchers.end();
        checksum.end(last);
        if (!registers.hasValues() && vouchers.vouchers() == 0 && log.faults().isEmpty()) {
            log.fatal(last, null, Sentence.of("finance.sie.empty"));
        }
        ledger.end(last, log);
        heading.end(last, encoding == null ? SieEncoding.PC8 : encoding);
    }
}
