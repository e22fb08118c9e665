package se.arsredovisning.finance.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.arsredovisning.kit.language.Figure;

/** The columns that are given, of statements and of investments alike. */
public enum AmountColumn {

    /** The budget as it was first adopted for the year. */
    ORIGINAL_BUDGET("originalBudget", "ursprunglig budget", Figure.Kind.ORIGINAL_BUDGET),

    /** The budget in force at the end of the period: what deviations are held against. */
    BUDGET("budget", "budget", Figure.Kind.BUDGET),

    /** The budget of the period so far, where the report has one beside the year's. */
    PERIOD_BUDGET("periodBudget", "periodens budget", Figure.Kind.PERIOD_BUDGET),

    /** What the whole year is expected to come to; in an annual section what had been expected. */
    FORECAST("forecast", "prognos", Figure.Kind.FORECAST),

    /** The outcome of the section's period: year-to-date in an interim section. */
    OUTCOME("outcome", "utfall", Figure.Kind.OUTCOME),

    /** The outcome of the same period a year before. */
    PREVIOUS_OUTCOME("previousOutcome", "utfall föregående år", Figure.Kind.OUTCOME),

    /** The outcome of the same period two years before. */
    OUTCOME_TWO_YEARS_BEFORE("outcomeTwoYearsBefore", "utfall två år tidigare", Figure.Kind.OUTCOME),

    /** The outcome of the same period three years before. */
    OUTCOME_THREE_YEARS_BEFORE("outcomeThreeYearsBefore", "utfall tre år tidigare", Figure.Kind.OUTCOME),

    /** The outcome of the same period four years before. */
    OUTCOME_FOUR_YEARS_BEFORE("outcomeFourYearsBefore", "utfall fyra år tidigare", Figure.Kind.OUTCOME),

    /** What has been decided for a multi-year investment in all (RKR R14). */
    DECIDED_TOTAL("decidedTotal", "beslutad totalutgift", Figure.Kind.DECIDED_TOTAL),

    /** What a multi-year investment is expected to have cost at completion (RKR R14). */
    ESTIMATED_TOTAL("estimatedTotal", "beräknad totalutgift", Figure.Kind.ESTIMATED_TOTAL),

    /** What a multi-year investment has cost since its start (RKR R14). */
    ACCUMULATED("accumulated", "ackumulerat utfall", Figure.Kind.ACCUMULATED);

    /** Those of multi-year investments, which are not of the section's year. */
    public static final List<AmountColumn> TOTALS = List.of(DECIDED_TOTAL, ESTIMATED_TOTAL, ACCUMULATED);

    /** Those that every table has. */
    public static final List<AmountColumn> OF_PERIODS =
            Arrays.stream(values()).filter(column -> !TOTALS.contains(column)).toList();

    private static final List<AmountColumn> OUTCOMES = List.of(
            OUTCOME, PREVIOUS_OUTCOME, OUTCOME_TWO_YEARS_BEFORE, OUTCOME_THREE_YEARS_BEFORE, OUTCOME_FOUR_YEARS_BEFORE);

    private final String member;
    private final String label;
    private final Figure.Kind kind;

    AmountColumn(String member, String label, Figure.Kind kind) {
        this.member = member;
        this.label = label;
        this.kind = kind;
    }

    /** The column of that name in JSON. */
    public static Optional<AmountColumn> named(String member) {
        return Arrays.stream(values())
                .filter(column -> column.member.equals(member))
                .findFirst();
    }

    /** The outcome of so many years before; nothing where no table goes back so far. */
    static Optional<AmountColumn> outcome(int yearsBefore) {
        return yearsBefore < 0 || yearsBefore >= OUTCOMES.size()
                ? Optional.empty()
                : Optional.of(OUTCOMES.get(yearsBefore));
    }

    /** The column's name in JSON. */
    public String member() {
        return member;
    }

    /** The column's name in Swedish prose. */
    public String label() {
        return label;
    }

    /** The kind of the figures of this column. */
    public Figure.Kind kind() {
        return kind;
    }

    /** Whether it is of a multi-year investment, and not of the section's year. */
    boolean isTotal() {
        return TOTALS.contains(this);
    }

    /** Of which year before the section's an outcome is: 0 of its own; nothing where it is no outcome. */
    Optional<Integer> yearsBefore() {
        return OUTCOMES.contains(this) ? Optional.of(OUTCOMES.indexOf(this)) : Optional.empty();
    }
}
