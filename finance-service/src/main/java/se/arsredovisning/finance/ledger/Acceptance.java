package se.arsredovisning.finance.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import se.arsredovisning.kit.sentence.Sentence;

/** What a request may accept of a file that would be refused without a word. */
enum Acceptance {
    /** The file ends before the section does, or begins after it. */
    PART_OF_PERIOD("finance.ledger.take-part-of-period"),
    /** The file's year begins before the section's, and its balances are of the whole of it. */
    LONGER_YEAR("finance.ledger.take-longer-year"),
    /** The file says that its amounts are not kronor. */
    CURRENCY("finance.ledger.take-currency"),
    /** The file has vouchers and does not say of which year it is, as an import file of a sub-ledger need not. */
    SUB_LEDGER("finance.ledger.take-sub-ledger"),
    /** The file leaves opening balances out that may not be zero. */
    ZERO_OPENING_BALANCES("finance.ledger.take-zero-opening-balances");

    private final String hint;

    Acceptance(String hint) {
        this.hint = hint;
    }

    /** The word for it in a request. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How a fault names it as a way on. */
    Sentence hint() {
        return Sentence.of(hint);
    }

    /** The one with a word. */
    static Optional<Acceptance> named(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
