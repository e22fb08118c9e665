package se.arsredovisning.hr.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.arsredovisning.hr.disclosure.DisclosureControl;
import se.arsredovisning.hr.disclosure.Group;
import se.arsredovisning.hr.disclosure.Partition;
import se.arsredovisning.hr.disclosure.Reason;
import se.arsredovisning.kit.language.Interval;
import se.arsredovisning.kit.language.SectionId;

/** What must not be told of the sick leave of one year in one section. */
final class YearDisclosure {

    private final SectionId section;
    private final SectionDocument document;
    private final SickLeave sickLeave;
    private final Column column;
    private final DisclosureMemory memory;
    private final DisclosureControl control;
    private final GroupSizes sizes;
    private final UnitSizes units;
    private final HiddenYear hiding = HiddenYear.nothing();
    private final Map<SickLeaveGroup, Reason> hidden = hiding.groups();
    private YearDisclosure other;

    YearDisclosure(
            SectionId section,
            SectionDocument document,
            Column column,
            DisclosureMemory memory,
            DisclosureControl control,
            GroupSizes sizes) {
        this.section = section;
        this.document = document;
        this.sickLeave = document.sickLeaveTable();
        this.column = column;
        this.memory = memory;
        this.control = control;
        this.sizes = sizes;
        this.units = new UnitSizes(section, document, memory, column, control.threshold());
    }

    /**
     * What must not be told of a year.
     *
     * @param sizes of the groups in one year; those of the other follow from them
     */
    static HiddenYear hidden(
            SectionId section,
            SectionDocument document,
            Column column,
            DisclosureMemory memory,
            DisclosureControl control,
            GroupSizes sizes) {
        YearDisclosure year = new YearDisclosure(section, document, column, memory, control, sizes.in(column));
        if (year.isEverybodyHidden() || new BesideUnits(year, document, column, memory).isTotalLate()) {
            year.everybody();
        } else {
            year.lengths();
            SickLeaveGroup.Kind.OF_PEOPLE.forEach(year::people);
        }
        year.cuts();
        return year.hiding;
    }

    private void everybody() {
        Stream.of(SickLeaveGroup.values()).forEach(group -> hidden.put(group, reason(group)));
    }

    private void cuts() {
        if (!hidden.containsKey(SickLeaveGroup.TOTAL)) {
            Optional<Map<String, Reason>> cuts = CutDisclosure.hidden(this, document, column, memory, control);
            if (cuts.isPresent()) {
                hiding.cuts().putAll(cuts.get());
                return;
            }
            everybody();
        }
        document.sickLeaveCuts().forEach(cut -> {
            boolean isMarked = mark(cut.cell(column)) == Reason.SINGLED_OUT;
            hiding.cuts().put(cut.key(), isMarked ? Reason.SINGLED_OUT : reason(SickLeaveGroup.TOTAL));
        });
    }

    /** All employees are a group too: of so few, or of one whom its author marks, nothing is told at all. */
    boolean isEverybodyHidden() {
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
        if (hidden.containsKey(SickLeaveGroup.TOTAL)) {
            return;
        }
        Partition partition = partition(kind, totals());
        if (control.isTotalTooMuch(partition)) {
            everybody();
            return;
        }
        Map<String, Reason> reasons = control.suppressed(partition);
        boolean isLate = new BesideUnits(this, document, column, memory).isLate(kind);
        kind.groups().stream()
                .filter(group -> isLate || reasons.containsKey(group.code()))
                .forEach(group -> hidden.put(group, reasons.getOrDefault(group.code(), Reason.COMPLEMENTARY)));
    }

    private Partition partition(SickLeaveGroup.Kind kind, List<Interval> totals) {
        List<Group> groups = kind.groups().stream().map(this::group).toList();
        return new Partition(totals, memory.known(column).percent(SickLeaveGroup.TOTAL), hoursOfAll(), groups);
    }

