package se.arsredovisning.hr.attack;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as a report prints them. */
final class Rounding {

    private Rounding() {}

    static BigDecimal to(int decimals, double number) {
        return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
    }

    static BigDecimal tenths(double number) {
        return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP);
    }

    static BigDecimal hundredths(double number) {
        return BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP);
    }
}
