package se.arsredovisning.finance.sie;

import java.math.BigDecimal;

/** Amounts in hundredths as text. */
final class Money {

    private Money() {}

    static String text(long amount) {
        return BigDecimal.valueOf(amount, 2).toPlainString();
    }
}
