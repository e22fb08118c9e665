package se.arsredovisning.kit.language;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import se.arsredovisning.kit.sentence.Sentence;

/**
 * One number of the report, the same shape from every service and in every export.
 *
 * <p>Its identity is section, code, kind, period and dimensions. A blank cell of the report gives no figure at all; a
 * cell that says "i.u." gives a figure without value and with the status {@link Status#MISSING}.
 *
 * @param section the section that the figure stands in
 * @param code what the number is of, dotted, from the api down to the item's key: {@code goals.indicator.nki}. Never
 *     holds a municipality or a board, so that boards compare; stable over years
 * @param kind which of the numbers of that item: its target, its outcome …
 * @param period the year ({@code 2020}), or the year and month ({@code 2020-08}), that the number is of
 * @param periodType whether the number is of a whole year, of the year so far, of a term or a month, or of the last day
 *     of the period
 * @param role whether the number may be summed: subtotals and totals repeat what their items say
 * @param parent the code that this item is a part of, or null
 * @param dimensions what else tells the number apart ({@link FigureReader#DIMENSIONS}); in JSON
 *     each is a member of its own
 * @param value the number in its unit, or null where the status says why there is none
 * @param unit what the number is counted in
 * @param unitLabel what the unit {@code other} is called, such as {@code kWh}; null with every other unit
 * @param decimals its accuracy: known to half a unit of the last digit kept; 1 is one decimal, −3 the nearest thousand
 * @param status final, preliminary, missing or suppressed
 * @param reason why there is no value, for a reader; null where there is one
 * @param published true where the board's report printed the number, false where it was computed from printed ones
 * @param reportedIn the section that said so; comparison years are reported in a later year's section
 * @param label the item's name in Swedish, as the report has it
 * @param source where the number comes from, for a reader, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Figure(
        String section,
        String code,
        Kind kind,
        String period,
        PeriodType periodType,
        Role role,
        String parent,
        @JsonAnyGetter Map<String, String> dimensions,
        @JsonInclude(JsonInclude.Include.ALWAYS) BigDecimal value,
        Unit unit,
        String unitLabel,
        int decimals,
        Status status,
        Sentence reason,
        boolean published,
        String reportedIn,
        String label,
        String source) {

    /**
     * What tells one figure of a section from the others.
     *
     * @param code the figure's code
     * @param kind its kind
     * @param period its period
     * @param dimensions what else tells it apart
     */
    public record Name(String code, Kind kind, String period, Map<String, String> dimensions) {}

    /** What the number is counted in, as far as numbers are compared by it. */
    public CountedIn countedIn() {
        return new CountedIn(unit, unitLabel);
    }

    /** What tells this figure from the others of its section. */
    public Name name() {
        return new Name(code, kind, period, dimensions);
    }

    /** Figures to look up by name. */
    public static Map<Name, Figure> byName(List<Figure> figures) {
        return figures.stream().collect(Collectors.toMap(Figure::name, figure -> figure, (first, second) -> first));
    }

    /** Which of an item's numbers this is. */
    public enum Kind {
        TARGET,
        /** The least of an interval that is to be reached. */
        TARGET_FROM,
        /** The most of an interval that is to be reached. */
        TARGET_TO,
        OUTCOME,
        /** The budget in force at the end of the period. */
        BUDGET,
        /** The budget as it was first adopted for the year. */
        ORIGINAL_BUDGET,
        /** What was added to the budget, or taken from it, during the year. */
        BUDGET_CHANGE,
        /** The budget of the period so far. */
        PERIOD_BUDGET,
        /** What the year as a whole is expected to come to. */
        FORECAST,
        DEVIATION,
        /** The outcome against the budget of the period so far. */
        PERIOD_DEVIATION,
        /** The forecast against the budget, where the deviation is the outcome's. */
        FORECAST_DEVIATION,
        CHANGE,
        /** The change as a percentage of the previous year's number. */
        CHANGE_PERCENT,
        /** What has been decided for a multi-year project in all. */
        DECIDED_TOTAL,
        /** What a multi-year project is expected to have cost when it is done. */
        ESTIMATED_TOTAL,
        /** What a multi-year project has cost since its start. */
        ACCUMULATED,
        /** What is left of the decided total of a multi-year project. */
        TOTAL_DEVIATION,
        SHARE,
        COUNT,
        /** A number that the report gives in its prose. */
        FACT;

        @JsonValue
        public String code() {
            return kebab(this);
        }
    }

    /** What stretch of time the number covers. */
    public enum PeriodType {
        YEAR,
        /** From 1 January to the end of the period: comparable only with the same months of another year. */
        YEAR_TO_DATE,
        /** The state at the end of the period. */
        INSTANT,
        /** The school term of the period's year that the dimension {@code term} names. */
        TERM,
        /** The month that the period is, alone. */
        MONTH;

        @JsonValue
        public String code() {
            return kebab(this);
        }
    }

    /** Whether the number stands for itself or repeats what others add up to. */
    public enum Role {
        ITEM,
        SUBTOTAL,
        TOTAL,
        /** Of which: a part of its parent that is told beside the parts that add up to it, or as another cut of it. Never summed. */
        MEMO;

        @JsonValue
        public String code() {
            return kebab(this);
        }
    }

    /** How sure the number is. */
    public enum Status {
        FINAL,
        /** "Prel:" in the report: may still change. */
        PRELIMINARY,
        /** "i.u." in the report: there is no number, and the reason says why. */
        MISSING,
        /** There is a number that the law forbids to publish. */
        SUPPRESSED;

        @JsonValue
        public String code() {
            return kebab(this);
        }
    }

    private static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Begins a figure of an item that stands in the section and is printed there, for the section's whole year. */
    public static FigureBuilder in(SectionId section, String code, Kind kind) {
        return new FigureBuilder(section, code, kind);
    }
}
