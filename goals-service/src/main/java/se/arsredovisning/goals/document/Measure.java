package se.arsredovisning.goals.document;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.arsredovisning.kit.language.Unit;

/**
 * An indicator or a key figure as a section gives it.
 *
 * @param key its name in figure codes and URLs, unique among the section's measures of its {@link MeasureKind}
 * @param name its name in Swedish
 * @param owner the council for an indicator, the board for a key figure
 * @param unit what its targets and outcomes are counted in
 * @param decimals their accuracy: 2 is two decimals, −3 the nearest thousand
 * @param direction which way it is to go
 * @param externalIds its ids elsewhere, by the name of the register ({@code kolada}); empty where none is given
 * @param source where its numbers come from, or null for the section's source
 * @param comment Markdown, or null
 * @param values by year, in the order given; empty where none is given
 */
public record Measure(
        String key,
        String name,
        Owner owner,
        Unit unit,
        int decimals,
        Direction direction,
        Map<String, String> externalIds,
        String source,
        String comment,
        List<MeasureValue> values) {

    public Measure {
        externalIds = externalIds == null ? Map.of() : Collections.unmodifiableMap(externalIds);
        values = values == null ? List.of() : List.copyOf(values);
    }

    /** What is said of a year. */
    public Optional<MeasureValue> inYear(int year) {
        return values.stream().filter(value -> value.year() == year).findFirst();
    }

    /**
     * The value whose outcome decides whether the given value's target is reached: its own or, with {@code measuredOn},
     * another year's.
     *
     * @return nothing where there is no target or no such outcome
     */
    public Optional<MeasureValue> outcomeBehind(MeasureValue value) {
        return value.target() == null
                ? Optional.empty()
                : inYear(value.outcomeYear()).filter(MeasureValue::hasOutcome);
    }

    /** Whether the value's target is reached; nothing where that cannot be said. */
    public Optional<Boolean> targetReached(MeasureValue value) {
        return outcomeBehind(value).map(behind -> direction.reaches(behind.outcome(), value.target()));
    }
}
