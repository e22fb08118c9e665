package se.arsredovisning.finance.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import se.arsredovisning.finance.sie.AccountKind;
import se.arsredovisning.finance.sie.SieBalance;

/**
 * What a file says of one year, account by account, and what its balances say that each has changed by.
 *
 * <p>A balance that is left out is zero where the file has others of the sort: programs leave zeros out. An opening balance
 * that is left out may also be what the year before closed with.
 */
final class YearSums {

    private final Map<String, AccountSums> accounts = new HashMap<>();
    private final YearSums before;
    private boolean anyOpening;
    private boolean anyClosing;
    private boolean anyResult;
    private long openings;
    private boolean outcomeOfBoard;
    private boolean budgetOfBoard;

    /** Whether the file told the year's days before its amounts, as the standard demands. */
    private boolean inOrder = true;

    /**
     * One year.
     *
     * @param before the year before it, or null where nobody asks for that
     */
    YearSums(YearSums before) {
        this.before = before;
    }

    AccountSums of(String account) {
        return accounts.computeIfAbsent(account, any -> new AccountSums());
    }

    /**
     * Takes a balance.
     *
     * @param destination where it goes, if anywhere, with its objects
     */
    void balance(SieBalance balance, int destination) {
        of(balance.account()).balance(balance, destination);
        switch (balance.type()) {
            case OPENING -> {
                anyOpening = true;
                openings = Math.addExact(openings, balance.amount());
            }
            case CLOSING -> anyClosing = true;
            case RESULT -> anyResult = true;
            case OBJECT_OPENING, OBJECT_CLOSING -> {
                // Parts of the others.
            }
        }
    }

    /** Takes where an amount goes, also one that is not of the section's time. */
    void destination(boolean budget, int destination) {
        boolean ofBoard = destination >= AccountMapping.UNMAPPED;
        outcomeOfBoard |= ofBoard && !budget;
        budgetOfBoard |= ofBoard && budget;
    }

    /** Whether any amount is the board's, of whatever time. */
    boolean isOfBoard(boolean budget) {
        return budget ? budgetOfBoard : outcomeOfBoard;
    }

    /** The accounts that the file says anything of, by their number. */
    Map<String, AccountSums> accounts() {
        return new TreeMap<>(accounts);
    }

    /** Whether any account has something. */
    boolean any(Predicate<AccountSums> has) {
        return accounts.values().stream().anyMatch(has);
    }

    /** Takes that the year's days come after its amounts: months can then not be held against balances. */
    void outOfOrder() {
        inOrder = false;
    }

    /** What an account may have changed by as its balances tell; empty where they do not. */
    Set<Long> changes(String number, AccountSums account, Optional<AccountKind> kind) {
        if (!inOrder || (lacksEveryOpening(account) && !knowsYearBefore())) {
            return Set.of();
        }
        if (!account.hasBalance()) {
            boolean wouldHave = kind.isPresent() && (kind.get().isResult() ? anyResult : anyClosing);
            return wouldHave ? Set.of(0L) : Set.of();
        }
        Set<Long> changes = new TreeSet<>(Set.of(change(account, kind)));
        if (account.opening == null && account.closing != null && !isByResult(account, kind)) {
            changes.add(account.closing - closedBefore(number));
        }
        return changes;
    }

    /** What an account has changed by: its result, or its closing less its opening balance, zero where left out. */
    long change(AccountSums account, Optional<AccountKind> kind) {
        return isByResult(account, kind)
                ? account.result
                : Math.subtractExact(
                        account.closing == null ? 0 : account.closing, account.opening == null ? 0 : account.opening);
    }

    /** Some programs give result accounts all three: never add them up. */
    private static boolean isByResult(AccountSums account, Optional<AccountKind> kind) {
        boolean isBalance = kind.isPresent() && !kind.get().isResult();
        return account.result != null && !(isBalance && account.closing != null);
    }

    /** What an account closed the year before with, zero where the file does not say. */
    long closedBefore(String number) {
        AccountSums then = before == null ? null : before.accounts.get(number);
        return then == null || then.closing == null ? 0 : then.closing;
    }

    /** Whether the file says what any account closed the year before with. */
    boolean knowsYearBefore() {
        return before != null && before.anyClosing;
    }

    /**
     * Whether an account's opening balance is left out beside its closing one and may not be zero: it closed the year before
     * with something else, and the opening balances that are there do not sum to zero without it.
     */
    boolean lacksOpening(String number, AccountSums account) {
        return account.closing != null
                && account.opening == null
                && account.result == null
                && closedBefore(number) != 0
                && anyOpening
                && openings != 0;
    }

    /** Whether an account's opening balance is left out, as all others are. */
    boolean lacksEveryOpening(AccountSums account) {
        return account.closing != null && account.opening == null && account.result == null && !anyOpening;
    }
}
