package se.arsredovisning.goals.document;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.arsredovisning.kit.language.CountedIn;
import se.arsredovisning.kit.language.Unit;

/**
 * An indicator or a key figure as a section gives it.
 *
 * @param key its name in figure codes and URLs, unique among the section's measures of its {@link MeasureKind}
 * @param name its name in Swedish
 * @param owner the council for an indicator, the board or another for a key figure
 * @param ownerName who that other is, or null
 * @param unit what its targets and outcomes are counted in
 * @param unitLabel what the unit {@code other} is called; null with every other unit
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
        String ownerName,
        Unit unit,
        String unitLabel,
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

    /** What is said of a year, of all. */
    public Optional<MeasureValue> inYear(int year) {
        return inYear(year, null);
    }

    /** What is said of a year, of women or of men, or of all where the sex is null. */
    public Optional<MeasureValue> inYear(int year, Sex sex) {
        return values.stream()
                .filter(value -> value.year() == year && value.sex() == sex)
                .findFirst();
    }

    /** What is to be judged in a year: the value of all, else those of women and of men. */
    List<MeasureValue> judgedIn(int year) {
        return inYear(year).map(List::of).orElseGet(() -> values.stream()
                .filter(value -> value.year() == year)
                .toList());
    }

    /** What its numbers are counted in. */
    public CountedIn countedIn() {
        return new CountedIn(unit, unitLabel);
    }

    /**
     * The value whose outcome decides whether the given value's target is reached: its own or, with {@code measuredOn},
     * another year's.
     *
     * @return nothing where there is no target or no such outcome
     */
    public Optional<MeasureValue> outcomeBehind(MeasureValue value) {
        return value.hasTarget()
                ? inYear(value.outcomeYear(), value.sex()).filter(MeasureValue::hasOutcome)
                : Optional.empty();
    }

    /** Whether the value's target is reached; nothing where that cannot be said. */
    public Optional<Boolean> targetReached(MeasureValue value) {
        return outcomeBehind(value)
                .flatMap(behind -> Target.of(value, this).map(target -> target.isReachedBy(behind.outcome())));
    }
}
