package se.arsredovisning.hr.disclosure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.arsredovisning.kit.language.Interval;

/**
 * Which percentages of a partition must not be told.
 *
 * <p>A group that can be at or under the threshold, one that its author marks, and one that a write keeps without giving
 * it is <i>protected</i>. Its percentage could be computed from the total and the others, so others are hidden with it:
 * as few as will do, of those the fewest employees, chosen by size and never by value, since a choice that depends on
 * what is hidden tells of it. Then the uncertainty that is left to a reader is measured with what would be told; where
 * it is less than {@link #leastWidth}, or nobody can say, the whole partition is hidden.
 *
 * <p>A reader is taken to know the total, every size, what was told before, and these rules. What was told once covers
 * nothing, and what was hidden once stays so for as long as anything is protected.
 *
 * @param threshold the most employees of a group that is protected for its size
 */
public record DisclosureControl(int threshold) {

    /** A tenth of one employee's year, about 22 working days, in percentage points of a group of one. */
    private static final BigDecimal ONE_EMPLOYEES_MONTH = BigDecimal.TEN;

    /** The step of a percentage that is told. */
    private static final double STEP = 0.1;

    private static final double NUMERIC = 1e-9;

    /** The most groups of which every choice is tried. */
    private static final int MOST_TRIED = 10;

    /**
     * The least uncertainty that a protected group's percentage is left with, in percentage points: what a tenth of one
     * employee's year makes in that group, and never less than one.
     */
    public static BigDecimal leastWidth(int employees) {
        return ONE_EMPLOYEES_MONTH
                .divide(BigDecimal.valueOf(employees), MathContext.DECIMAL64)
                .max(BigDecimal.ONE);
    }

    /**
     * The groups whose percentage must not be told, by key, with the reason: also such as have none, since nothing else
     * may tell it then. Empty where nothing of the partition needs protection.
     */
    public Map<String, Reason> suppressed(Partition partition) {
        List<Group> people = partition.people();
        Map<String, Reason> reasons = new LinkedHashMap<>();
        if (isGuarded(people)) {
            hidden(partition, people).forEach(group -> reasons.put(group.key(), reason(group)));
        }
        return reasons;
    }

    /** What was hidden is let go only where every size is known and none is small. */
    private static boolean isGuarded(List<Group> people) {
        boolean isDoubtful = people.stream().anyMatch(group -> group.employees() == null);
        return people.stream()
                .anyMatch(group ->
                        group.isHiddenAnyway() || (isDoubtful && group.past().hidden()));
    }

    private List<Group> hidden(Partition partition, List<Group> people) {
        if (partition.totals().isEmpty() || people.stream().anyMatch(group -> group.employees() == null)) {
            return people;
        }
        List<Group> known = known(people);
        List<Group> needing =
                needing(people).stream().filter(group -> !known.contains(group)).toList();
        List<Group> unknown =
                people.stream().filter(group -> !known.contains(group)).toList();
        for (List<Group> hidden : candidates(unknown)) {
            List<Group> told =
                    people.stream().filter(group -> !hidden.contains(group)).toList();
            List<Inference> readings = Inference.of(partition, told, hidden);
            if (isCover(hidden, needing, readings)) {
                return leavesEnough(partition.totals(), needing, readings, STEP)
                        ? people.stream()
                                .filter(group -> hidden.contains(group) || isStillHidden(group))
                                .toList()
                        : people;
            }
        }
        return people;
    }

    private static boolean isStillHidden(Group group) {
        return group.isHiddenAnyway() || group.past().hidden();
    }

    /**
     * The groups that cover nothing, since they were told once. Nothing can take that back: where all that need cover were,
     * what is hidden is hidden for those who have not read it, as if nobody had.
     */
    private static List<Group> known(List<Group> people) {
        List<Group> known = people.stream().filter(Group::isKnown).toList();
        return known.containsAll(needing(people)) ? List.of() : known;
    }

    /**
     * Whether everybody's sick leave would tell too much, although the whole partition is hidden: where groups are known
     * that were told before, and the total is told for the first time, or closer than before.
     */
    public boolean isTotalTooMuch(Partition partition) {
        List<Group> people = partition.people();
        List<Interval> totals = partition.totals();
        if (!isGuarded(people)
                || totals.isEmpty()
                || people.stream().noneMatch(Group::isKnown)
                || !isCloser(partition)) {
            return false;
        }
        if (people.stream().anyMatch(group -> group.employees() == null)) {
            return true;
        }
        List<Group> known = known(people);
        if (known.isEmpty()) {
            return false;
        }
        List<Group> needing =
                needing(people).stream().filter(group -> !known.contains(group)).toList();
        List<Group> unknown =
                people.stream().filter(group -> !known.contains(group)).toList();
        List<Inference> readings = Inference.of(partition, known, unknown);
        List<Interval> before = partition.before() == null ? List.of() : List.of(partition.before());
        return Stream.of(STEP, 0.0)
                .anyMatch(margin -> leavesEnough(before, needing, readings, margin)
                        && !leavesEnough(totals, needing, readings, margin));
    }

