package se.arsredovisning.goals.document;

import java.math.BigDecimal;
import se.arsredovisning.kit.language.Figure;
import se.arsredovisning.kit.language.Unit;

/**
 * A number that the report gives in its prose.
 *
 * @param key its name in figure codes, unique among the section's facts
 * @param label what the number says, in Swedish
 * @param value the number in its unit
 * @param unit what it is counted in
 * @param decimals its accuracy
 * @param concerns the code of what it is about: {@code goals.goal.bredband}, {@code goals.summary.fulfilled}
 * @param kind with {@code period}: which of that code's figures it restates, and is checked against; else null
 * @param period with {@code kind}: the period of that figure; else null
 */
public record Fact(
        String key,
        String label,
        BigDecimal value,
        Unit unit,
        int decimals,
        String concerns,
        Figure.Kind kind,
        String period) {

    /** Whether the fact restates a figure and so can be checked against it. */
    public boolean restates() {
        return kind != null && period != null;
    }

    /** The code of the fact's own figure and check. */
    public String code() {
        return "goals.fact." + key;
    }
}
