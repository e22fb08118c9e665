package se.arsredovisning.hr.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import se.arsredovisning.kit.language.SectionId;

/**
 * How many employees the groups of one year have, or can have, by everything that their section tells, and by what was told
 * before where it does not say.
 */
final class GroupSizes {

    /** The most hours that one employee has in a year: 40 a week (arbetstidslagen, 5 §), in a leap year. */
    private static final BigDecimal FULL_TIME = BigDecimal.valueOf(2092);

    private final SectionId section;
    private final SectionDocument document;
    private final SickLeave sickLeave;
    private final DisclosureMemory memory;
    private final Column column;
    private final int threshold;
    private final CountedStaff counted;
    private GroupSizes other;
    private Boolean few;

    GroupSizes(SectionId section, SectionDocument document, DisclosureMemory memory, Column column, int threshold) {
        this.section = section;
        this.document = document;
        this.sickLeave = document.sickLeaveTable();
        this.memory = memory;
        this.column = column;
        this.threshold = threshold;
        this.counted = CountedStaff.of(section, document, column);
    }

    /** All employees, by the total or else by the sexes or the ages together; or null. */
    private Integer all(Function<SickLeaveGroup, Integer> size) {
        Integer total = size.apply(SickLeaveGroup.TOTAL);
        return total != null
                ? total
                : SickLeaveGroup.Kind.OF_PEOPLE.stream()
                        .filter(kind -> kind.groups().stream().allMatch(group -> size.apply(group) != null))
                        .map(kind -> sum(kind, size))
                        .min(Integer::compare)
                        .orElse(null);
    }

    /** All employees by what is given, else by what was told before; or null. */
    Integer all() {
        Integer given = all(this::given);
        return given != null ? given : all(this::told);
    }

    /** Whether all employees are no more than the threshold: as far as they are told, or else as the staff was then. */
    boolean areAllFew() {
        if (few == null) {
            OptionalInt most = most();
            few = most.isPresent() && most.getAsInt() <= threshold;
        }
        return few;
    }

    private boolean isFew(Integer employees) {
        return employees != null && employees > 0 && employees <= threshold;
    }

    /** Whether all employees are known to be more than the threshold. */
    boolean areAllMany() {
        return all() != null && all() > threshold;
    }

    /** A group's employees, as given or as what the others leave of all, or as told before; or null. Nobody is 0. */
    Integer of(SickLeaveGroup group) {
        Integer given = now(group);
        return given != null ? given : of(group, this::told);
    }

    /** The same by what the section itself gives now; or null. */
    Integer now(SickLeaveGroup group) {
        return of(group, this::given);
    }

    private Integer of(SickLeaveGroup group, Function<SickLeaveGroup, Integer> size) {
        Integer known = size.apply(group);
        Integer all = all(size);
        if (known != null || all == null || others(group).anyMatch(other -> size.apply(other) == null)) {
            return known;
        }
        int left = all - sum(group.kind(), size);
        boolean isSomebody = left > 0 || (left == 0 && !hasNumbers(group));
        return isSomebody ? left : null;
    }

    /**
     * Whether a group can have no more than the threshold by what is told; or is not shown to have more, in a year that
     * tells some sizes of its kind. A year that tells none of them has those of the other year.
     */
    boolean isSmall(SickLeaveGroup group) {
        if (isFew(counted.most(group))) {
            return true;
        }
        Integer known = of(group);
        if (known != null) {
            return known > 0 && known <= threshold;
        }
        if (isLarge(group)) {
            return false;
        }
        boolean areSome = group.kind().groups().stream().anyMatch(this::isSized);
        return areSome || isBounded(group) || (wasSized(group) && other().isSmall(group));
    }

    private boolean isBounded(SickLeaveGroup group) {
        OptionalInt most = most();
        int others = sum(group.kind(), this::told);
        return most.isPresent() && most.getAsInt() >= others && most.getAsInt() - others <= threshold;
    }

    /** Whether the other year tells sizes of this kind, or limits this group, to be taken for those of this one. */
    private boolean wasSized(SickLeaveGroup group) {
        return isFew(other().counted.most(group))
                || group.kind().groups().stream().anyMatch(other()::isSized);
    }

    private boolean isSized(SickLeaveGroup group) {
        return told(group) != null || hours(group) != null;
    }

