package se.arsredovisning.finance.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a ledger comes to in one column, by where it goes and by account, in öre: debit positive. Nothing of an account is
 * lost: what its amounts with objects do not make up of the whole has no object.
 */
final class ColumnSums {

    private static final int MAX_NAMED = 20;

    private final LedgerSums sums;
    private final AccountMapping mapping;
    private final Source source;
    private final YearSums year;
    private final Map<Integer, Map<String, Long>> byDestination = new TreeMap<>();
    private final List<String> contradictions = new ArrayList<>();
    private final List<String> lacking = new ArrayList<>();
    private final List<String> derived = new ArrayList<>();
    private final List<String> taken = new ArrayList<>();
    private final List<String> ambiguous = new ArrayList<>();

    /**
     * Where a column's amounts come from.
     *
     * @param year the index of the file's year
     * @param basis what outcomes are told by; null for budgets
     * @param balancesHold whether the file's balances are of the section's time, so that they tell of accounts without
     *     months
     * @param hasYearBefore whether the file knows of a year before
     */
    record Source(int year, OutcomeBasis basis, boolean balancesHold, boolean hasYearBefore) {}

    private ColumnSums(LedgerSums sums, AccountMapping mapping, Source source) {
        this.sums = sums;
        this.mapping = mapping;
        this.source = source;
        this.year = sums.of(source.year());
    }

    /** Sums a column up. */
    static ColumnSums of(LedgerSums sums, AccountMapping mapping, Source source) {
        ColumnSums column = new ColumnSums(sums, mapping, source);
        boolean apart = source.basis() != OutcomeBasis.VOUCHERS && column.isWrittenApart();
        column.year.accounts().forEach((number, account) -> {
            if (source.basis() == null) {
                column.budget(number, account, apart);
            } else {
                switch (source.basis()) {
                    case VOUCHERS -> column.put(number, account.vouchers);
                    case MONTHS -> column.months(number, account, apart);
                    case BALANCES -> column.balances(number, account);
                }
            }
        });
        return column;
    }

    /** Whether the balances show that this program writes values with objects beside those without. */
    private boolean isWrittenApart() {
        boolean apart = false;
        for (Map.Entry<String, AccountSums> entry : year.accounts().entrySet()) {
            AccountSums account = entry.getValue();
            if (account.months != null) {
                Set<Long> changes = year.changes(entry.getKey(), account, sums.kind(entry.getKey()));
                if (account.months.areTotals(changes)) {
                    return false;
                }
                apart |= account.months.areApart(changes);
            }
        }
        return apart;
    }

    private void budget(String number, AccountSums account, boolean apart) {
        if (account.budgets != null) {
            note(number, account.budgets, apart);
            place(number, account.budgets.whole(apart), account.budgets.placed());
        }
    }

    private void months(String number, AccountSums account, boolean apart) {
        boolean opensAnyhow = year.lacksEveryOpening(account) && !year.knowsYearBefore();
        if (account.months == null && source.balancesHold() && !opensAnyhow) {
            balances(number, account);
            return;
        }
        MonthSums months = account.months == null ? new MonthSums() : account.months;
        Set<Long> changes = year.changes(number, account, sums.kind(number));
        OptionalLong whole = months.whole(changes, apart);
        if (!changes.isEmpty() && whole.isEmpty() && mapping.names(number)) {
            contradictions.add("account " + number + " has "
                    + LedgerImport.kronor(months.balanced()).toPlainString()
                    + " in months and "
                    + LedgerImport.kronor(year.change(account, sums.kind(number)))
                            .toPlainString()
                    + " in balances");
        } else if (changes.isEmpty()) {
            note(number, months, apart);
        }
        Map<Integer, Long> placed =
                months.hasParts() || !source.balancesHold() ? months.placed() : account.objectChanges;
        place(number, whole.orElseGet(() -> months.whole(apart)), placed);
    }

    private void note(String number, MonthSums months, boolean apart) {
        if (!apart && months.isAmbiguous() && mapping.names(number)) {
            ambiguous.add(number);
        }
    }

    private void balances(String number, AccountSums account) {
        if (!account.hasBalance()) {
            put(number, account.objectChanges);
            return;
        }
        long change = year.change(account, sums.kind(number));
        boolean named = mapping.names(number);
        if (year.lacksEveryOpening(account)) {
            if (year.knowsYearBefore()) {
                change = account.closing - year.closedBefore(number);
                if (named) {
                    derived.add(number);
                }
            } else if (named && account.closing != 0) {
                (source.hasYearBefore() ? lacking : taken).add(number);
            }
        } else if (year.lacksOpening(number, account) && named) {
            lacking.add(number);
        }
        place(number, change, account.objectChanges);
    }

    private void put(String number, Map<Integer, Long> amounts) {
        amounts.forEach((destination, amount) -> byDestination
                .computeIfAbsent(destination, any -> new TreeMap<>())
                .merge(number, amount, Math::addExact));
    }

    private void place(String number, long whole, Map<Integer, Long> placed) {
        Map<Integer, Long> amounts = new HashMap<>(placed);
        long rest = placed.values().stream().reduce(whole, Math::subtractExact);
        if (rest != 0 || placed.isEmpty()) {
            amounts.merge(sums.destination(number), rest, Math::addExact);
        }
        put(number, amounts);
    }

    /** The sums by destination and account. */
    Map<Integer, Map<String, Long>> byDestination() {
        return byDestination;
    }

    /** Accounts whose months say something else than their balances, in words; empty where there are none. */
    String contradictions() {
        return contradictions.isEmpty() ? "" : "months do not add up to the balances: " + named(contradictions, "; ");
    }

    /** Accounts whose opening balance is left out and may not be zero, in words; empty where there are none. */
    String lackingOpenings() {
        return lacking.isEmpty()
                ? ""
                : "#IB is left out beside #UB and may not be zero: account " + named(lacking, ", ");
    }

    /** What somebody should know of how the sums came about. */
    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (!derived.isEmpty()) {
            warnings.add("#IB is left out for all accounts; what the year before closed with was taken for it: account "
                    + named(derived, ", "));
        }
        if (!taken.isEmpty()) {
            warnings.add("#IB is left out for all accounts and was taken for zero: account " + named(taken, ", "));
        }
        if (!ambiguous.isEmpty()) {
            warnings.add(
                    "has values with and without objects, and no balance that tells whether the latter are totals; as"
                            + " the standard has it, they were taken for totals: account " + named(ambiguous, ", "));
        }
        return warnings;
    }

    private static String named(List<String> all, String separator) {
        String more = all.size() > MAX_NAMED ? separator + "and " + (all.size() - MAX_NAMED) + " more" : "";
        return String.join(separator, all.subList(0, Math.min(all.size(), MAX_NAMED))) + more;
    }
}
