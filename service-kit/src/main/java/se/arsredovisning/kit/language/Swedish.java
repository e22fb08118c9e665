package se.arsredovisning.kit.language;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as Swedish prose writes them. */
public final class Swedish {

    private static final DecimalFormatSymbols SYMBOLS = symbols();

    private Swedish() {}

    /** All decimals that the number has, after a comma; thousands apart by no-break spaces; a true minus sign. */
    public static String number(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0", SYMBOLS);
        format.setMinimumFractionDigits(number.scale());
        format.setMaximumFractionDigits(number.scale());
        return format.format(number);
    }

    private static DecimalFormatSymbols symbols() {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setDecimalSeparator(',');
        symbols.setGroupingSeparator('\u00a0');
        symbols.setMinusSign('\u2212');
        return symbols;
    }
}
