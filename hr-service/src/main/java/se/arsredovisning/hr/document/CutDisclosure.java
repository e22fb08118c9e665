package se.arsredovisning.hr.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.arsredovisning.hr.disclosure.DisclosureControl;
import se.arsredovisning.hr.disclosure.Group;
import se.arsredovisning.hr.disclosure.Partition;
import se.arsredovisning.hr.disclosure.Reason;
import se.arsredovisning.kit.language.Interval;

/**
 * What must not be told of a year by unit and by quarter. The groups that the law names go first: they are told as if there
 * were no units and no quarters, which are told only where everything that is hidden then stays hidden with them.
 *
 * <p>Units are a partition as the ages are, with what they leave of all as one more group. Beyond that they are told all or
 * none: none where a size is not known, where head counts tell of a few of a sex or an age in a unit, where what is told was
 * told of other units before, or where hardly anybody of a unit was ill and somebody of it may be in a hidden group.
 */
final class CutDisclosure {

    /** What must have been away in a unit, in percent of one employee's year: a tenth of it. */
    private static final BigDecimal SOMEBODY = BigDecimal.TEN;

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final String REST = "";

    private final YearDisclosure year;
    private final SectionDocument document;
    private final Column column;
    private final DisclosureMemory memory;
    private final DisclosureControl control;
    private final UnitSizes units;
    private final CutTotals totals;
    private final Map<String, Reason> hidden = new LinkedHashMap<>();

    private CutDisclosure(
            YearDisclosure year,
            SectionDocument document,
            Column column,
            DisclosureMemory memory,
            DisclosureControl control) {
        this.year = year;
        this.document = document;
        this.column = column;
        this.memory = memory;
        this.control = control;
        this.units = year.units();
        this.totals = new CutTotals(column, document.percentDecimals());
    }

    /** The units and quarters of which nothing must be told; nothing where everybody's sick leave would be too much beside them. */
    static Optional<Map<String, Reason>> hidden(
            YearDisclosure year,
            SectionDocument document,
            Column column,
            DisclosureMemory memory,
            DisclosureControl control) {
        CutDisclosure cuts = new CutDisclosure(year, document, column, memory, control);
        cuts.quarters();
        return cuts.units() ? Optional.of(cuts.hidden) : Optional.empty();
    }

    /** They add up to the year: where one is not told, none is. */
    private void quarters() {
        List<SickLeaveCut> quarters = document.sickLeaveByQuarter();
        boolean isHidden = quarters.stream().anyMatch(quarter -> mark(quarter) != null || isElsewhere(quarter.key()))
                || quarters.stream().anyMatch(this::isFew)
                || (!quarters.isEmpty() && !areSafe(totals.ofQuarters(quarters, year.months())));
        if (isHidden) {
            quarters.forEach(quarter -> hide(quarter.key(), mark(quarter), isFew(quarter)));
        }
    }

    /** Whether what the quarters tell of everybody leaves enough of those who are hidden, and of the few in units. */
    private boolean areSafe(List<Interval> quarters) {
        boolean areFew = year.hiding().hidesPeople()
                || units.units().stream().anyMatch(units::isSmall)
                || SickLeaveGroup.Kind.OF_PEOPLE.stream().anyMatch(year::isCrossed);
        List<Interval> known = new ArrayList<>(year.totals());
        known.addAll(quarters);
        return quarters.isEmpty()
                || (year.holdsWith(quarters)
                        && (!areFew
                                || DisclosureControl.together(known).stream()
                                        .allMatch(all -> isSomebodyAway(all, year.all()))));
    }

    private static boolean isSomebodyAway(Interval known, Integer employees) {
        if (employees == null) {
            return false;
        }
        BigDecimal all = BigDecimal.valueOf(employees);
        return known.low().multiply(all).compareTo(SOMEBODY) >= 0
                && ALL.subtract(known.high()).multiply(all).compareTo(SOMEBODY) >= 0;
    }

    private boolean isFew(SickLeaveCut quarter) {
        return quarter.cell(column)
                .map(SickLeaveCell::employees)
                .filter(employees -> employees > 0 && employees <= control.threshold())
                .isPresent();
    }

    private boolean units() {
        Set<String> keys = units.units();
        if (keys.isEmpty()) {
            return true;
        }
        List<Interval> known = new ArrayList<>(year.totals());
        known.addAll(totals.ofQuarters(told(document.sickLeaveByQuarter()), year.months()));
        Partition partition = partition(keys, known);
        if (control.isTotalTooMuch(partition)) {
            return false;
        }
        Map<String, Reason> reasons = areJudged(partition) ? control.suppressed(partition) : null;
        List<SickLeaveCut> told = reasons == null
                ? List.of()
                : document.sickLeaveByUnit().stream()
                        .filter(unit -> !reasons.containsKey(unit.key()) && totals.isTold(unit))
                        .toList();
        boolean isSafe = reasons != null && isSomebodyAway(told) && year.holdsWith(ofUnits(told));
        for (SickLeaveCut unit : document.sickLeaveByUnit()) {
            Integer size = units.of(unit.key());
            if (!isSafe || reasons.containsKey(unit.key())) {
                hide(unit.key(), mark(unit), size == null || units.isSmall(unit.key()));
            }
        }
        return true;
    }

