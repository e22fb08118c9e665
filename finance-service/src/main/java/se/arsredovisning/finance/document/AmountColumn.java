package se.arsredovisning.finance.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.sentence.Sentence;

/** The columns that are given, of statements and of investments alike. */
public enum AmountColumn {

    /** The budget as it was first adopted for the year. */
    ORIGINAL_BUDGET("originalBudget", "finance.column.original-budget", Figure.Kind.ORIGINAL_BUDGET),

    /** The budget in force at the end of the period: what deviations are held against. */
    BUDGET("budget", "finance.column.budget", Figure.Kind.BUDGET),

    /** The budget of the period so far, where the report has one beside the year's. */
    PERIOD_BUDGET("periodBudget", "finance.column.period-budget", Figure.Kind.PERIOD_BUDGET),

    /** What the whole year is expected to come to; in an annual section what had been expected. */
    FORECAST("forecast", "finance.column.forecast", Figure.Kind.FORECAST),

    /** The outcome of the section's period: year-to-date in an interim section. */
    OUTCOME("outcome", "finance.column.outcome", Figure.Kind.OUTCOME),

    /** The outcome of the same period a year before. */
    PREVIOUS_OUTCOME("previousOutcome", "finance.column.previous-outcome", Figure.Kind.OUTCOME),

    /** The outcome of the same period two years before. */
    OUTCOME_TWO_YEARS_BEFORE("outcomeTwoYearsBefore", "finance.column.outcome-two-years-before", Figure.Kind.OUTCOME),

    /** The outcome of the same period three years before. */
    OUTCOME_THREE_YEARS_BEFORE(
            "outcomeThreeYearsBefore", "finance.column.outcome-three-years-before", Figure.Kind.OUTCOME),

    /** The outcome of the same period four years before. */
    OUTCOME_FOUR_YEARS_BEFORE(
            "outcomeFourYearsBefore", "finance.column.outcome-four-years-before", Figure.Kind.OUTCOME),

    /** What has been decided for a multi-year investment in all (RKR R14). */
    DECIDED_TOTAL("decidedTotal", "finance.column.decided-total", Figure.Kind.DECIDED_TOTAL),

    /** What a multi-year investment is expected to have cost at completion (RKR R14). */
    ESTIMATED_TOTAL("estimatedTotal", "finance.column.estimated-total", Figure.Kind.ESTIMATED_TOTAL),

    /** What a multi-year investment has cost since its start (RKR R14). */
    ACCUMULATED("accumulated", "finance.column.accumulated", Figure.Kind.ACCUMULATED);

    /** Those of multi-year investments, which are not of the section's year. */
    public static final List<AmountColumn> TOTALS = List.of(DECIDED_TOTAL, ESTIMATED_TOTAL, ACCUMULATED);

    /** Those that every table has. */
    public static final List<AmountColumn> OF_PERIODS =
            Arrays.stream(values()).filter(column -> !TOTALS.contains(column)).toList();

    private static final List<AmountColumn> OUTCOMES = List.of(
            OUTCOME, PREVIOUS_OUTCOME, OUTCOME_TWO_YEARS_BEFORE, OUTCOME_THREE_YEARS_BEFORE, OUTCOME_FOUR_YEARS_BEFORE);

    private final String member;
    private final String word;
    private final Figure.Kind kind;

    AmountColumn(String member, String word, Figure.Kind kind) {
        this.member = member;
        this.word = word;
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

    /** The column's name in prose. */
    public Sentence label() {
        return Sentence.of(word);
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
