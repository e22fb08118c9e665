package se.arsredovisning.finance.document;

import java.math.BigDecimal;
import se.arsredovisning.kit.language.OutcomeStatus;

/**
 * What a section says of a volume for one period, in the volume's unit.
 *
 * @param period a year, a school term or a month
 * @param budget what was planned, or null
 * @param outcome what it came to, or null where the cell is blank or missing
 * @param decimals the accuracy of the outcome, or null for the volume's: "ung 116 000" is −3
 * @param budgetDecimals the accuracy of the budget, or null for the volume's
 * @param status how sure the outcome is, or null where it is final
 * @param reason why the outcome is missing, in Swedish; else null
 */
public record VolumeValue(
        String period,
        BigDecimal budget,
        BigDecimal outcome,
        Integer decimals,
        Integer budgetDecimals,
        OutcomeStatus status,
        String reason) {

    VolumePeriod time() {
        return new VolumePeriod(period);
    }

    /** Whether the report says that there is no outcome. */
    boolean isMissing() {
        return status == OutcomeStatus.MISSING;
    }
}