    private List<Interval> ofUnits(List<SickLeaveCut> told) {
        List<Interval> known =
                new ArrayList<>(totals.ofUnits(told, unit -> units.of(unit.key()), year.all(), year.hoursOfAll()));
        known.addAll(totals.ofQuarters(told(document.sickLeaveByQuarter()), year.months()));
        return known;
    }

    private List<SickLeaveCut> told(List<SickLeaveCut> cuts) {
        return cuts.stream().filter(cut -> !hidden.containsKey(cut.key())).toList();
    }

    /** The units, and what they leave of all. */
    private Partition partition(Set<String> keys, List<Interval> known) {
        List<Group> groups = new ArrayList<>();
        int rest = year.all() == null ? 0 : year.all();
        for (String key : keys) {
            Integer size = units.of(key);
            rest -= size == null ? 0 : size;
            groups.add(group(key, size));
        }
        if (rest > 0) {
            groups.add(new Group(
                    REST,
                    rest,
                    rest <= control.threshold(),
                    null,
                    null,
                    null,
                    null,
                    Group.Past.NONE,
                    document.percentDecimals()));
        }
        Interval before = memory.known(column).percent(SickLeaveGroup.TOTAL);
        return new Partition(known, before, year.hoursOfAll(), groups);
    }

    private Group group(String key, Integer size) {
        Optional<SickLeaveCut> unit = document.sickLeaveByUnit().stream()
                .filter(one -> one.key().equals(key))
                .findFirst();
        Reason mark = unit.map(this::mark).orElse(null);
        SickLeave table = unit.map(one -> one.table(document.percentDecimals()))
                .orElseGet(() -> new SickLeave(List.of(), document.percentDecimals()));
        BigDecimal hours = table.cell(SickLeaveGroup.TOTAL, column)
                .map(SickLeaveCell::ordinaryHours)
                .orElse(memory.known(column).units().hours().get(key));
        return new Group(
                key,
                size,
                units.isSmall(key),
                mark == null ? hours : null,
                table.percent(SickLeaveGroup.TOTAL, column).orElse(null),
                table.ratio(SickLeaveGroup.TOTAL, column).orElse(null),
                mark,
                new Group.Past(
                        memory.known(column).units().percent().get(key),
                        memory.hiddenCuts().get(column).contains(key),
                        isElsewhere(key)),
                document.percentDecimals());
    }

    /** Whether there is anything to judge units by: every size, and nothing that tells of a few in one of them. */
    private boolean areJudged(Partition partition) {
        boolean areSized = year.all() != null
                && partition.groups().stream().allMatch(group -> group.employees() != null)
                && partition.groups().stream().mapToInt(Group::employees).sum() == year.all();
        return areSized && year.kindsTold().noneMatch(year::isCrossed) && !areOthers();
    }

    /** Whether other units, or the same with other people, were told before: the difference would be of a few. */
    private boolean areOthers() {
        KnownNumbers known = memory.known(column).units();
        if (known.percent().isEmpty()) {
            return false;
        }
        List<SickLeaveCut> given =
                document.sickLeaveByUnit().stream().filter(totals::isTold).toList();
        boolean areMoved = units.units().stream()
                .anyMatch(unit -> known.told().containsKey(unit)
                        && !known.told().get(unit).equals(units.of(unit)));
        boolean areNew = given.stream().anyMatch(unit -> units.known(unit.key()) == null);
        boolean areGone = known.percent().keySet().stream()
                .anyMatch(key -> given.stream().noneMatch(unit -> unit.key().equals(key)));
        return areMoved || (areNew && areGone);
    }

    /** Whether in every unit that is told so much was away, and at work, that it is not known of anybody hidden in it. */
    private boolean isSomebodyAway(List<SickLeaveCut> told) {
        if (!year.hiding().hidesPeople()) {
            return true;
        }
        return !year.hiding().hidesMarked()
                && told.stream().allMatch(unit -> isSomebodyAway(totals.known(unit), units.of(unit.key())));
    }

    private void hide(String key, Reason mark, boolean isSmall) {
        Reason given = isSmall ? Reason.SMALL_GROUP : Optional.ofNullable(mark).orElse(Reason.COMPLEMENTARY);
        hidden.put(key, mark == Reason.SINGLED_OUT ? mark : given);
    }

    private Reason mark(SickLeaveCut cut) {
        return YearDisclosure.mark(cut.cell(column));
    }

    private boolean isElsewhere(String key) {
        return column == Column.PREVIOUS && memory.cutsElsewhere().contains(key);
    }
}