    /** Whether all that is hidden of people stays hidden where more is told of everybody's sick leave. */
    boolean holdsWith(List<Interval> more) {
        List<Interval> totals = new ArrayList<>(totals());
        totals.addAll(more);
        return more.isEmpty()
                || SickLeaveGroup.Kind.OF_PEOPLE.stream()
                        .map(kind -> partition(kind, totals))
                        .allMatch(partition -> !control.isTotalTooMuch(partition)
                                && codes().containsAll(
                                                control.suppressed(partition).keySet()));
    }

    private Set<String> codes() {
        return hidden.keySet().stream().map(SickLeaveGroup::code).collect(Collectors.toSet());
    }

    /** The kinds of which something is told beside the units, or was. */
    Stream<SickLeaveGroup.Kind> kindsTold() {
        return SickLeaveGroup.Kind.OF_PEOPLE.stream().filter(kind -> kind.groups().stream()
                .anyMatch(group -> memory.known(column).percent(group) != null
                        || (!hidden.containsKey(group)
                                && sickLeave.percent(group, column).isPresent())));
    }

    boolean isCrossed(SickLeaveGroup.Kind kind) {
        return units.isCrossed(kind, sizes);
    }

    HiddenYear hiding() {
        return hiding;
    }

    GroupSizes sizes() {
        return sizes;
    }

    UnitSizes units() {
        return units;
    }

    /** All employees, or else the staff of the year's last month; or null. */
    Integer all() {
        return Optional.ofNullable(sizes.all()).orElseGet(() -> GroupSizes.staff(section, document, column));
    }

    /** The months of the period. */
    int months() {
        return section.endOfPeriod().getMonthValue();
    }

    List<Interval> totals() {
        GroupSizes sexes = hidden.containsKey(SickLeaveGroup.WOMEN) ? null : sizes;
        return new ToldTotal(section, document, column, memory, sexes).all(!other().isEverybodyHidden());
    }

    private YearDisclosure other() {
        if (other == null) {
            Column then = column == Column.CURRENT ? Column.PREVIOUS : Column.CURRENT;
            other = new YearDisclosure(section, document, then, memory, control, sizes.in(then));
        }
        return other;
    }

    private Group group(SickLeaveGroup group) {
        Reason mark = mark(group);
        return new Group(
                group.code(),
                sizes.now(group),
                sizes.isSmall(group),
                mark == null ? hours(group) : null,
                sickLeave.percent(group, column).orElse(null),
                sickLeave.ratio(group, column).orElse(null),
                mark,
                new Group.Past(
                        memory.known(column).percent(group),
                        memory.hidden().get(column).contains(group),
                        isElsewhere(group)),
                sickLeave.decimals());
    }

    private BigDecimal hours(SickLeaveGroup group) {
        return sickLeave
                .cell(group, column)
                .map(SickLeaveCell::ordinaryHours)
                .orElse(memory.known(column).hours(group));
    }

    /** By their own, or by those of the sexes where they are told; or null. */
    BigDecimal hoursOfAll() {
        List<BigDecimal> sexes = SickLeaveGroup.Kind.SEX.groups().stream()
                .filter(sex -> !hidden.containsKey(sex))
                .map(this::hours)
                .filter(Objects::nonNull)
                .toList();
        BigDecimal all = hours(SickLeaveGroup.TOTAL);
        return all == null && sexes.size() == SickLeaveGroup.Kind.SEX.groups().size()
                ? sexes.stream().reduce(BigDecimal.ZERO, BigDecimal::add)
                : all;
    }

    private Reason mark(SickLeaveGroup group) {
        return mark(sickLeave.cell(group, column));
    }

    /** Why a place is hidden whatever its size, or null. */
    static Reason mark(Optional<SickLeaveCell> place) {
        return place.filter(SickLeaveCell::isSuppressed)
                .map(cell -> Optional.ofNullable(cell.reason()).orElse(Reason.WITHHELD))
                .orElse(null);
    }

    private boolean isElsewhere(SickLeaveGroup group) {
        return column == Column.PREVIOUS && memory.elsewhere().contains(group);
    }
}
