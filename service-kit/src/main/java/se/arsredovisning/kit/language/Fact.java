package se.arsredovisning.kit.language;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A number that the report gives in its prose.
 *
 * @param key its name in figure codes, unique among the section's facts
 * @param label what the number says, in Swedish
 * @param value the number in its unit, with the sign that the prose gives it
 * @param unit what it is counted in
 * @param unitLabel what the unit {@code other} is called; null with every other unit
 * @param decimals its accuracy
 * @param concerns the code of what it is about: {@code goals.goal.bredband}, {@code finance.operations.revenue}
 * @param kind with {@code period}: which of that code's figures it restates, and is checked against; else null
 * @param period with {@code kind}: the period of that figure; else null
 * @param reversed true where the figure has the other sign: prose tells a cost as a positive amount; may be null
 */
public record Fact(
        String key,
        String label,
        BigDecimal value,
        Unit unit,
        String unitLabel,
        int decimals,
        String concerns,
        Figure.Kind kind,
        String period,
        Boolean reversed) {

    /** What the number is counted in. */
    public CountedIn countedIn() {
        return new CountedIn(unit, unitLabel);
    }

    /** Whether the fact restates a figure and so can be checked against it. */
    public boolean restates() {
        return kind != null && period != null;
    }

    /** The name of the figure that the fact restates, whether or not there is such a figure. */
    public Figure.Name restated() {
        return new Figure.Name(concerns, kind, period, Map.of());
    }

    /** The code of the fact's own figure and check: {@code goals.fact.goals-fulfilled}. */
    public String code(String api) {
        return api + ".fact." + key;
    }

    /** The value with the sign of the figure that it restates. */
    BigDecimal signed() {
        return isReversed() ? value.negate() : value;
    }

    /** Whether the figure that the fact restates has the other sign. */
    boolean isReversed() {
        return Boolean.TRUE.equals(reversed);
    }
}
