package se.arsredovisning.hr.disclosure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which percentages of a partition must not be told.
 *
 * <p>A group at or under the threshold, or one that the author marks, is <i>protected</i>. Its percentage could be
 * computed from the total and the others, so others are hidden with it: the smallest first, chosen by size and never by
 * value, since a choice that depends on what is hidden tells of it. Then the uncertainty that is left to a reader is
 * measured with what would be told; where it is less than {@link #leastWidth}, the whole partition is hidden.
 *
 * <p>A reader is taken to know the total, every size and every share of the working hours, and these rules.
 *
 * @param threshold the most employees of a group that is protected for its size
 */
public record DisclosureControl(int threshold) {

    /** A tenth of one employee's year, about 22 working days, in percentage points of a group of one. */
    private static final BigDecimal ONE_EMPLOYEES_MONTH = BigDecimal.TEN;

    /** The step of a percentage that is told. */
    private static final BigDecimal STEP = new BigDecimal("0.1");

    /**
     * The least uncertainty that a protected group's percentage is left with, in percentage points: what a tenth of one
     * employee's year makes in that group, and never less than one.
     */
    public static BigDecimal leastWidth(int employees) {
        return ONE_EMPLOYEES_MONTH
                .divide(BigDecimal.valueOf(employees), Shares.PRECISION)
                .max(BigDecimal.ONE);
    }

    /** The groups whose percentage must not be told, by key, with the reason; groups without one are left out. */
    public Map<String, Reason> suppressed(Partition partition) {
        List<Group> people = partition.people();
        Set<Group> hidden =
                people.stream().filter(this::isProtected).collect(Collectors.toCollection(LinkedHashSet::new));
        if (!hidden.isEmpty()) {
            Optional<Shares> shares = Shares.of(people, partition.total());
            hidden = shares.isPresent() ? covered(hidden, people, shares.get()) : new LinkedHashSet<>(people);
        }
        people.stream().filter(group -> group.mark() != null).forEach(hidden::add);
        return reasons(hidden);
    }

    private boolean isProtected(Group group) {
        return group.mark() == Reason.SINGLED_OUT || isSmall(group);
    }

    private boolean isSmall(Group group) {
        return group.employees() != null && group.employees() <= threshold;
    }

    /** What is hidden anyway, and as many others as the protected ones need. */
    private Set<Group> covered(Set<Group> needing, List<Group> people, Shares shares) {
        Set<Group> hidden = new LinkedHashSet<>(needing);
        people.stream().filter(group -> group.mark() != null || !group.isTold()).forEach(hidden::add);
        List<Group> told = people.stream()
                .filter(group -> !hidden.contains(group))
                .sorted(Comparator.comparing(Group::employees))
                .collect(Collectors.toList());
        while (!told.isEmpty() && !isCover(hidden, needing, told, shares)) {
            hidden.add(told.remove(0));
        }
        boolean isEnough = needing.stream()
                .allMatch(group -> shares.width(group, hidden, told).compareTo(needed(group, told, shares)) >= 0);
        return isEnough ? hidden : new LinkedHashSet<>(people);
    }

    /** Whether those hidden are cover enough by their number and their sizes, whatever their percentages. */
    private boolean isCover(Set<Group> hidden, Set<Group> needing, List<Group> told, Shares shares) {
        int employees = hidden.stream().mapToInt(Group::employees).sum();
        return hidden.size() > 1
                && employees > threshold
                && needing.stream()
                        .allMatch(group -> shares.room(group, hidden).compareTo(needed(group, told, shares)) >= 0);
    }

    /**
     * What the measured uncertainty must be: the least one, and a margin. A reader who knows that the whole partition
     * is hidden because less was left learns so much; the margin keeps what is learnt above the least.
     */
    private static BigDecimal needed(Group group, List<Group> told, Shares shares) {
        BigDecimal margin = told.stream()
                .map(shares::of)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .multiply(STEP)
                .divide(shares.of(group), Shares.PRECISION);
        return leastWidth(group.employees()).add(margin);
    }

    private Map<String, Reason> reasons(Collection<Group> hidden) {
        return hidden.stream()
                .filter(Group::isTold)
                .collect(Collectors.toMap(Group::key, this::reason, (one, other) -> one, LinkedHashMap::new));
    }

    private Reason reason(Group group) {
        return Stream.of(
                        group.mark() == Reason.SINGLED_OUT ? Reason.SINGLED_OUT : null,
                        isSmall(group) ? Reason.SMALL_GROUP : null,
                        group.mark())
                .filter(reason -> reason != null)
                .findFirst()
                .orElse(Reason.COMPLEMENTARY);
    }
}
