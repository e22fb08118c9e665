package se.arsredovisning.finance.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a file tells its outcomes by. */
enum OutcomeBasis {
    /** Rows of vouchers ({@code #TRANS}). */
    VOUCHERS,
    /** Months' values ({@code #PSALDO}). */
    MONTHS,
    /** Results ({@code #RES}), and what balances have changed by from {@code #IB} to {@code #UB}. */
    BALANCES;

    /** The word for it in a request. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one with a word. */
    static Optional<OutcomeBasis> named(String word) {
        return Arrays.stream(values())
                .filter(basis -> basis.word().equals(word))
                .findFirst();
    }
}
