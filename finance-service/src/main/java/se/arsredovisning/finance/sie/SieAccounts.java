package se.arsredovisning.finance.sie;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * The accounts of a file, and whether its vouchers add up to its balances, which shows that none is missing.
 *
 * <p>In a file with vouchers, what is booked on an account in year 0 is its {@code #RES}, or its {@code #UB} less its
 * {@code #IB}. The standard lets a program leave out balances of zero, so an account without one has zero, provided that
 * the file has balances of that sort at all. Where it does not hold, the file contradicts itself: which of the two is
 * right cannot be told here. It is not judged
 *
 * <ul>
 *   <li>in a file without vouchers or balances, and where a line could not be read;
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
final class SieAccounts {

    /** The key of what is wrong with a line whose amount makes a sum that no number here holds. */
    static final String TOO_LARGE = "finance.sie.sum-too-large";

    private static final int MAX_ACCOUNTS = 20_000;
    private static final int MAX_DIGITS = 20;

    /** One account. */
    static final class Account {
        /** Its number. */
        final String number;

        private final YearBalances balances = new YearBalances();
        private final YearBalances before = new YearBalances();
        private AccountKind kind;
        private long booked;
        private boolean ambiguous;

        private Account(String number) {
            this.number = number;
        }
    }

    private final SieFields fields;
    private final ByteTable<Account> byNumber = new ByteTable<>(MAX_ACCOUNTS);
    private final List<Account> accounts = new ArrayList<>();
    private final Map<Integer, SieYear> years = new HashMap<>();
    private SieYear year;
    private LocalDate balancesTo;
    private boolean late;
    private boolean unreadable;
    private boolean anyBooked;
    private boolean anyResult;
    private boolean anyClosing;
    private LocalDate lastDay;
    private boolean lastDayCounts;

    SieAccounts(SieFields fields) {
        this.fields = fields;
    }

    /** The account that a field names. */
    Account account(int field) {
        if (fields.isEmpty(field) || fields.isList(field)) {
            throw new BadLine(Sentence.of("finance.sie.no-account"));
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
                throw new BadLine(Sentence.of("finance.sie.account", BadLine.quoted(fields.text(field))));
            }
        }
        if (byNumber.isFull()) {
            throw new BadLine(Sentence.of("finance.sie.too-many-accounts", (MAX_ACCOUNTS + 1)));
        }
        Account account = new Account(fields.text(field));
        accounts.add(account);
        return byNumber.put(b, from, to, account);
    }

    /** Takes a year. */
    void year(SieYear told) {
        years.put(told.index(), told);
        if (told.index() == 0) {
            year = told;
            late |= anyBooked;
        }
    }

    /**
     * Says that some days are not of the year that they are given for.
     *
     * @return what to say, or null where one of the days is of the year, or the year is not known yet
     */
    Sentence outOfYear(int index, LocalDate first, LocalDate last) {
        SieYear told = years.get(index);
        return told == null || !(last.isBefore(told.start()) || first.isAfter(told.end()))
                ? null
                : Sentence.of("finance.sie.out-of-year", index, told.start(), told.end());
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

    /** Takes a balance. */
    void balance(Account account, SieBalance.Type type, int yearIndex, long amount) {
        if (yearIndex == 0) {
            account.balances.take(type, amount);
            anyClosing |= type == SieBalance.Type.CLOSING;
            anyResult |= type == SieBalance.Type.RESULT;
        } else if (yearIndex == -1) {
            account.before.take(type, amount);
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
            throw new BadLine(Sentence.of(TOO_LARGE));
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
    void end(long line, FaultLog log) {
        if (!anyBooked || unreadable) {
            return;
        }
        if (late) {
            log.warn(line, null, Sentence.of("finance.sie.late-year"));
            return;
        }
        List<Sentence> wrong =
                accounts.stream().map(this::difference).filter(Objects::nonNull).toList();
        if (!wrong.isEmpty()) {
            log.contradiction(line, Sentence.of("finance.sie.vouchers-and-balances", SieFault.together(wrong)));
        }
    }

    /** What is wrong with an account, or null. */
    private Sentence difference(Account account) {
        AccountKind kind = account.kind != null
                ? account.kind
                : AccountKind.of(account.number).orElse(null);
        YearBalances told = account.balances;
        boolean byResult = told.hasResult() || (!told.hasClosing() && kind != null && kind.isResult());
        boolean judged = told.hasResult() || told.hasClosing() || (kind != null && (byResult ? anyResult : anyClosing));
        boolean holds = byResult
                ? account.booked == told.result()
                : told.changes(account.before).contains(account.booked);
        if (!judged || account.ambiguous || holds) {
            return null;
        }
        String inVouchers = Money.text(account.booked);
        return byResult
                ? Sentence.of("finance.sie.account-of-result", account.number, inVouchers, Money.text(told.result()))
                : Sentence.of("finance.sie.account-of-change", account.number, inVouchers, Money.text(told.change()));
    }
}
