package se.arsredovisning.hr.document;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import se.arsredovisning.hr.disclosure.Reason;

/**
 * Of which groups nothing must be told in a year, with the reason; also such as have no number there, which must not follow
 * from a change.
 *
 * @param groups those that the law names, and everybody
 * @param cuts the units and the quarters, by {@link SickLeaveCut#key}
 */
record HiddenYear(Map<SickLeaveGroup, Reason> groups, Map<String, Reason> cuts) {

    /** Nothing is hidden. */
    static HiddenYear nothing() {
        return new HiddenYear(new EnumMap<>(SickLeaveGroup.class), new LinkedHashMap<>());
    }

    /** Whether anything is hidden of a sex or an age. */
    boolean hidesPeople() {
        return groups.keySet().stream().anyMatch(SickLeaveGroup::isOfPeople);
    }

    /** Whether a sex or an age is hidden whatever its size. */
    boolean hidesMarked() {
        return groups.entrySet().stream()
                .filter(group -> group.getKey().isOfPeople())
                .anyMatch(group -> group.getValue() == Reason.SINGLED_OUT || group.getValue() == Reason.WITHHELD);
    }
}
