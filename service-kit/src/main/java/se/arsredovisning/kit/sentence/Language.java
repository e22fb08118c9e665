package se.arsredovisning.kit.sentence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A language that readers are spoken to in, with its way of writing numbers and dates. */
public enum Language {
    /** 1 234,5, with no-break spaces; dates as in ISO 8601, which is how Swedish writes them. */
    SWEDISH("sv", '\u00a0', ',', " och ", DateTimeFormatter.ISO_LOCAL_DATE),
    /** 1,234.5; 30 April 2020. */
    ENGLISH("en", ',', '.', " and ", DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH));

    private static final char MINUS = '\u2212';

    private final String tag;
    private final char grouping;
    private final char decimal;
    private final String and;
    private final DateTimeFormatter dates;

    Language(String tag, char grouping, char decimal, String and, DateTimeFormatter dates) {
        this.tag = tag;
        this.grouping = grouping;
        this.decimal = decimal;
        this.and = and;
        this.dates = dates;
    }

    /** The language's tag (RFC 5646). */
    public String tag() {
        return tag;
    }

    /**
     * As many decimals as the number is known with, and more where it has more; thousands apart; a true minus sign. Equal
     * numbers that are known as exactly are written alike: 4 and 4.0 are 4,0.
     *
     * @param decimals the number's accuracy
     */
    public String number(BigDecimal number, int decimals) {
        int shown = Math.max(0, Math.max(decimals, number.stripTrailingZeros().scale()));
        String digits = number.abs().setScale(shown).toPlainString();
        int whole = shown == 0 ? digits.length() : digits.length() - shown - 1;
        StringBuilder written = new StringBuilder(digits.length() + 8);
        if (number.signum() < 0) {
            written.append(MINUS);
        }
        for (int i = 0; i < whole; i++) {
            if (i > 0 && (whole - i) % 3 == 0) {
                written.append(grouping);
            }
            written.append(digits.charAt(i));
        }
        if (shown > 0) {
            written.append(decimal).append(digits, whole + 1, digits.length());
        }
        return written.toString();
    }

    String and() {
        return and;
    }

    /** What stands for an argument of a sentence: whole numbers, years among them, digit by digit. */
    String words(Object argument) {
        if (argument instanceof Words words) {
            return words.in(this);
        }
        if (argument instanceof LocalDate date) {
            return dates.format(date);
        }
        return argument instanceof BigDecimal number ? number(number, 0) : String.valueOf(argument);
    }
}
