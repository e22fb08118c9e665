package se.arsredovisning.finance.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
 * @param deviation against the budget, or null where it cannot be told
 * @param change against the year before, or null where it cannot be told
 * @param checks whether what was printed follows from the rest
 */
record SectionRow(Place place, Map<AmountColumn, Cell> cells, Cell deviation, Cell change, List<Check> checks) {

    /** One decimal: finer than any change in thousands can tell. */
    static final int PERCENT_DECIMALS = 1;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * What a row is and where it stands.
     *
     * @param code the code of its figures
     * @param parent the code of what it is a part of, or null
     * @param pointer its JSON Pointer in the section
     * @param label in Swedish
     * @param role whether it may be summed
     */
    record Place(String code, String parent, String pointer, String label, Figure.Role role) {}

    /**
     * The change as a percentage of the year before, to one decimal: positive where the amount has grown, be it income
     * or cost. Nothing where the year before is zero, or of the other sign, where a percentage would say nothing.
     */
    Optional<BigDecimal> changePercent() {
        Cell previous = cells.get(AmountColumn.PREVIOUS_OUTCOME);
        Cell outcome = cells.get(AmountColumn.OUTCOME);
        if (change == null
                || previous == null
                || previous.value().signum() == 0
                || (outcome != null
                        && outcome.value().signum() * previous.value().signum() < 0)) {
            return Optional.empty();
        }
        return Optional.of(
                change.value().multiply(HUNDRED).divide(previous.value(), PERCENT_DECIMALS, RoundingMode.HALF_UP));
    }
}
