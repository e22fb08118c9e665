package se.arsredovisning.reports.figure;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

/** What amounts are given in: kronor, or as reports print them. The words are those of the imports of tables. */
public enum Denomination {
    SEK(0),
    /** Thousands of kronor. */
    TKR(3),
    /** Millions of kronor. */
    MNKR(6);

    /** By the words that ask for them; {@code SEK} was the word before. */
    static final Map<String, Denomination> BY_WORD = Map.of("sek", SEK, "SEK", SEK, "tkr", TKR, "mnkr", MNKR);

    private final int digits;

    Denomination(int digits) {
        this.digits = digits;
    }

    /** How many digits it takes away from an amount in kronor. */
    public int digits() {
        return digits;
    }

    /** An amount in kronor as a number of these. */
    public BigDecimal of(BigDecimal kronor) {
        return digits == 0 ? kronor : kronor.movePointLeft(digits);
    }

    /** What it is called beside a number, where that is another word than the unit's own. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
