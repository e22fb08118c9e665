package se.arsredovisning.reports.figure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.Locale;

/** Which report says a figure, as seen from the period that the figure is of. */
public enum FigureOrigin {
    /** The period's own report. */
    OWN,
    /** A later report, which repeats the period beside its own. */
    COMPARISON,
    /** A report made before the period had ended: what was budgeted, aimed at or expected for it. */
    EARLIER;

    /**
     * Whose word goes first where several reports say the same figure: the period's own report, then the later ones in
     * their order, then the earlier ones, the last of them first.
     */
    public static final Comparator<FigureRow> NEAREST =
            Comparator.comparing(FigureOrigin::of).thenComparing(FigureOrigin::byReport);

    private static final String DECEMBER = "-12";
    private static final int YEAR = 4;

    /** Where a figure comes from. */
    public static FigureOrigin of(FigureRow row) {
        if (row.own()) {
            return OWN;
        }
        return end(row.section().period()).compareTo(end(row.figure().period())) > 0 ? COMPARISON : EARLIER;
    }

    /** The month that a year or a month ends with: {@code 2020-12} for {@code 2020}. Months compare as texts. */
    public static String end(String period) {
        return period.length() == YEAR ? period + DECEMBER : period;
    }

    /** A month as a period of its own, where December is its year: {@code 2020} for {@code 2020-12}. */
    public static String period(String end) {
        return end.endsWith(DECEMBER) ? end.substring(0, YEAR) : end;
    }

    /** The word in answers. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static int byReport(FigureRow one, FigureRow other) {
        int order = end(one.section().period()).compareTo(end(other.section().period()));
        return of(one) == EARLIER ? -order : order;
    }
}