    private static boolean isCloser(Partition partition) {
        Interval before = partition.before();
        return before == null
                || together(partition.totals()).stream()
                        .anyMatch(now -> now.low().compareTo(before.low()) > 0
                                || now.high().compareTo(before.high()) < 0);
    }

    private static List<Group> needing(List<Group> people) {
        return Stream.<List<Group>>of(
                        people.stream().filter(Group::isProtected).toList(),
                        people.stream().filter(Group::isHiddenAnyway).toList())
                .filter(groups -> !groups.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** What is hidden anyway with some of the others, those first that cost least. */
    private static List<List<Group>> candidates(List<Group> people) {
        List<Group> free = people.stream()
                .filter(group -> group.isGiven() && !isStillHidden(group))
                .toList();
        if (free.size() > MOST_TRIED) {
            return withTheSmallest(people, free);
        }
        List<List<Group>> candidates = new ArrayList<>();
        for (int some = 0; some < 1 << free.size(); some++) {
            int chosen = some;
            List<Group> added = IntStream.range(0, free.size())
                    .filter(i -> (chosen >> i & 1) == 1)
                    .mapToObj(free::get)
                    .toList();
            candidates.add(people.stream()
                    .filter(group -> !free.contains(group) || added.contains(group))
                    .toList());
        }
        candidates.sort(Comparator.<List<Group>>comparingInt(List::size).thenComparing(DisclosureControl::employees));
        return candidates;
    }

    /** Of many groups there are too many choices: the smallest are hidden with them, one by one. */
    private static List<List<Group>> withTheSmallest(List<Group> people, List<Group> free) {
        List<Group> smallest = free.stream()
                .sorted(Comparator.comparing(Group::employees).thenComparing(Group::key))
                .toList();
        return IntStream.rangeClosed(0, smallest.size())
                .mapToObj(some -> people.stream()
                        .filter(group ->
                                !smallest.subList(some, smallest.size()).contains(group))
                        .toList())
                .toList();
    }

    private static int employees(List<Group> groups) {
        return groups.stream().mapToInt(Group::employees).sum();
    }

    /** Whether those hidden are cover enough by their number and their sizes, whatever their percentages. */
    private boolean isCover(List<Group> hidden, List<Group> needing, List<Inference> readings) {
        return hidden.size() > 1
                && employees(hidden) > threshold
                && readings.stream().allMatch(reading -> needing.stream()
                        .allMatch(group -> 100 * (1 - reading.told() - reading.share(group))
                                >= reading.share(group) * needed(group, reading, STEP) - NUMERIC));
    }

    /** Whether a reader who knows no more of everybody's sick leave than this is left with enough; of nothing that is so. */
    private static boolean leavesEnough(
            List<Interval> totals, List<Group> needing, List<Inference> readings, double margin) {
        List<Interval> together = totals.isEmpty() ? totals : together(totals);
        return readings.stream().allMatch(reading -> needing.stream().allMatch(group -> together.stream()
                .allMatch(total -> reading.width(group, total) >= needed(group, reading, margin) - NUMERIC)));
    }

    /** What all sources of the total say together; where they do not agree, each by itself. */
    public static List<Interval> together(List<Interval> totals) {
        BigDecimal low = totals.stream()
                .map(Interval::low)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        BigDecimal high = totals.stream()
                .map(Interval::high)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return low.compareTo(high) <= 0 ? List.of(new Interval(low, low, high)) : totals;
    }

    /**
     * What the measured uncertainty must be: the least one, and a margin. A reader who knows that the whole partition
     * is hidden because less was left learns so much; the margin keeps what is learnt above the least.
     */
    private static double needed(Group group, Inference reading, double margin) {
        return leastWidth(group.employees()).doubleValue() + margin * reading.told() / reading.share(group);
    }

    private static Reason reason(Group group) {
        if (group.mark() == Reason.SINGLED_OUT) {
            return Reason.SINGLED_OUT;
        }
        return group.isSmall()
                ? Reason.SMALL_GROUP
                : Optional.ofNullable(group.mark()).orElse(Reason.COMPLEMENTARY);
    }
}
