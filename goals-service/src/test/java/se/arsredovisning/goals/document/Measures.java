package se.arsredovisning.goals.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import se.arsredovisning.kit.language.OutcomeStatus;
import se.arsredovisning.kit.language.Unit;

/** Measures for tests. */
public final class Measures {

    private Measures() {}

    /** A key figure in whole percent. */
    public static Measure keyFigure(Direction direction, MeasureValue... values) {
        return new Measure(
                "andel",
                "Andel",
                Owner.BOARD,
                null,
                Unit.PERCENT,
                null,
                0,
                direction,
                Map.of(),
                null,
                null,
                List.of(values));
    }

    /** A year with a target and a final outcome; either may be null. */
    public static MeasureValue value(int year, Integer target, Integer outcome) {
        return value(year, target, outcome, outcome == null ? null : OutcomeStatus.FINAL);
    }

    /** A year with a target, an outcome and its status. */
    public static MeasureValue value(int year, Integer target, Integer outcome, OutcomeStatus status) {
        return new MeasureValue(
                year, null, decimal(target), null, null, null, null, decimal(outcome), null, status, null);
    }

    /** A year whose target is measured on another year's outcome. */
    public static MeasureValue measuredOn(int year, int target, int other) {
        return new MeasureValue(year, null, decimal(target), null, null, null, other, null, null, null, null);
    }

    private static BigDecimal decimal(Integer number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }
}
