package se.arsredovisning.finance.sie;

import java.time.LocalDate;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * The vouchers of a file: {@code #VER}, then a block of rows in braces. None is kept, however long.
 *
 * <p>Only {@code #TRANS} counts. By the standard an added row ({@code #RTRANS}) is followed at once by the same row as
 * {@code #TRANS}, for programs that do not know of it, and a removed row is there as {@code #BTRANS} only.
 */
final class Vouchers {

    private enum State {
        /** Outside of any block. */
        OUTSIDE,
        /** After {@code #VER}. */
        ANNOUNCED,
        /** In the block of a voucher. */
        INSIDE,
        /** After a label that the standard does not know, which may have a block. */
        AFTER_UNKNOWN,
        /** In the block of such a label. */
        IN_UNKNOWN
    }

    private static final String VER = Label.VER.text();

    private final SieFields fields;
    private final Values values;
    private final SieAccounts ledger;
    private final SieConsumer consumer;
    private final FaultLog log;

    private State state = State.OUTSIDE;
    private long line;
    private String series = "";
    private String number = "";
    private LocalDate day;
    private long sum;
    private boolean readable;
    private SieAccounts.Account addedAccount;
    private SieObjects addedObjects;
    private long addedAmount;
    private long vouchers;
    private long transactions;

    Vouchers(SieFields fields, Values values, SieAccounts ledger, SieConsumer consumer, FaultLog log) {
        this.fields = fields;
        this.values = values;
        this.ledger = ledger;
        this.consumer = consumer;
        this.log = log;
    }

    /** Takes a {@code #VER}. */
    void begin(long at) {
        interrupt();
        state = State.ANNOUNCED;
        line = at;
        sum = 0;
        readable = false;
        day = null;
        series = values.repeated(1);
        number = fields.text(2);
        day = values.date(3);
        readable = true;
        Sentence outside = ledger.outOfYear(0, day, day);
        if (outside != null) {
            log.warnOfMany(at, Label.VER, Sentence.of("finance.sie.voucher-out-of-year", name(), day, outside));
        }
    }

    /** Takes a row. */
    void row(Label label) {
        if (state == State.ANNOUNCED || state == State.OUTSIDE || state == State.AFTER_UNKNOWN) {
            throw new BadLine(Sentence.of("finance.sie.outside-of-voucher"));
        }
        boolean counted = label == Label.TRANS;
        boolean before = readable;
        readable &= !counted;
        int amountField = fields.isList(2) ? 3 : 2;
        SieAccounts.Account account = ledger.account(1);
        SieObjects objects = values.objects(2);
        long amount = values.amount(amountField);
        LocalDate date = values.dateIfAny(amountField + 1);
        if (counted) {
            add(account, objects, amount, date, before);
        } else if (label == Label.RTRANS) {
            warnOfAdded();
            addedAccount = account;
            addedObjects = objects;
            addedAmount = amount;
        }
    }

    private void add(SieAccounts.Account account, SieObjects objects, long amount, LocalDate date, boolean before) {
        boolean same = addedAccount == account && addedAmount == amount && objects.equals(addedObjects);
        if (!same) {
            warnOfAdded();
        }
        addedAccount = null;
        transactions++;
        if (day != null) {
            consumer.transaction(new SieTransaction(series, number, day, date, account.number, objects, amount));
            sum = SieAccounts.added(sum, amount);
            ledger.booked(account, day, date, amount);
        }
        readable = before;
    }

    private void warnOfAdded() {
        if (addedAccount != null) {
            addedAccount = null;
            log.warn(line, VER, Sentence.of("finance.sie.added-row", name()));
        }
    }

    /** Takes a brace that opens a block. */
    void open() {
        switch (state) {
            case ANNOUNCED -> state = State.INSIDE;
            case AFTER_UNKNOWN -> state = State.IN_UNKNOWN;
            default -> throw new BadLine(Sentence.of("finance.sie.block-of-nothing"));
        }
    }

    /** Takes a brace that closes a block. */
    void close() {
        State was = state;
        state = State.OUTSIDE;
        if (was == State.INSIDE) {
            warnOfAdded();
            vouchers++;
            if (readable && sum != 0) {
                log.fatal(line, VER, Sentence.of("finance.sie.unbalanced", name(), Money.text(sum)));
            } else if (!readable) {
                ledger.unreadable();
            }
        } else if (was != State.IN_UNKNOWN) {
            throw new BadLine(Sentence.of("finance.sie.block-unopened"));
        }
    }

    /** Takes a label of the standard that cannot stand in a block, and gives up the block where there is one. */
    void interrupt() {
        State was = state;
        state = State.OUTSIDE;
        if (was != State.OUTSIDE && was != State.AFTER_UNKNOWN) {
            broken(was);
        }
    }

    /** Takes a label that the standard does not know. */
    void unknown(long at) {
        if (state == State.OUTSIDE || state == State.AFTER_UNKNOWN) {
            state = State.AFTER_UNKNOWN;
            line = at;
        }
    }

    /** Whether the line is in the block of a label that the standard does not know, and so is unknown itself. */
    boolean isInUnknown() {
        return state == State.IN_UNKNOWN;
    }

    /** Takes the end of the file. */
    void end() {
        interrupt();
    }

    private void broken(State was) {
        addedAccount = null;
        ledger.unreadable();
        log.fatal(
                line,
                was == State.IN_UNKNOWN ? null : VER,
                was == State.ANNOUNCED
                        ? Sentence.of("finance.sie.no-block", name())
                        : was == State.INSIDE
                                ? Sentence.of("finance.sie.block-open", name())
                                : Sentence.of("finance.sie.block-after-open"));
    }

    private String name() {
        return (series + " " + BadLine.quoted(number).replace("\"", "")).strip();
    }

    /** How many vouchers came to their end. */
    long vouchers() {
        return vouchers;
    }

    /** How many rows counted. */
    long transactions() {
        return transactions;
    }
}
