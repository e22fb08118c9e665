package se.arsredovisning.hr.document;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    private final Map<SickLeaveGroup, Reason> hidden = new EnumMap<>(SickLeaveGroup.class);

    private YearDisclosure(
            SectionId section,
            SectionDocument document,
            Column column,
            DisclosureMemory memory,
            DisclosureControl control) {
        this.section = section;
        this.document = document;
        this.sickLeave = document.sickLeaveTable();
        this.column = column;
        this.memory = memory;
        this.control = control;
        this.sizes = new GroupSizes(section, document, memory, column, control.threshold());
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
            year.everybody();
        } else {
            year.lengths();
            SickLeaveGroup.Kind.OF_PEOPLE.forEach(year::people);
        }
        return year.hidden;
    }

    private void everybody() {
        Stream.of(SickLeaveGroup.values()).forEach(group -> hidden.put(group, reason(group)));
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
        if (hidden.containsKey(SickLeaveGroup.TOTAL)) {
            return;
        }
        List<Group> groups = kind.groups().stream().map(this::group).toList();
        Interval before = memory.known(column).percent().get(SickLeaveGroup.TOTAL);
        Partition partition = new Partition(totals(), before, hoursOfAll(), groups);
        if (control.isTotalTooMuch(partition)) {
            everybody();
            return;
        }
        Map<String, Reason> reasons = control.suppressed(partition);
        kind.groups().stream()
                .filter(group -> reasons.containsKey(group.code()))
                .forEach(group -> hidden.put(group, reasons.get(group.code())));
    }

    private List<Interval> totals() {
        Column then = column == Column.CURRENT ? Column.PREVIOUS : Column.CURRENT;
        boolean isOtherTold = !new YearDisclosure(section, document, then, memory, control).isEverybodyHidden();
        GroupSizes sexes = hidden.containsKey(SickLeaveGroup.WOMEN) ? null : sizes;
        return new ToldTotal(section, document, column, memory, sexes).all(isOtherTold);
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
                        memory.known(column).percent().get(group),
                        memory.hidden().get(column).contains(group),
                        isElsewhere(group)),
                sickLeave.decimals());
    }

    private BigDecimal hours(SickLeaveGroup group) {
        return sickLeave
                .cell(group, column)
                .map(SickLeaveCell::ordinaryHours)
                .orElse(memory.known(column).hours().get(group));
    }

    /** By their own, or by those of the sexes where they are told; or null. */
    private BigDecimal hoursOfAll() {
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
        return sickLeave
                .cell(group, column)
                .filter(SickLeaveCell::isSuppressed)
                .map(cell -> Optional.ofNullable(cell.reason()).orElse(Reason.WITHHELD))
                .orElse(null);
    }

    private boolean isElsewhere(SickLeaveGroup group) {
        return column == Column.PREVIOUS && memory.elsewhere().contains(group);
    }

    /** What a year tells to everybody, for those to remember who tell the same year later. */
    static KnownYear released(
            SectionId section,
            SectionDocument told,
            Column column,
            DisclosureMemory memory,
            DisclosureControl control) {
        YearDisclosure year = new YearDisclosure(section, told, column, memory, control);
        List<Interval> totals = year.isEverybodyHidden() ? List.of() : year.totals();
        return KnownYear.of(
                year.sickLeave,
                column,
                totals.isEmpty() ? null : DisclosureControl.together(totals).get(0),
                year.sizes::toRemember,
                GroupSizes.staff(section, told, column));
    }
}