    /** By its hours, or those that the others leave, however few of them each employee has. */
    private boolean isLarge(SickLeaveGroup group) {
        BigDecimal hours = hours(group);
        BigDecimal all = hours(SickLeaveGroup.TOTAL);
        if (hours == null && all != null && others(group).allMatch(other -> hours(other) != null)) {
            hours = all.subtract(others(group).map(this::hours).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        return hours != null && hours.compareTo(FULL_TIME.multiply(BigDecimal.valueOf(threshold))) > 0;
    }

    private BigDecimal hours(SickLeaveGroup group) {
        return sickLeave
                .cell(group, column)
                .filter(cell -> !cell.isSuppressed())
                .map(SickLeaveCell::ordinaryHours)
                .orElse(memory.known(column).hours(group));
    }

    private OptionalInt most() {
        OptionalInt own = ownMost();
        OptionalInt then = other().ownMost();
        return own.isPresent() || then.isEmpty() || then.getAsInt() > threshold ? own : then;
    }

    /** All employees by all that is told of this year: the least of it, and what was told before where nothing is told now. */
    private OptionalInt ownMost() {
        List<Integer> now = Stream.of(all(), counted.most(SickLeaveGroup.TOTAL))
                .filter(Objects::nonNull)
                .toList();
        List<Integer> before = Stream.ofNullable(memory.known(column).staff()).toList();
        return (now.isEmpty() ? before : now)
                .stream().mapToInt(Integer::intValue).min();
    }

    /** The staff of a year's last month, by forms of employment or by parts; or null. */
    static Integer staff(SectionId section, SectionDocument document, Column column) {
        int year = column == Column.CURRENT ? section.year() : section.year() - 1;
        String month = year + section.endOfPeriod().toString().substring(4, 7);
        List<BigDecimal> forms = document.month(month).stream()
                .flatMap(staff -> Stream.of(EmploymentForm.values()).map(form -> headcount(staff, form)))
                .toList();
        return forms.isEmpty() || forms.stream().anyMatch(Objects::isNull)
                ? null
                : (Integer) forms.stream().mapToInt(BigDecimal::intValueExact).sum();
    }

    private static BigDecimal headcount(StaffingMonth month, EmploymentForm form) {
        BigDecimal whole = month.staff(form).map(Staff::headcount).orElse(null);
        if (whole != null || month.parts().isEmpty()) {
            return whole;
        }
        List<BigDecimal> parts = month.parts().stream()
                .map(part -> part.staff(form).map(Staff::headcount).orElse(null))
                .toList();
        return parts.contains(null) ? null : parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Those of a year. */
    GroupSizes in(Column year) {
        return year == column ? this : other();
    }

    /** Those of the other year, made once: what limits a staff is much to reckon, and asked for many times. */
    private GroupSizes other() {
        if (other == null) {
            Column then = column == Column.CURRENT ? Column.PREVIOUS : Column.CURRENT;
            other = new GroupSizes(section, document, memory, then, threshold);
            other.other = this;
        }
        return other;
    }

    /** As given in the table of sick leave, or else as the staff is counted; or null. */
    Integer given(SickLeaveGroup group) {
        return sickLeave.cell(group, column).map(SickLeaveCell::employees).orElseGet(() -> counted.sizes(group).stream()
                .findFirst()
                .orElse(null));
    }

    /** As given, or else what limits it to few: for those to remember who tell the same year later. */
    Integer toRemember(SickLeaveGroup group) {
        Integer most = group.kind() == SickLeaveGroup.Kind.LENGTH ? null : counted.most(group);
        return isFew(most) ? most : given(group);
    }

    /** As given, or else as told before. */
    private Integer told(SickLeaveGroup group) {
        Integer given = given(group);
        return given != null ? given : memory.known(column).employees(group);
    }

    private boolean hasNumbers(SickLeaveGroup group) {
        return sickLeave.cell(group, column).filter(SickLeaveCell::hasNumbers).isPresent();
    }

    private Stream<SickLeaveGroup> others(SickLeaveGroup group) {
        return group.kind().groups().stream().filter(other -> other != group);
    }

    private static int sum(SickLeaveGroup.Kind kind, Function<SickLeaveGroup, Integer> size) {
        return kind.groups().stream()
                .map(size)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }
}
