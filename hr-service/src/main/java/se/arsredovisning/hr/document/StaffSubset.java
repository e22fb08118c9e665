package se.arsredovisning.hr.document;

import java.util.HashMap;
import java.util.Map;

/**
 * Some of a staff: those who are of one sex, unit, occupation or form of employment, or of several of these at once.
 *
 * @param values by dimension, without that of age; empty for everybody
 * @param ages how old they are
 */
record StaffSubset(Map<String, String> values, AgeSpan ages) {

    static final StaffSubset ALL = new StaffSubset(Map.of(), AgeSpan.ALL);

    StaffSubset {
        values = Map.copyOf(values);
    }

    boolean holds(StaffSubset other) {
        return other.ages.isWithin(ages) && other.values.entrySet().containsAll(values.entrySet());
    }

    StaffSubset with(String dimension, String value) {
        Map<String, String> narrower = new HashMap<>(values);
        narrower.put(dimension, value);
        return new StaffSubset(narrower, ages);
    }

    StaffSubset without(String dimension) {
        Map<String, String> wider = new HashMap<>(values);
        wider.remove(dimension);
        return new StaffSubset(wider, ages);
    }

    StaffSubset of(AgeSpan other) {
        return new StaffSubset(values, other);
    }
}
