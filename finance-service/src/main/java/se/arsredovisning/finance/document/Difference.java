package se.arsredovisning.finance.document;

import se.arsredovisning.kit.language.Figure;

/** The cells of a row that are differences of two others. */
public enum Difference {

    /** Against the budget: of the outcome, in an interim section of the forecast. */
    DEVIATION("deviation", "avvikelse", Figure.Kind.DEVIATION),

    /** Of the outcome against the budget of the period so far. */
    PERIOD_DEVIATION("periodDeviation", "avvikelse mot periodens budget", Figure.Kind.PERIOD_DEVIATION),

    /** Of the forecast against the budget, in an annual section. */
    FORECAST_DEVIATION("forecastDeviation", "prognosens avvikelse", Figure.Kind.FORECAST_DEVIATION),

    /** Of the outcome against the year before. */
    CHANGE("change", "förändring", Figure.Kind.CHANGE),

    /** What is left of the decided total of a multi-year investment. */
    TOTAL_DEVIATION("totalDeviation", "avvikelse mot beslutad totalutgift", Figure.Kind.TOTAL_DEVIATION);

    private final String member;
    private final String label;
    private final Figure.Kind kind;

    Difference(String member, String label, Figure.Kind kind) {
        this.member = member;
        this.label = label;
        this.kind = kind;
    }

    /** The cell's name in JSON. */
    public String member() {
        return member;
    }

    /** The cell's name in Swedish prose. */
    public String label() {
        return label;
    }

    /** The kind of its figures. */
    public Figure.Kind kind() {
        return kind;
    }
}
