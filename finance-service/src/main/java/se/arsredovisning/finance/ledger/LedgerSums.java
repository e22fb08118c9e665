package se.arsredovisning.finance.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.arsredovisning.finance.sie.SieBalance;
import se.arsredovisning.finance.sie.SieConsumer;
import se.arsredovisning.finance.sie.SieObjects;
import se.arsredovisning.finance.sie.SiePeriodValue;
import se.arsredovisning.finance.sie.SieTransaction;

/**
 * Sums up a ledger by where its amounts go and by account, in öre as the ledger has them: debit positive. Keeps sums only,
 * so that its memory does not grow with the file. Amounts after the section's period are left out.
 */
final class LedgerSums implements SieConsumer {

    /** Combinations whose destination is remembered; beyond, they are looked up again. */
    private static final int MAX_REMEMBERED = 50_000;

    private final AccountMapping mapping;
    private final LocalDate end;
    private final Map<String, String> names = new HashMap<>();
    private final Map<Origin, Integer> destinations = new HashMap<>();
    private final Map<Integer, Map<Basis, Map<String, Map<Integer, Long>>>> years = new HashMap<>();

    /**
     * Sums for one section.
     *
     * @param end the last day of its period
     */
    LedgerSums(AccountMapping mapping, LocalDate end) {
        this.mapping = mapping;
        this.end = end;
    }

    private record Origin(String account, SieObjects objects) {}

    @Override
    public void account(String number, String name) {
        names.put(number, name);
    }

    @Override
    public void transaction(SieTransaction transaction) {
        if (!transaction.voucherDate().isAfter(end)) {
            add(0, Basis.TRANSACTIONS, transaction.account(), transaction.objects(), transaction.amount());
        }
    }

    @Override
    public void periodValue(SiePeriodValue value) {
        boolean objects = !value.objects().isEmpty();
        if (value.type() == SiePeriodValue.Type.BUDGET) {
            Basis basis = objects ? Basis.OBJECT_BUDGETS : Basis.BUDGETS;
            add(value.year(), basis, value.account(), value.objects(), value.amount());
        } else if (!value.period().isAfter(YearMonth.from(end).plusYears(value.year()))) {
            Basis basis = objects ? Basis.OBJECT_PERIODS : Basis.PERIODS;
            add(value.year(), basis, value.account(), value.objects(), value.amount());
        }
    }

    @Override
    public void balance(SieBalance balance) {
        boolean opening = balance.type() == SieBalance.Type.OPENING || balance.type() == SieBalance.Type.OBJECT_OPENING;
        boolean objects =
                balance.type() == SieBalance.Type.OBJECT_OPENING || balance.type() == SieBalance.Type.OBJECT_CLOSING;
        add(
                balance.year(),
                objects ? Basis.OBJECT_BALANCES : Basis.BALANCES,
                balance.account(),
                balance.objects(),
                opening ? Math.negateExact(balance.amount()) : balance.amount());
    }

    private void add(int year, Basis basis, String account, SieObjects objects, long amount) {
        years.computeIfAbsent(year, any -> new EnumMap<>(Basis.class))
                .computeIfAbsent(basis, any -> new HashMap<>())
                .computeIfAbsent(account, any -> new HashMap<>())
                .merge(destination(account, objects), amount, Math::addExact);
    }

    private int destination(String account, SieObjects objects) {
        if (destinations.size() > MAX_REMEMBERED) {
            destinations.clear();
        }
        return destinations.computeIfAbsent(
                new Origin(account, objects), origin -> mapping.destination(account, objects));
    }

    /** The name of an account, empty where the file has none. */
    String name(String account) {
        return names.getOrDefault(account, "");
    }

    /** Whether the file tells anything of a year in this way. */
    boolean has(int year, Basis basis) {
        return years.getOrDefault(year, Map.of()).containsKey(basis);
    }

    /**
     * The sums of a year, by destination and by account: of each account what the first basis tells that has it.
     *
     * @param year 0 is the file's year, −1 the one before
     */
    Map<Integer, Map<String, Long>> sums(int year, List<Basis> preferred) {
        Map<Integer, Map<String, Long>> sums = new TreeMap<>();
        Map<Basis, Map<String, Map<Integer, Long>>> told = years.getOrDefault(year, Map.of());
        Map<String, Map<Integer, Long>> accounts = new TreeMap<>();
        for (Basis basis : preferred) {
            told.getOrDefault(basis, Map.of()).forEach(accounts::putIfAbsent);
        }
        accounts.forEach((account, amounts) -> amounts.forEach((destination, amount) ->
                sums.computeIfAbsent(destination, any -> new TreeMap<>()).merge(account, amount, Math::addExact)));
        return sums;
    }
}
