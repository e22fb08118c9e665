package se.arsredovisning.finance.sie;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The accounts of a file, and whether its vouchers add up to its balances, which shows that none is missing.
 *
 * <p>In a file of type 4 with vouchers, what is booked on an account in year 0 is its {@code #RES}, or its {@code #UB}
 * less its {@code #IB}. The standard lets a program leave out balances of zero, so an account without one has zero,
 * provided that the file has balances of that sort at all. It is not judged
 *
 * <ul>
 *   <li>in other types, in a file without vouchers or balances, and where a line could not be read;
 *   <li>for vouchers outside of year 0 ({@code #RAR}), and after {@code #OMFATTN} where the file has it: balances are
 *       given until then, vouchers perhaps further. The voucher's day counts; an account with a row whose own day lies
 *       on the other side of the limit is left alone, as programs differ;
 *   <li>for accounts that are neither balance nor result (class 9);
 *   <li>where {@code #RAR 0} or {@code #OMFATTN} comes after a voucher, against the order that the standard demands.
 * </ul>
 *
 * <p>A program that books the year's result or carries balances forward without a voucher writes a file that fails here:
 * that cannot be told from a file of which a part is missing.
 */
final class Ledger {

    private static final int MAX_ACCOUNTS = 20_000;
    private static final int MAX_DIGITS = 20;
    private static final int MAX_NAMED = 20;

    /** One account. */
    static final class Account {
        /** Its number. */
        final String number;

        private AccountKind kind;
        private long booked;
        private long opening;
        private long closing;
        private long result;
        private boolean hasOpening;
        private boolean hasClosing;
        private boolean hasResult;
        private boolean ambiguous;

        private Account(String number) {
            this.number = number;
        }
    }

    private final Fields fields;
    private final ByteTable<Account> byNumber = new ByteTable<>(MAX_ACCOUNTS);
    private final List<Account> accounts = new ArrayList<>();
    private SieYear year;
    private LocalDate balancesTo;
    private boolean late;
    private boolean unreadable;
    private boolean anyBooked;
    private boolean anyResult;
    private boolean anyClosing;
    private LocalDate lastDay;
    private boolean lastDayCounts;

    Ledger(Fields fields) {
        this.fields = fields;
    }

    /** The account that a field names. */
    Account account(int field) {
        if (fields.isEmpty(field) || fields.isList(field)) {
            throw new BadLine("has no account");
        }
        byte[] b = fields.content();
        int from = fields.start(field);
        int to = fields.end(field);
        Account known = byNumber.get(b, from, to);
        if (known != null) {
            return known;
        }
        for (int i = from; i < to; i++) {
            if (b[i] < '0' || b[i] > '9' || to - from > MAX_DIGITS) {
                throw new BadLine("the account " + BadLine.quoted(fields.text(field)) + " is not a number");
            }
        }
        if (byNumber.isFull()) {
            throw new BadLine(
                    "is the file's account number " + (MAX_ACCOUNTS + 1) + ", which is more than can be read");
        }
        Account account = new Account(fields.text(field));
        accounts.add(account);
        return byNumber.put(b, from, to, account);
    }

    /** Takes the file's current year. */
    void year(SieYear current) {
        year = current;
        late |= anyBooked;
    }

    /** Takes until when balances are given. */
    void balancesTo(LocalDate day) {
        balancesTo = day;
        late |= anyBooked;
    }

    /** Takes what an account is. */
    void kind(Account account, AccountKind kind) {
        account.kind = kind;
    }

    /** Takes a balance of year 0. */
    void balance(Account account, SieBalance.Type type, long amount) {
        switch (type) {
            case OPENING -> {
                once(account.hasOpening);
                account.hasOpening = true;
                account.opening = amount;
            }
            case CLOSING -> {
                once(account.hasClosing);
                account.hasClosing = true;
                account.closing = amount;
                anyClosing = true;
            }
            case RESULT -> {
                once(account.hasResult);
                account.hasResult = true;
                account.result = amount;
                anyResult = true;
            }
            case OBJECT_OPENING, OBJECT_CLOSING -> {
                // Parts of the others.
            }
        }
    }

    private static void once(boolean there) {
        if (there) {
            throw new BadLine("repeats the balance of an account");
        }
    }

    /** Takes a row of a voucher. */
    void booked(Account account, LocalDate voucherDay, LocalDate day, long amount) {
        anyBooked = true;
        if (!voucherDay.equals(lastDay)) {
            lastDay = voucherDay;
            lastDayCounts = counts(voucherDay);
        }
        if (day != null && !day.equals(voucherDay) && counts(day) != lastDayCounts) {
            account.ambiguous = true;
        } else if (lastDayCounts) {
            account.booked = added(account.booked, amount);
        }
    }

    /** The sum of two amounts, refused where it is too large. */
    static long added(long sum, long amount) {
        try {
            return Math.addExact(sum, amount);
        } catch (ArithmeticException e) {
            throw new BadLine("makes a sum too large");
        }
    }

    private boolean counts(LocalDate day) {
        return (year == null || year.contains(day)) && (balancesTo == null || !day.isAfter(balancesTo));
    }

    /** Notes that there is a line that could not be read, so that sums say nothing. */
    void unreadable() {
        unreadable = true;
    }

    /** Takes the end of the file. */
    void end(long line, int type, FaultLog log) {
        if (type != 4 || !anyBooked || unreadable) {
            return;
        }
        if (late) {
            log.warn(line, null, "has #RAR or #OMFATTN after a voucher: whether vouchers are missing was not judged");
            return;
        }
        List<String> wrong = accounts.stream()
                .map(this::difference)
                .filter(text -> text != null)
                .toList();
        if (!wrong.isEmpty()) {
            String named = String.join("; ", wrong.subList(0, Math.min(wrong.size(), MAX_NAMED)));
            String more = wrong.size() > MAX_NAMED ? "; and " + (wrong.size() - MAX_NAMED) + " more" : "";
            log.fatal(line, null, "vouchers do not add up to the balances: " + named + more);
        }
    }

    /** What is wrong with an account, or null. */
    private String difference(Account account) {
        AccountKind kind = account.kind != null
                ? account.kind
                : AccountKind.of(account.number).orElse(null);
        boolean byResult = account.hasResult || (!account.hasClosing && kind != null && kind.isResult());
        boolean judged =
                account.hasResult || account.hasClosing || (kind != null && (byResult ? anyResult : anyClosing));
        long expected = byResult ? account.result : account.closing - account.opening;
        if (!judged || account.ambiguous || account.booked == expected) {
            return null;
        }
        return "account " + account.number + " has " + Money.text(account.booked) + " in vouchers and "
                + Money.text(expected) + (byResult ? " as #RES" : " from #IB to #UB");
    }
}
