package se.arsredovisning.kit.language;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.sentence.Sentence;
import se.arsredovisning.kit.sentence.Words;

/**
 * What a number is counted in, as far as numbers are compared by it: a unit of the published language or, where the list
 * ends, a unit in the report's own words. Two that are called otherwise are two, however alike they may be.
 *
 * @param unit the unit
 * @param label what {@link Unit#OTHER} is called, such as {@code kWh}; null with every other unit
 */
public record CountedIn(Unit unit, String label) implements Comparable<CountedIn> {

    private static final Comparator<CountedIn> ORDER = Comparator.comparing(CountedIn::unit)
            .thenComparing(CountedIn::label, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** A count and an index are numbers alone. */
    private static final Map<Unit, String> AMOUNTS = Map.of(
            Unit.SEK, "unit.sek",
            Unit.PERCENT, "unit.percent",
            Unit.PERCENTAGE_POINTS, "unit.percentage-points",
            Unit.PERSONS, "unit.persons",
            Unit.FTE, "unit.fte",
            Unit.DAYS, "unit.days");

    /** The faults of a label: {@link Unit#OTHER} must have one, no other unit may. Its length is the schema's matter. */
    public List<Fault> faults(String pointer) {
        if (unit == Unit.OTHER && label == null) {
            return List.of(new Fault(pointer, null, Sentence.of("fault.unit-label.required")));
        }
        if (unit != Unit.OTHER && label != null) {
            return List.of(new Fault(
                    pointer,
                    label,
                    unit == null
                            ? Sentence.of("fault.unit-label.without-unit")
                            : Sentence.of("fault.unit-label.other-unit", unit.code())));
        }
        return List.of();
    }

    /**
     * A number with its unit, as a sentence says it: {@code 3,1 %}, {@code 1 260 562 kWh}.
     *
     * @param decimals the number's accuracy
     */
    public Sentence amount(BigDecimal number, int decimals) {
        Words written = Words.number(number, decimals);
        return label == null
                ? Sentence.of(AMOUNTS.getOrDefault(unit, "unit.plain"), written)
                : Sentence.of("unit.other", written, label);
    }

    @Override
    public int compareTo(CountedIn other) {
        return ORDER.compare(this, other);
    }

    /** The unit's code, and what it is called where that tells units apart: {@code percent}, {@code other:kWh}. */
    @Override
    public String toString() {
        return label == null ? unit.code() : unit.code() + ":" + label;
    }
}
