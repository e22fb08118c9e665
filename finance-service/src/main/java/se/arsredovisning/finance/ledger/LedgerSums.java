package se.arsredovisning.finance.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import se.arsredovisning.finance.document.AmountColumn;
import se.arsredovisning.finance.sie.AccountKind;
import se.arsredovisning.finance.sie.SieBalance;
import se.arsredovisning.finance.sie.SieConsumer;
import se.arsredovisning.finance.sie.SieObjects;
import se.arsredovisning.finance.sie.SiePeriodValue;
import se.arsredovisning.finance.sie.SieTransaction;
import se.arsredovisning.finance.sie.SieYear;

/**
 * Sums up a ledger by account and by where its amounts go, in öre as the ledger has them: debit positive. Keeps sums only, so
 * that its memory does not grow with the file. An amount counts in the section's time only: what is dated outside of the
 * year that it is given for, or outside of the section's period, is left out.
 */
final class LedgerSums implements SieConsumer {

    /** Combinations whose destination is remembered; beyond, they are looked up again. */
    private static final int MAX_REMEMBERED = 50_000;

    private final AccountMapping mapping;
    private final SectionTime time;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, AccountKind> kinds = new HashMap<>();
    private final Map<Origin, Integer> destinations = new HashMap<>();
    private final Map<Integer, SieYear> years = new HashMap<>();
    private final YearSums yearBeforeThat = new YearSums(null);
    private final YearSums yearBefore = new YearSums(yearBeforeThat);
    private final YearSums year = new YearSums(yearBefore);
    private final Map<AmountColumn, SectionTime.Span> spans = new EnumMap<>(AmountColumn.class);
    private LocalDate balancesTo;

    /** Sums for one section. */
    LedgerSums(AccountMapping mapping, SectionTime time) {
        this.mapping = mapping;
        this.time = time;
    }

    private record Origin(String account, SieObjects objects) {}

    @Override
    public void year(SieYear told) {
        years.put(told.index(), told);
        spans.clear();
        if (told.index() == 0 || told.index() == -1) {
            YearSums sums = of(told.index());
            if (sums.any(account -> account.months != null)) {
                sums.outOfOrder();
            }
        }
    }

    @Override
    public void balancesTo(LocalDate day) {
        balancesTo = day;
        if (year.any(account -> account.months != null)) {
            year.outOfOrder();
        }
    }

    @Override
    public void account(String number, String name) {
        names.put(number, name);
    }

    @Override
    public void accountKind(String number, AccountKind kind) {
        kinds.put(number, kind);
    }

    @Override
    public void transaction(SieTransaction transaction) {
        int destination = destination(transaction.account(), transaction.objects());
        year.destination(false, destination);
        if (span(AmountColumn.OUTCOME).contains(transaction.voucherDate())) {
            year.of(transaction.account()).vouchers.merge(destination, transaction.amount(), Math::addExact);
        }
    }

    @Override
    public void periodValue(SiePeriodValue value) {
        boolean budget = value.type() == SiePeriodValue.Type.BUDGET;
        if (value.year() != 0 && (value.year() != -1 || budget)) {
            return;
        }
        AccountSums account = of(value.year()).of(value.account());
        AmountColumn column =
                budget ? AmountColumn.BUDGET : value.year() == 0 ? AmountColumn.OUTCOME : AmountColumn.PREVIOUS_OUTCOME;
        if (budget && account.budgets == null) {
            account.budgets = new MonthSums();
        } else if (!budget && account.months == null) {
            account.months = new MonthSums();
        }
        int destination = destination(value.account(), value.objects());
        of(value.year()).destination(budget, destination);
        (budget ? account.budgets : account.months)
                .add(
                        value.objects(),
                        destination,
                        value.amount(),
                        span(column).contains(value.period()),
                        isInBalances(value.year(), value.period()));
    }

    /** Whether a month is of its year, and before the day until which balances are given. */
    private boolean isInBalances(int index, YearMonth month) {
        SieYear told = years.get(index);
        boolean inYear = told == null || new SectionTime.Span(told.start(), told.end()).contains(month);
        return inYear && (index != 0 || balancesTo == null || !month.isAfter(YearMonth.from(balancesTo)));
    }

    @Override
    public void balance(SieBalance balance) {
        if (balance.year() <= 0 && balance.year() >= -2) {
            int destination = destination(balance.account(), balance.objects());
            of(balance.year()).destination(false, destination);
            of(balance.year()).balance(balance, destination);
        }
    }

    private SectionTime.Span span(AmountColumn column) {
        return spans.computeIfAbsent(
                column, any -> time.of(any, Optional.ofNullable(years.get(SectionTime.yearOf(any)))));
    }

    private int destination(String account, SieObjects objects) {
        if (destinations.size() > MAX_REMEMBERED) {
            destinations.clear();
        }
        return destinations.computeIfAbsent(
                new Origin(account, objects), origin -> mapping.destination(account, objects));
    }

    /** Where amounts of an account go that name no object. */
    int destination(String account) {
        return destination(account, SieObjects.NONE);
    }

    /** The name of an account, empty where the file has none. */
    String name(String account) {
        return names.getOrDefault(account, "");
    }

    /** What an account is, as the file says or as its number tells. */
    Optional<AccountKind> kind(String account) {
        return Optional.ofNullable(kinds.get(account)).or(() -> AccountKind.of(account));
    }

    /**
     * What the file says of a year.
     *
     * @param index 0 is the file's year, −1 and −2 those before
     */
    YearSums of(int index) {
        return switch (index) {
            case 0 -> year;
            case -1 -> yearBefore;
            case -2 -> yearBeforeThat;
            default -> throw new IllegalArgumentException("year " + index);
        };
    }
}
