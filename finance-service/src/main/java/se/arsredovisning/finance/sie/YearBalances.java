package se.arsredovisning.finance.sie;

import java.util.Set;
import java.util.TreeSet;
import se.arsredovisning.kit.sentence.Sentence;

/** The balances of one account in one year: each at most once. */
final class YearBalances {

    private long opening;
    private long closing;
    private long result;
    private boolean hasOpening;
    private boolean hasClosing;
    private boolean hasResult;

    /** Takes a balance; refuses a second one, which would say something else of the same. */
    void take(SieBalance.Type type, long amount) {
        switch (type) {
            case OPENING -> {
                once(hasOpening);
                hasOpening = true;
                opening = amount;
            }
            case CLOSING -> {
                once(hasClosing);
                hasClosing = true;
                closing = amount;
            }
            case RESULT -> {
                once(hasResult);
                hasResult = true;
                result = amount;
            }
            case OBJECT_OPENING, OBJECT_CLOSING -> {
                // Parts of the others.
            }
        }
    }

    private static void once(boolean there) {
        if (there) {
            throw new BadLine(Sentence.of("finance.sie.balance-twice"));
        }
    }

    boolean hasClosing() {
        return hasClosing;
    }

    boolean hasResult() {
        return hasResult;
    }

    long result() {
        return result;
    }

    /**
     * What the account may have changed by from {@code #IB} to {@code #UB}. An opening balance that is left out is zero,
     * or what the year before closed with: programs write it either way.
     */
    Set<Long> changes(YearBalances before) {
        Set<Long> changes = new TreeSet<>(Set.of(closing - opening));
        if (!hasOpening && hasClosing && before.hasClosing) {
            changes.add(closing - before.closing);
        }
        return changes;
    }

    /** {@code #UB} less {@code #IB}, each zero where it is left out. */
    long change() {
        return closing - opening;
    }
}
