package se.arsredovisning.kit.language;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

/** What amounts are counted in, in imports of tables and in figures alike: kronor, or as reports print them. */
public enum Denomination {
    SEK(0),
    /** Thousands of kronor. */
    TKR(3),
    /** Millions of kronor. */
    MNKR(6);

    /** By the words that ask for them. */
    public static final Map<String, Denomination> BY_WORD = Map.of("sek", SEK, "tkr", TKR, "mnkr", MNKR);

    private final int digits;

    Denomination(int digits) {
        this.digits = digits;
    }

    /** How many digits it takes away from an amount in kronor; a whole one of it is known to as many before the point. */
    public int digits() {
        return digits;
    }

    /** An amount in kronor as a number of these. */
    public BigDecimal of(BigDecimal kronor) {
        return digits == 0 ? kronor : kronor.movePointLeft(digits);
    }

    /** A number of these in kronor, with as few decimals as it needs and no exponent. */
    public BigDecimal inKronor(BigDecimal amount) {
        BigDecimal kronor = amount.movePointRight(digits).stripTrailingZeros();
        return kronor.scale() < 0 ? kronor.setScale(0) : kronor;
    }

    /** What it is called, beside a number and by who asks for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
