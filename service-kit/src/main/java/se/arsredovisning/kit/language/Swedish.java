package se.arsredovisning.kit.language;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as Swedish prose writes them. */
public final class Swedish {

    private static final DecimalFormatSymbols SYMBOLS = symbols();

    private Swedish() {}

    /**
     * As many decimals as the number is known with, and more where it has more, after a comma; thousands apart by no-break
     * spaces; a true minus sign. Equal numbers that are known as exactly are written alike: 4 and 4.0 are 4,0.
     *
     * @param decimals the number's accuracy
     */
    public static String number(BigDecimal number, int decimals) {
        int shown = Math.max(decimals, number.stripTrailingZeros().scale());
        DecimalFormat format = new DecimalFormat("#,##0", SYMBOLS);
        format.setMinimumFractionDigits(shown);
        format.setMaximumFractionDigits(shown);
        return format.format(number);
    }

    /** A number with its unit: {@code 3,1 %}, {@code 1 260 562 kWh}; a count and an index are numbers alone. */
    public static String amount(BigDecimal number, int decimals, CountedIn countedIn) {
        return number(number, decimals) + countedIn.afterNumber();
    }

    private static DecimalFormatSymbols symbols() {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setDecimalSeparator(',');
        symbols.setGroupingSeparator('\u00a0');
        symbols.setMinusSign('\u2212');
        return symbols;
    }
}
