package se.arsredovisning.finance.imports;

import java.math.BigDecimal;

/** What the amounts of a file are counted in. */
enum AmountUnit {
    /** Kronor. */
    SEK(0),
    /** Thousands of kronor, as a report prints them. */
    TKR(1),
    /** Millions of kronor. */
    MNKR(2);

    private final int thousands;

    AmountUnit(int thousands) {
        this.thousands = thousands;
    }

    /** How often a thousand one of it is. */
    int thousands() {
        return thousands;
    }

    /** The accuracy of a whole one of it. */
    int decimals() {
        return -3 * thousands;
    }

    /** An amount in kronor, with as few decimals as it needs and no exponent. */
    BigDecimal inSek(BigDecimal amount) {
        BigDecimal sek = amount.movePointRight(3 * thousands).stripTrailingZeros();
        return sek.scale() < 0 ? sek.setScale(0) : sek;
    }
}
