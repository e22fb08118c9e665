package se.arsredovisning.hr.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.arsredovisning.kit.language.CountedIn;
import se.arsredovisning.kit.language.Unit;

/**
 * How many of the staff are of a sex, an age, a part of the organisation, an occupation or a form of employment, or of
 * several of these at once.
 *
 * @param period the month at whose end they are counted: {@code 2020-12}
 * @param label in Swedish, as the report has it
 * @param sex {@code women} or {@code men}, or null for both
 * @param ageGroup years of age, {@code -29}, {@code 30-49} or {@code 50-}, or null for all
 * @param organisationUnit the key of a part of the organisation, or null for all
 * @param occupation the key of an occupation, or null for all
 * @param employmentForm how they are employed, or null for all
 * @param headcount persons, or null
 * @param fte full-time equivalents, or null
 * @param hours worked from 1 January to the end of the month, or null
 */
public record StaffGroup(
        String period,
        String label,
        String sex,
        String ageGroup,
        String organisationUnit,
        String occupation,
        Form employmentForm,
        Integer headcount,
        BigDecimal fte,
        BigDecimal hours) {

    /** How somebody is employed, those by the hour included. */
    public enum Form {
        PERMANENT,
        FIXED_TERM,
        /** <i>Timanställd</i>. */
        HOURLY;

        /** The name in JSON and in figures. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One number of a group.
     *
     * @param member that has it
     * @param code of its figures
     * @param value the number
     * @param countedIn what it is counted in
     * @param decimals its accuracy
     * @param noun what is counted, in Swedish
     */
    record Count(String member, String code, BigDecimal value, CountedIn countedIn, int decimals, String noun) {}

    static final String HOURS = "hr.hours";
    static final int HOURS_DECIMALS = 2;

    private static final CountedIn PERSONS = new CountedIn(Unit.PERSONS, null);
    private static final CountedIn FTES = new CountedIn(Unit.FTE, null);
    private static final CountedIn HOURS_WORKED = new CountedIn(Unit.OTHER, "timmar");

    /** What tells its figures from those of others, in order. */
    Map<String, String> dimensions() {
        Map<String, String> dimensions = new LinkedHashMap<>();
        put(dimensions, "sex", sex);
        put(dimensions, "ageGroup", ageGroup);
        put(dimensions, "organisationUnit", organisationUnit);
        put(dimensions, "occupation", occupation);
        put(dimensions, "employmentForm", employmentForm == null ? null : employmentForm.code());
        return dimensions;
    }

    private static void put(Map<String, String> dimensions, String name, String value) {
        if (value != null) {
            dimensions.put(name, value);
        }
    }

    /** The numbers that are given, in order. */
    List<Count> numbers() {
        List<Count> numbers = new ArrayList<>();
        if (headcount != null) {
            numbers.add(new Count(
                    "headcount", SectionFigures.HEADCOUNT, BigDecimal.valueOf(headcount), PERSONS, 0, "antal"));
        }
        if (fte != null) {
            numbers.add(new Count("fte", SectionFigures.FTE, fte, FTES, Staff.FTE_DECIMALS, "årsarbetare"));
        }
        if (hours != null) {
            int decimals = Math.max(0, hours.stripTrailingZeros().scale());
            numbers.add(new Count("hours", HOURS, hours, HOURS_WORKED, decimals, "timmar"));
        }
        return numbers;
    }
}
