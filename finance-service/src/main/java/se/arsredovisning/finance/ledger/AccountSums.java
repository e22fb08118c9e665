package se.arsredovisning.finance.ledger;

import java.util.HashMap;
import java.util.Map;
import se.arsredovisning.finance.sie.SieBalance;

/** What a file says of one account in one year, in öre: debit positive. */
final class AccountSums {

    /** What rows of vouchers come to in the section's time, by where they go. */
    final Map<Integer, Long> vouchers = new HashMap<>();

    /** What balances with objects have changed by, by where that goes. */
    final Map<Integer, Long> objectChanges = new HashMap<>();

    /** Months' outcomes, or null. */
    MonthSums months;

    /** Months' budgets, or null. */
    MonthSums budgets;

    /** {@code #IB}, or null. */
    Long opening;

    /** {@code #UB}, or null. */
    Long closing;

    /** {@code #RES}, or null. */
    Long result;

    /**
     * Takes a balance.
     *
     * @param destination where it goes, if anywhere, with its objects
     */
    void balance(SieBalance balance, int destination) {
        long amount = balance.amount();
        switch (balance.type()) {
            case OPENING -> opening = amount;
            case CLOSING -> closing = amount;
            case RESULT -> result = amount;
            case OBJECT_OPENING, OBJECT_CLOSING -> {
                if (destination != AccountMapping.WITHOUT_OBJECT) {
                    long change = balance.type() == SieBalance.Type.OBJECT_OPENING ? -amount : amount;
                    objectChanges.merge(destination, change, Math::addExact);
                }
            }
        }
    }

    /** Whether the file has a balance of the whole account. */
    boolean hasBalance() {
        return opening != null || closing != null || result != null;
    }
}
