package se.arsredovisning.goals.document;

import java.math.BigDecimal;

/**
 * What a section says of a measure for one year. Numbers are in the measure's unit.
 *
 * @param year the year of the target and of the outcome
 * @param target what is to be reached, or null
 * @param measuredOn the year whose outcome the target is measured on, where that is another year; else null
 * @param outcome what was reached, or null where the cell is blank or says "i.u."
 * @param status how sure the outcome is; null where the cell is blank
 * @param reason why the outcome is missing, in Swedish, or null
 */
public record MeasureValue(
        int year, BigDecimal target, Integer measuredOn, BigDecimal outcome, OutcomeStatus status, String reason) {

    /** Whether there is a number to judge. */
    public boolean hasOutcome() {
        return outcome != null;
    }

    /** The year whose outcome the target is measured on. */
    public int outcomeYear() {
        return measuredOn == null ? year : measuredOn;
    }
}
