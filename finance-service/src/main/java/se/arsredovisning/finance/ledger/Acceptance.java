package se.arsredovisning.finance.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a request may accept of a file that would be refused without a word. */
enum Acceptance {
    /** The file ends before the section does, or begins after it. */
    PART_OF_PERIOD("takes what it has"),
    /** The file's year begins before the section's, and its balances are of the whole of it. */
    LONGER_YEAR("takes all of its year"),
    /** The file says that its amounts are not kronor. */
    CURRENCY("takes its amounts as kronor"),
    /** The file has vouchers and does not say of which year it is, as an import file of a sub-ledger need not. */
    SUB_LEDGER("takes its vouchers by their days, as the whole ledger"),
    /** The file leaves opening balances out that may not be zero. */
    ZERO_OPENING_BALANCES("takes them as zero");

    private final String effect;

    Acceptance(String effect) {
        this.effect = effect;
    }

    /** The word for it in a request. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How a fault names it as a way on. */
    String hint() {
        return "accept=" + word() + " " + effect;
    }

    /** The one with a word. */
    static Optional<Acceptance> named(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
