package se.arsredovisning.finance.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import se.arsredovisning.finance.sie.SieObjects;

/**
 * What months' values come to on one account in one year, in öre. As the standard has it, values with objects are parts of
 * those without, which are totals. Some programs write them apart: the account is then all of them. Which it is, the
 * balances tell.
 */
final class MonthSums {

    /** Beyond so many dimensions of one account, parts of single dimensions are not told apart. */
    private static final int MAX_DIMENSIONS = 16;

    /** Amounts of the section's time, and of the time that the file's balances are of. */
    private static final class Sum {
        private long section;
        private long balanced;

        private void add(long amount, boolean inSection, boolean inBalances) {
            section = inSection ? Math.addExact(section, amount) : section;
            balanced = inBalances ? Math.addExact(balanced, amount) : balanced;
        }
    }

    private final Sum totals = new Sum();
    private final Sum parts = new Sum();
    private final Map<Integer, Sum> partsByDimension = new TreeMap<>();
    private final Map<Integer, Long> placed = new HashMap<>();
    private boolean anyTotal;
    private boolean anyPart;

    /**
     * Takes a month's value.
     *
     * @param destination where it goes, if anywhere, with these objects
     */
    void add(SieObjects objects, int destination, long amount, boolean inSection, boolean inBalances) {
        if (objects.isEmpty()) {
            anyTotal = true;
            totals.add(amount, inSection, inBalances);
            return;
        }
        anyPart = true;
        parts.add(amount, inSection, inBalances);
        for (int i = 0; i < objects.size(); i++) {
            int dimension = objects.dimension(i);
            if (partsByDimension.size() < MAX_DIMENSIONS || partsByDimension.containsKey(dimension)) {
                partsByDimension.computeIfAbsent(dimension, any -> new Sum()).add(amount, inSection, inBalances);
            }
        }
        if (inSection && destination != AccountMapping.WITHOUT_OBJECT) {
            placed.merge(destination, amount, Math::addExact);
        }
    }

    /**
     * What the account comes to in the section's time, where the months add up to one of these changes in the time of the
     * balances; empty where they do not.
     *
     * @param apart whether the file writes parts beside those without objects, where either adds up
     */
    OptionalLong whole(Set<Long> changes, boolean apart) {
        boolean addUp = changes.contains(totals.balanced);
        boolean addUpApart = changes.contains(totals.balanced + parts.balanced);
        if (addUp && !(apart && addUpApart)) {
            return OptionalLong.of(totals.section);
        }
        if (addUpApart) {
            return OptionalLong.of(totals.section + parts.section);
        }
        return partsByDimension.values().stream()
                .filter(sum -> changes.contains(totals.balanced + sum.balanced))
                .mapToLong(sum -> totals.section + sum.section)
                .findFirst();
    }

    /** What the account comes to where no balance tells: its totals, unless the file writes parts apart. */
    long whole(boolean apart) {
        return anyTotal && !apart ? totals.section : totals.section + parts.section;
    }

    /** Whether values without objects are totals of what there is with objects, as far as these changes tell. */
    boolean areTotals(Set<Long> changes) {
        return parts.balanced != 0 && changes.contains(totals.balanced);
    }

    /** Whether values with objects stand beside those without, as far as these changes tell. */
    boolean areApart(Set<Long> changes) {
        return anyTotal
                && !changes.contains(totals.balanced)
                && whole(changes, true).isPresent();
    }

    /** Whether nothing but a balance could tell what the account comes to. */
    boolean isAmbiguous() {
        return anyTotal
                && parts.section != 0
                && parts.section != totals.section
                && partsByDimension.values().stream().noneMatch(sum -> sum.section == totals.section);
    }

    /** Whether there is any value with objects. */
    boolean hasParts() {
        return anyPart;
    }

    /** The values with objects, by where they go. */
    Map<Integer, Long> placed() {
        return placed;
    }

    /** What the values without objects come to in the time of the balances. */
    long balanced() {
        return totals.balanced;
    }
}
