package se.arsredovisning.hr.document;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.arsredovisning.hr.disclosure.DisclosureControl;
import se.arsredovisning.kit.language.Interval;
import se.arsredovisning.kit.language.SectionId;

/** What a year tells to everybody, for those to remember who tell the same year later. */
final class ToldYear {

    private ToldYear() {}

    /**
     * What is known of it from now on.
     *
     * @param told the document as it is told
     */
    static KnownYear of(
            SectionId section,
            SectionDocument told,
            Column column,
            DisclosureMemory memory,
            DisclosureControl control) {
        GroupSizes sizes = new GroupSizes(section, told, memory, column, control.threshold());
        YearDisclosure year = new YearDisclosure(section, told, column, memory, control, sizes);
        List<Interval> totals = year.isEverybodyHidden() ? List.of() : totals(year, told, column);
        Interval total =
                totals.isEmpty() ? null : DisclosureControl.together(totals).get(0);
        Set<SickLeaveGroup.Kind> crossed = EnumSet.noneOf(SickLeaveGroup.Kind.class);
        SickLeaveGroup.Kind.OF_PEOPLE.stream().filter(year::isCrossed).forEach(crossed::add);
        return new KnownYear(
                KnownYear.groups(told.sickLeaveTable(), column, total, year.sizes()::toRemember),
                year.units().told(told.percentDecimals()),
                crossed,
                GroupSizes.staff(section, told, column));
    }

    /** What tells the sick leave of everybody, the units and quarters too. */
    private static List<Interval> totals(YearDisclosure year, SectionDocument told, Column column) {
        CutTotals cuts = new CutTotals(column, told.percentDecimals());
        List<Interval> totals = new ArrayList<>(year.totals());
        totals.addAll(cuts.ofUnits(
                told.sickLeaveByUnit(), unit -> year.units().of(unit.key()), year.all(), year.hoursOfAll()));
        totals.addAll(cuts.ofQuarters(told.sickLeaveByQuarter(), year.months()));
        return totals;
    }
}
