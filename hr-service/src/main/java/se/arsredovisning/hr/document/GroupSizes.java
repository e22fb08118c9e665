package se.arsredovisning.hr.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import se.arsredovisning.kit.language.SectionId;

/** How many employees the groups of one year have, or can have, by everything that their section tells. */
final class GroupSizes {

    /** The most hours that one employee has in a year: 40 a week (arbetstidslagen, 5 §), in a leap year. */
    private static final BigDecimal FULL_TIME = BigDecimal.valueOf(2092);

    private final SectionId section;
    private final SectionDocument document;
    private final SickLeave sickLeave;
    private final Column column;
    private final int threshold;

    GroupSizes(SectionId section, SectionDocument document, Column column, int threshold) {
        this.section = section;
        this.document = document;
        this.sickLeave = document.sickLeaveTable();
        this.column = column;
        this.threshold = threshold;
    }

    /** All employees, by the total or else by the sexes or the ages together; or null. */
    Integer all() {
        Integer total = given(SickLeaveGroup.TOTAL);
        return total != null
                ? total
                : SickLeaveGroup.Kind.OF_PEOPLE.stream()
                        .filter(kind -> kind.groups().stream().allMatch(group -> given(group) != null))
                        .map(this::sum)
                        .min(Integer::compare)
                        .orElse(null);
    }

    /** Whether all employees are no more than the threshold: as far as they are told, or else as the staff was then. */
    boolean areAllFew() {
        return most().isPresent() && most().getAsInt() <= threshold;
    }

    /** Whether all employees are known to be more than the threshold. */
    boolean areAllMany() {
        return all() != null && all() > threshold;
    }

    /** A group's employees, as given or as what the others leave of all; or null. Nobody is 0. */
    Integer of(SickLeaveGroup group) {
        Integer given = given(group);
        if (given != null || all() == null || others(group).anyMatch(other -> given(other) == null)) {
            return given;
        }
        int left = all() - sum(group.kind());
        boolean isSomebody = left > 0 || (left == 0 && !hasNumbers(group));
        return isSomebody ? left : null;
    }

    /**
     * Whether a group can have no more than the threshold by what is told; or is not shown to have more, in a year that
     * tells some sizes of its kind. A year that tells none of them has those of the other year.
     */
    boolean isSmall(SickLeaveGroup group) {
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
        int others = sum(group.kind());
        return most.isPresent() && most.getAsInt() >= others && most.getAsInt() - others <= threshold;
    }

    /** Whether the other year tells sizes of this kind, to be taken for those of this one. */
    private boolean wasSized(SickLeaveGroup group) {
        return group.kind().groups().stream().anyMatch(one -> other().isSized(one));
    }

    private boolean isSized(SickLeaveGroup group) {
        return given(group) != null || hours(group) != null;
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
                .orElse(null);
    }

    private OptionalInt most() {
        Integer all = all();
        if (all != null) {
            return OptionalInt.of(all);
        }
        OptionalInt staff = staff();
        Integer then = other().all();
        return staff.isPresent() || then == null || then > threshold ? staff : OptionalInt.of(then);
    }

    /** The staff of the year's last month, by forms of employment or by parts. */
    private OptionalInt staff() {
        int year = column == Column.CURRENT ? section.year() : section.year() - 1;
        String month = year + section.endOfPeriod().toString().substring(4, 7);
        List<BigDecimal> forms = document.month(month).stream()
                .flatMap(staff -> Stream.of(EmploymentForm.values()).map(form -> headcount(staff, form)))
                .toList();
        return forms.isEmpty() || forms.stream().anyMatch(Objects::isNull)
                ? OptionalInt.empty()
                : OptionalInt.of(
                        forms.stream().mapToInt(BigDecimal::intValueExact).sum());
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

    private GroupSizes other() {
        Column then = column == Column.CURRENT ? Column.PREVIOUS : Column.CURRENT;
        return new GroupSizes(section, document, then, threshold);
    }

    private Integer given(SickLeaveGroup group) {
        return sickLeave.cell(group, column).map(SickLeaveCell::employees).orElse(null);
    }

    private boolean hasNumbers(SickLeaveGroup group) {
        return sickLeave.cell(group, column).filter(SickLeaveCell::hasNumbers).isPresent();
    }

    private Stream<SickLeaveGroup> others(SickLeaveGroup group) {
        return group.kind().groups().stream().filter(other -> other != group);
    }

    private int sum(SickLeaveGroup.Kind kind) {
        return kind.groups().stream()
                .map(this::given)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }
}
