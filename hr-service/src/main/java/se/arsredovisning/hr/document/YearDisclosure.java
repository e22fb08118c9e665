package se.arsredovisning.hr.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.arsredovisning.hr.disclosure.DisclosureControl;
import se.arsredovisning.hr.disclosure.Group;
import se.arsredovisning.hr.disclosure.Partition;
import se.arsredovisning.hr.disclosure.Reason;
import se.arsredovisning.kit.language.Interval;
import se.arsredovisning.kit.language.SectionId;

/** What must not be told of the sick leave of one year in one section. */
final class YearDisclosure {

    private final SickLeave sickLeave;
    private final Column column;
    private final DisclosureMemory memory;
    private final DisclosureControl control;
    private final GroupSizes sizes;
    private final Map<SickLeaveGroup, Reason> hidden = new EnumMap<>(SickLeaveGroup.class);

    private YearDisclosure(
            SectionId section,
            SectionDocument document,
            Column column,
            DisclosureMemory memory,
            DisclosureControl control) {
        this.sickLeave = document.sickLeaveTable();
        this.column = column;
        this.memory = memory;
        this.control = control;
        this.sizes = new GroupSizes(section, document, column, control.threshold());
    }

    /**
     * The groups of which nothing must be told in a year, with the reason; also such as have no number there, which must
     * not follow from a change.
     */
    static Map<SickLeaveGroup, Reason> hidden(
            SectionId section,
            SectionDocument document,
            Column column,
            DisclosureMemory memory,
            DisclosureControl control) {
        YearDisclosure year = new YearDisclosure(section, document, column, memory, control);
        if (year.isEverybodyHidden()) {
            Stream.of(SickLeaveGroup.values()).forEach(group -> year.hidden.put(group, year.reason(group)));
        } else {
            year.lengths();
            SickLeaveGroup.Kind.OF_PEOPLE.forEach(year::people);
        }
        return year.hidden;
    }

    /** All employees are a group too: of so few, or of one whom its author marks, nothing is told at all. */
    private boolean isEverybodyHidden() {
        SickLeaveGroup total = SickLeaveGroup.TOTAL;
        return sizes.areAllFew()
                || mark(total) != null
                || isElsewhere(total)
                || (memory.hidden().get(column).contains(total) && !sizes.areAllMany());
    }

    /** The lengths add up to the total: where one is marked, none is told. */
    private void lengths() {
        List<SickLeaveGroup> lengths = SickLeaveGroup.Kind.LENGTH.groups();
        if (lengths.stream().anyMatch(length -> mark(length) != null || isElsewhere(length))) {
            lengths.forEach(length -> hidden.put(length, reason(length)));
        }
    }

    private Reason reason(SickLeaveGroup group) {
        Reason mark = mark(group);
        boolean isSmall = group.isOfPeople() ? sizes.areAllFew() || sizes.isSmall(group) : sizes.areAllFew();
        return mark == Reason.SINGLED_OUT
                ? mark
                : isSmall ? Reason.SMALL_GROUP : Optional.ofNullable(mark).orElse(Reason.COMPLEMENTARY);
    }

    private void people(SickLeaveGroup.Kind kind) {
        List<Group> groups = kind.groups().stream().map(this::group).toList();
        BigDecimal hours = sickLeave
                .cell(SickLeaveGroup.TOTAL, column)
                .map(SickLeaveCell::ordinaryHours)
                .orElse(null);
        Map<String, Reason> reasons = control.suppressed(new Partition(totals(), hours, groups));
        kind.groups().stream()
                .filter(group -> reasons.containsKey(group.code()))
                .forEach(group -> hidden.put(group, reasons.get(group.code())));
    }

