package se.arsredovisning.hr.disclosure;

import java.math.BigDecimal;
import java.util.List;
import se.arsredovisning.kit.language.Interval;

/**
 * Groups that together are all employees and do not overlap, in one year: the sexes, or the ages.
 *
 * @param totals what a reader can know of the sick leave of all employees, in percent: an interval for each source that
 *     tells it; empty where nothing does
 * @param before what was told of it before, or null
 * @param hours the ordinary working hours of all, or null where they are not known
 * @param groups every group there can be, also one that nothing is said of
 */
public record Partition(List<Interval> totals, Interval before, BigDecimal hours, List<Group> groups) {

    public Partition {
        totals = List.copyOf(totals);
        groups = List.copyOf(groups);
    }

    /** The groups that are not known to be empty. */
    List<Group> people() {
        return groups.stream().filter(group -> !group.isEmpty()).toList();
    }
}
