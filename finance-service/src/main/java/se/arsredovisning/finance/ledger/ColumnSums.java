package se.arsredovisning.finance.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.arsredovisning.finance.sie.SieFault;
import se.arsredovisning.kit.sentence.Sentence;

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
    private final List<Sentence> contradictions = new ArrayList<>();
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
            contradictions.add(Sentence.of(
                    "finance.ledger.account-of-months",
                    number,
                    LedgerImport.kronor(months.balanced()).toPlainString(),
                    LedgerImport.kronor(year.change(account, sums.kind(number))).toPlainString()));
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

    /** What accounts say otherwise in their months than in their balances; null where there are none. */
    Sentence contradictions() {
        return contradictions.isEmpty()
                ? null
                : Sentence.of("finance.ledger.months-and-balances", SieFault.together(contradictions));
    }

    /** Of which accounts the opening balance is left out and may not be zero; null where there are none. */
    Sentence lackingOpenings() {
        return lacking.isEmpty() ? null : Sentence.of("finance.ledger.opening-left-out", named(lacking));
    }

    /** What somebody should know of how the sums came about. */
    List<Sentence> warnings() {
        List<Sentence> warnings = new ArrayList<>();
        if (!derived.isEmpty()) {
            warnings.add(Sentence.of("finance.ledger.opening-derived", named(derived)));
        }
        if (!taken.isEmpty()) {
            warnings.add(Sentence.of("finance.ledger.opening-taken-for-zero", named(taken)));
        }
        if (!ambiguous.isEmpty()) {
            warnings.add(Sentence.of("finance.ledger.ambiguous-objects", named(ambiguous)));
        }
        return warnings;
    }

    private static Object named(List<String> accounts) {
        String first = accounts.stream().limit(MAX_NAMED).collect(Collectors.joining(", "));
        return accounts.size() <= MAX_NAMED
                ? first
                : Sentence.of("finance.ledger.accounts-and-more", first, accounts.size() - MAX_NAMED);
    }
}