    private Group group(SickLeaveGroup group) {
        Reason mark = mark(group);
        return new Group(
                group.code(),
                sizes.of(group),
                sizes.isSmall(group),
                mark == null
                        ? sickLeave
                                .cell(group, column)
                                .map(SickLeaveCell::ordinaryHours)
                                .orElse(null)
                        : null,
                sickLeave.percent(group, column).orElse(null),
                sickLeave.ratio(group, column).orElse(null),
                mark,
                new Group.Past(
                        memory.told().get(column).contains(group),
                        memory.hidden().get(column).contains(group),
                        isElsewhere(group)));
    }

    private Reason mark(SickLeaveGroup group) {
        return sickLeave
                .cell(group, column)
                .filter(SickLeaveCell::isSuppressed)
                .map(cell -> Optional.ofNullable(cell.reason()).orElse(Reason.WITHHELD))
                .orElse(null);
    }

    private boolean isElsewhere(SickLeaveGroup group) {
        return column == Column.PREVIOUS && memory.elsewhere().contains(group);
    }

    /** What tells the sick leave of everybody: its own percentage and hours, the lengths, the sexes where they are told. */
    private List<Interval> totals() {
        List<Interval> totals = new ArrayList<>();
        sickLeave
                .percent(SickLeaveGroup.TOTAL, column)
                .map(YearDisclosure::rounded)
                .ifPresent(totals::add);
        sickLeave.ratio(SickLeaveGroup.TOTAL, column).map(Interval::exactly).ifPresent(totals::add);
        lengthsTogether().ifPresent(totals::add);
        if (!totals.isEmpty() && !hidden.containsKey(SickLeaveGroup.WOMEN)) {
            sexesTogether().ifPresent(totals::add);
        }
        return totals;
    }

    private Optional<Interval> lengthsTogether() {
        List<SickLeaveGroup> lengths = SickLeaveGroup.Kind.LENGTH.groups();
        boolean areTold = lengths.stream()
                .allMatch(length -> !hidden.containsKey(length)
                        && sickLeave.percent(length, column).isPresent());
        return areTold
                ? lengths.stream()
                        .map(length -> rounded(sickLeave.percent(length, column).orElseThrow()))
                        .reduce(Interval::plus)
                : Optional.empty();
    }

    /** By head counts, as a reader would. */
    private Optional<Interval> sexesTogether() {
        List<SickLeaveGroup> sexes = SickLeaveGroup.Kind.SEX.groups();
        List<Integer> heads = sexes.stream().map(sizes::of).toList();
        if (heads.stream().anyMatch(Objects::isNull)
                || sexes.stream()
                        .anyMatch(sex -> !Objects.equals(sizes.of(sex), 0)
                                && sickLeave.percent(sex, column).isEmpty())) {
            return Optional.empty();
        }
        BigDecimal all =
                BigDecimal.valueOf(heads.stream().mapToInt(Integer::intValue).sum());
        if (all.signum() == 0) {
            return Optional.empty();
        }
        return sexes.stream()
                .filter(sex -> sizes.of(sex) > 0)
                .map(sex -> weighted(
                        rounded(sickLeave.percent(sex, column).orElseThrow()),
                        BigDecimal.valueOf(sizes.of(sex)).divide(all, MathContext.DECIMAL64)))
                .reduce(Interval::plus);
    }

    private static Interval weighted(Interval interval, BigDecimal weight) {
        return new Interval(
                interval.low().multiply(weight),
                interval.value().multiply(weight),
                interval.high().multiply(weight));
    }

    private static Interval rounded(BigDecimal percent) {
        return Interval.of(percent, SickLeaveCell.DECIMALS);
    }

    /**
     * Everything that is told of a year: the groups whose percentage is, or would follow from a change that is told once the
     * other year is told too, by whatever revision.
     */
    static Set<SickLeaveGroup> releasedGroups(SickLeave told, Column column) {
        Set<SickLeaveGroup> groups = EnumSet.noneOf(SickLeaveGroup.class);
        told.rows().stream()
                .map(SickLeaveRow::group)
                .filter(group -> told.percent(group, column).isPresent()
                        || told.change(group).isPresent())
                .forEach(groups::add);
        return groups;
    }
}
