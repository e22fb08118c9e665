package se.arsredovisning.finance.document;

import java.util.Map;
import se.arsredovisning.kit.language.Figure.PeriodType;
import se.arsredovisning.kit.language.FigureBuilder;
import se.arsredovisning.kit.language.SectionId;

/**
 * What stretch of time a volume is of: a year ({@code 2017}), a school term of it ({@code 2017-VT}, {@code 2017-HT}), or a
 * month of it ({@code 2017-03}).
 *
 * @param text as the document writes it, which the schema holds to its grammar
 */
record VolumePeriod(String text) {

    private static final int YEAR = 4;
    private static final Map<String, String> TERMS = Map.of("VT", "spring", "HT", "autumn");
    private static final int AUTUMN_BEGINS = 7;

    int year() {
        return Integer.parseInt(text.substring(0, YEAR));
    }

    boolean isYear() {
        return text.length() == YEAR;
    }

    private String part() {
        return text.substring(YEAR + 1);
    }

    private boolean isTerm() {
        return !isYear() && TERMS.containsKey(part());
    }

    /** Whether it begins when the section's period is over, so that nothing can have come of it. */
    boolean isAfter(SectionId section) {
        return year() > section.year()
                || (year() == section.year() && begins() > section.endOfPeriod().getMonthValue());
    }

    private int begins() {
        if (isYear() || part().equals("VT")) {
            return 1;
        }
        return isTerm() ? AUTUMN_BEGINS : Integer.parseInt(part());
    }

    /** Says of a figure what time it is of; the year of an interim section is as far as its period goes. */
    FigureBuilder say(FigureBuilder figure, SectionId section, boolean wholeYear) {
        if (isTerm()) {
            return figure.period(text.substring(0, YEAR), PeriodType.TERM)
                    .dimensions(Map.of("term", TERMS.get(part())));
        }
        if (!isYear()) {
            return figure.period(text, PeriodType.MONTH);
        }
        boolean soFar = section.interim() && year() == section.year() && !wholeYear;
        return soFar ? figure : figure.period(text, PeriodType.YEAR);
    }
}
