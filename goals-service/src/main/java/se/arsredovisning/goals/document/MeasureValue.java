package se.arsredovisning.goals.document;

import java.math.BigDecimal;
import se.arsredovisning.kit.language.OutcomeStatus;

/**
 * What a section says of a measure for one year. Numbers are in the measure's unit.
 *
 * @param year the year of the target and of the outcome
 * @param sex of whom it is, or null where it is of all
 * @param target what is to be reached, or null
 * @param targetFrom the least of an interval that is to be reached, or null
 * @param targetTo the most of it, or null
 * @param targetText the target as the report writes it, where that is more than its number; or null
 * @param measuredOn the year whose outcome the target is measured on, where that is another year; else null
 * @param outcome what was reached, or null where the cell is blank, a text, or says "i.u."
 * @param outcomeText the outcome as the report writes it, where that is no number or more than its number; or null
 * @param status how sure the outcome is; null where the cell is blank
 * @param reason why the outcome is missing, in Swedish, or null
 */
public record MeasureValue(
        int year,
        Sex sex,
        BigDecimal target,
        BigDecimal targetFrom,
        BigDecimal targetTo,
        String targetText,
        Integer measuredOn,
        BigDecimal outcome,
        String outcomeText,
        OutcomeStatus status,
        String reason) {

    /** Whether there is a number to judge. */
    public boolean hasOutcome() {
        return outcome != null;
    }

    /** Whether the report says an outcome, in a number or in words. */
    public boolean saysOutcome() {
        return outcome != null || outcomeText != null;
    }

    /** Whether the report says what is to be reached, in numbers or in words. */
    public boolean hasTarget() {
        return target != null || targetFrom != null || targetTo != null || targetText != null;
    }

    /** The year whose outcome the target is measured on. */
    public int outcomeYear() {
        return measuredOn == null ? year : measuredOn;
    }
}
