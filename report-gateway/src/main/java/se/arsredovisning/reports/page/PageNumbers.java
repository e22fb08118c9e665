package se.arsredovisning.reports.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import se.arsredovisning.kit.sentence.Language;

/**
 * Numbers as a page prints them. Swedish: a decimal comma, thousands apart by a thin no-break space; English: a point and commas.
 * Both with a true minus sign. A number has as many decimals as it is known with, no more and no fewer.
 *
 * @param language the page's language
 */
public record PageNumbers(Language language) {

    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final char THIN_NO_BREAK_SPACE = '\u202f';
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final DateTimeFormatter SWEDISH_DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("sv"));
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** What amounts are counted in on a page. */
    public enum Amounts {
        KR(0),
        TKR(3),
        MNKR(6);

        private final int power;

        Amounts(int power) {
            this.power = power;
        }

        /** As the parameter {@code amounts} has it, and as it is printed. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A number that is no amount.
     *
     * @param decimals its accuracy; a negative one prints no decimals
     */
    public String number(BigDecimal value, int decimals) {
        BigDecimal shown = value.stripTrailingZeros();
        int scale = Math.max(Math.max(decimals, 0), shown.scale());
        return language.number(shown, scale).replace(NO_BREAK_SPACE, THIN_NO_BREAK_SPACE);
    }

    /**
     * An amount of kronor in what the page counts in. Where it is known less exactly than that, it is printed as exactly as it
     * is known; where more, it is rounded half away from zero, at most to one decimal of a million.
     *
     * @param kronor the amount
     * @param decimals its accuracy: −3 for thousands
     */
    public String amount(BigDecimal kronor, int decimals, Amounts in) {
        int known = decimals + in.power;
        int most = in == Amounts.KR ? Math.max(known, 0) : in == Amounts.TKR ? 0 : 1;
        int shown = Math.max(0, Math.min(known, most));
        BigDecimal counted = kronor.movePointLeft(in.power).setScale(shown, RoundingMode.HALF_UP);
        String text = language.number(counted.signum() == 0 ? counted.abs() : counted, shown);
        return text.replace(NO_BREAK_SPACE, THIN_NO_BREAK_SPACE);
    }

    public String day(LocalDate day) {
        return (language == Language.SWEDISH ? SWEDISH_DAY : ENGLISH_DAY).format(day);
    }

    /** The day in Sweden. */
    public String day(Instant time) {
        return day(time.atZone(SWEDEN).toLocalDate());
    }
}
