package se.arsredovisning.hr.disclosure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * Groups that together are all employees and do not overlap, in one year: the sexes, or the ages.
 *
 * @param total the sick leave of all employees in percent, which is always told; null where it is not known
 * @param employees how many there are in all, or null where that is not known
 * @param hours the ordinary working hours of all, or null where they are not known
 * @param groups every group there can be, also one that nothing is said of
 */
public record Partition(BigDecimal total, Integer employees, BigDecimal hours, List<Group> groups) {

    public Partition {
        groups = List.copyOf(groups);
    }

    /** The groups that are not empty, with what follows for the one that is not known from all the others. */
    List<Group> people() {
        List<Group> completed = groups.stream().map(this::completed).toList();
        return completed.stream().filter(group -> !group.isEmpty()).toList();
    }

    private Group completed(Group group) {
        Integer employees = group.employees();
        if (employees == null && this.employees != null && othersKnow(group, true)) {
            int others = groups.stream()
                    .filter(other -> !other.equals(group))
                    .mapToInt(Group::employees)
                    .sum();
            employees = Math.max(0, this.employees - others);
        }
        BigDecimal hours = group.hours();
        if (hours == null && this.hours != null && othersKnow(group, false)) {
            BigDecimal others = groups.stream()
                    .filter(other -> !other.equals(group))
                    .map(Group::hours)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            hours = this.hours.subtract(others).max(BigDecimal.ZERO);
        }
        return new Group(group.key(), employees, hours, group.percent(), group.mark());
    }

    private boolean othersKnow(Group group, boolean employees) {
        return groups.stream()
                .filter(other -> !other.equals(group))
                .map(other -> employees ? other.employees() : other.hours())
                .allMatch(Objects::nonNull);
    }
}
