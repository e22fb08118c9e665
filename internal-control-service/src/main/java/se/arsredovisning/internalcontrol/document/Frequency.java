package se.arsredovisning.internalcontrol.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** How often a control is to be followed up. */
public enum Frequency {
    WEEKLY,
    MONTHLY,
    QUARTERLY,
    /** <i>Tertialvis</i>. */
    EVERY_FOUR_MONTHS,
    HALF_YEARLY,
    YEARLY,
    /**
     * <i>Delårsbokslut och årsredovisning</i>. By law (2018:597, chapter 13) the interim accounts end at the latest two
     * thirds into the year, on 31 August, whichever day a municipality has chosen.
     */
    AT_INTERIM_AND_ANNUAL_ACCOUNTS,
    /** <i>Löpande</i>: no number of follow-ups says whether it is done. */
    CONTINUOUS,
    /** <i>Vid behov</i>. */
    WHEN_NEEDED,
    /** What only the printed words say. */
    OTHER;

    private static final int DAYS_OF_A_WEEK = 7;

    /**
     * How many follow-ups of a year are due by a day, that day included; all of the year's on a day after it.
     *
     * @return nothing where the frequency asks for no number
     */
    public OptionalInt dueBy(LocalDate day, int year) {
        if (this == WEEKLY) {
            LocalDate last = LocalDate.of(year, 12, 31);
            LocalDate counted = day.isAfter(last) ? last : day;
            return OptionalInt.of(counted.getYear() < year ? 0 : counted.getDayOfYear() / DAYS_OF_A_WEEK);
        }
        int[] months = months();
        if (months.length == 0) {
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) IntStream.of(months)
                .mapToObj(month -> YearMonth.of(year, month).atEndOfMonth())
                .filter(end -> !end.isAfter(day))
                .count());
    }

    /** The months at whose end a follow-up is due. */
    private int[] months() {
        return switch (this) {
            case MONTHLY -> IntStream.rangeClosed(1, 12).toArray();
            case QUARTERLY -> new int[] {3, 6, 9, 12};
            case EVERY_FOUR_MONTHS -> new int[] {4, 8, 12};
            case HALF_YEARLY -> new int[] {6, 12};
            case YEARLY -> new int[] {12};
            case AT_INTERIM_AND_ANNUAL_ACCOUNTS -> new int[] {8, 12};
            case WEEKLY, CONTINUOUS, WHEN_NEEDED, OTHER -> new int[] {};
        };
    }

    /** The name in JSON. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
