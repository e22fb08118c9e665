package se.arsredovisning.finance.imports;

import java.math.BigDecimal;

/** What the amounts of a file are counted in. */
enum AmountUnit {
    /** Kronor. */
    SEK(BigDecimal.ONE),
    /** Thousands of kronor, as a report prints them. */
    TKR(BigDecimal.valueOf(1000));

    private final BigDecimal kronor;

    AmountUnit(BigDecimal kronor) {
        this.kronor = kronor;
    }

    /** An amount in kronor, with as few decimals as it needs and no exponent. */
    BigDecimal inSek(BigDecimal amount) {
        BigDecimal sek = amount.multiply(kronor).stripTrailingZeros();
        return sek.scale() < 0 ? sek.setScale(0) : sek;
    }
}
