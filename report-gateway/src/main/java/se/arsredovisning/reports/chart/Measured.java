package se.arsredovisning.reports.chart;

import java.math.BigDecimal;
import se.arsredovisning.kit.language.Denomination;
import se.arsredovisning.kit.sentence.Language;
import se.arsredovisning.kit.sentence.Words;

/** A number with its unit, as a sentence has it. */
record Measured(BigDecimal number, int decimals, Words unit) implements Words {

    private static final char NO_BREAK = '\u00a0';

    /** What a figure says; it has a value. */
    Measured(ChartFigure figure, Denomination amounts) {
        this(figure.value(amounts), figure, amounts);
    }

    /** Another number that is counted and known as a figure is. */
    Measured(BigDecimal number, ChartFigure like, Denomination amounts) {
        this(
                number,
                Math.max(0, like.amount().decimals() + (like.isInKronor() ? amounts.digits() : 0)),
                like.unit(amounts));
    }

    @Override
    public String in(Language language) {
        return language.number(number, decimals) + NO_BREAK + unit.in(language);
    }
}
