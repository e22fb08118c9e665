package se.arsredovisning.finance.document;

import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.sentence.Sentence;

/** The cells of a row that are differences of two others. */
public enum Difference {

    /** Against the budget: of the outcome, in an interim section of the forecast. */
    DEVIATION("deviation", "finance.column.deviation", Figure.Kind.DEVIATION),

    /** Of the outcome against the budget of the period so far. */
    PERIOD_DEVIATION("periodDeviation", "finance.column.period-deviation", Figure.Kind.PERIOD_DEVIATION),

    /** Of the forecast against the budget, in an annual section. */
    FORECAST_DEVIATION("forecastDeviation", "finance.column.forecast-deviation", Figure.Kind.FORECAST_DEVIATION),

    /** Of the outcome against the year before. */
    CHANGE("change", "finance.column.change", Figure.Kind.CHANGE),

    /** What is left of the decided total of a multi-year investment. */
    TOTAL_DEVIATION("totalDeviation", "finance.column.total-deviation", Figure.Kind.TOTAL_DEVIATION);

    private final String member;
    private final String word;
    private final Figure.Kind kind;

    Difference(String member, String word, Figure.Kind kind) {
        this.member = member;
        this.word = word;
        this.kind = kind;
    }

    /** The cell's name in JSON. */
    public String member() {
        return member;
    }

    /** The cell's name in prose. */
    public Sentence label() {
        return Sentence.of(word);
    }

    /** The kind of its figures. */
    public Figure.Kind kind() {
        return kind;
    }
}
