package se.arsredovisning.hr.document;

import java.util.List;
import se.arsredovisning.hr.disclosure.DisclosureControl;
import se.arsredovisning.hr.disclosure.Group;
import se.arsredovisning.kit.language.Interval;

/**
 * What comes too late to be told of a year, since units were told of it before and head counts tell of a few of a sex or an age
 * in one: nothing takes back what was told, and what is new would tell of the few.
 */
record BesideUnits(YearDisclosure year, SectionDocument document, Column column, DisclosureMemory memory) {

    /** Whether everybody's would be told for the first time, or closer. */
    boolean isTotalLate() {
        List<Interval> totals = year.units().areKnown()
                        && SickLeaveGroup.Kind.OF_PEOPLE.stream().anyMatch(year::isCrossed)
                ? year.totals()
                : List.of();
        Interval before = memory.known(column).percent(SickLeaveGroup.TOTAL);
        return !totals.isEmpty()
                && (before == null
                        || DisclosureControl.together(totals).stream()
                                .anyMatch(now -> now.low().compareTo(before.low()) > 0
                                        || now.high().compareTo(before.high()) < 0));
    }

    /** Whether a sex or an age would be told for the first time, or closer. */
    boolean isLate(SickLeaveGroup.Kind kind) {
        SickLeave sickLeave = document.sickLeaveTable();
        return year.units().areKnown()
                && year.isCrossed(kind)
                && kind.groups().stream()
                        .anyMatch(group -> sickLeave.percent(group, column).isPresent() && isCloser(sickLeave, group));
    }

    private boolean isCloser(SickLeave sickLeave, SickLeaveGroup group) {
        Interval before = memory.known(column).percent(group);
        Interval now = Group.told(
                sickLeave.percent(group, column).orElseThrow(),
                sickLeave.decimals(),
                sickLeave.ratio(group, column).orElse(null));
        return before == null
                || !Group.narrowed(before, now).equals(new Interval(before.low(), before.low(), before.high()));
    }
}
