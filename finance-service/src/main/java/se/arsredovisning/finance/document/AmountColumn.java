package se.arsredovisning.finance.document;

import java.util.Arrays;
import java.util.Optional;
import se.arsredovisning.kit.language.Figure;

/** The columns that are given, of statements and of investments alike. */
public enum AmountColumn {
    /** The budget as it was first adopted for the year. */
    ORIGINAL_BUDGET("originalBudget", "ursprunglig budget", Figure.Kind.ORIGINAL_BUDGET),
    /** The budget in force at the end of the period: what deviations are held against. */
    BUDGET("budget", "budget", Figure.Kind.BUDGET),
    /** What the whole year is expected to come to; of interim sections only. */
    FORECAST("forecast", "prognos", Figure.Kind.FORECAST),
    /** The outcome of the section's period: year-to-date in an interim section. */
    OUTCOME("outcome", "utfall", Figure.Kind.OUTCOME),
    /** The outcome of the same period a year before. */
    PREVIOUS_OUTCOME("previousOutcome", "utfall föregående år", Figure.Kind.OUTCOME);

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
}
