package se.arsredovisning.finance.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Figure;

/**
 * A row of a table as it is shown: given and printed cells, else computed ones.
 *
 * @param place what the row is and where it stands
 * @param cells by column; a blank cell is not there
 * @param differences those that can be told
 * @param checks whether what was printed follows from the rest
 * @param budgetChanges how its budget changed during the year
 * @param decimals the accuracy of those changes
 */
record SectionRow(
        Place place,
        Map<AmountColumn, Cell> cells,
        Map<Difference, Cell> differences,
        List<Check> checks,
        List<BudgetChange> budgetChanges,
        int decimals) {

    /** One decimal: finer than any change in thousands can tell. */
    static final int PERCENT_DECIMALS = 1;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    SectionRow(Place place, Map<AmountColumn, Cell> cells, Map<Difference, Cell> differences, List<Check> checks) {
        this(place, cells, differences, checks, List.of(), 0);
    }

    /**
     * What a row is and where it stands.
     *
     * @param code the code of its figures
     * @param parent the code of what it is a part of, or null
     * @param pointer its JSON Pointer in the section
     * @param label in Swedish
     * @param role whether it may be summed
     * @param dimensions what else tells its figures apart
     */
    record Place(
            String code,
            String parent,
            String pointer,
            String label,
            Figure.Role role,
            Map<String, String> dimensions) {

        Place(String code, String parent, String pointer, String label, Figure.Role role) {
            this(code, parent, pointer, label, role, Map.of());
        }
    }

    /** A difference of two of its cells, or null where it cannot be told. */
    Cell difference(Difference difference) {
        return differences.get(difference);
    }

    /** Against the budget, or null where it cannot be told. */
    Cell deviation() {
        return difference(Difference.DEVIATION);
    }

    /** Against the year before, or null where it cannot be told. */
    Cell change() {
        return difference(Difference.CHANGE);
    }

    /**
     * The same row, whose budget changed so during the year, with the checks of that.
     *
     * @param accuracy that of the changes
     */
    SectionRow changed(List<BudgetChange> changes, int accuracy) {
        if (changes.isEmpty()) {
            return this;
        }
        List<Check> all = new ArrayList<>(checks);
        all.addAll(BudgetChangeChecks.of(this, changes, accuracy));
        return new SectionRow(place, cells, differences, List.copyOf(all), changes, accuracy);
    }

    /** The same row with more checks. */
    SectionRow with(List<Check> more) {
        List<Check> all = new ArrayList<>(checks);
        all.addAll(more);
        return new SectionRow(place, cells, differences, List.copyOf(all), budgetChanges, decimals);
    }

    /**
     * The change as a percentage of the year before, to one decimal: positive where the amount has grown, be it income
     * or cost. Nothing where the year before is zero, or of the other sign, where a percentage would say nothing.
     */
    Optional<BigDecimal> changePercent() {
        Cell previous = cells.get(AmountColumn.PREVIOUS_OUTCOME);
        Cell outcome = cells.get(AmountColumn.OUTCOME);
        if (change() == null
                || previous == null
                || previous.value().signum() == 0
                || (outcome != null
                        && outcome.value().signum() * previous.value().signum() < 0)) {
            return Optional.empty();
        }
        return Optional.of(
                change().value().multiply(HUNDRED).divide(previous.value(), PERCENT_DECIMALS, RoundingMode.HALF_UP));
    }
}
