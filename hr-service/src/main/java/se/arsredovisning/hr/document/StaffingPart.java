package se.arsredovisning.hr.document;

import java.util.Optional;

/**
 * The staff of one part of the organisation.
 *
 * @param key its name in figure codes, unique in the month and the same from year to year
 * @param label in Swedish
 * @param permanent those employed until further notice, or null
 * @param fixedTerm those employed for a time, or null
 */
public record StaffingPart(String key, String label, Staff permanent, Staff fixedTerm) {

    /** The staff of one form of employment, if it is given. */
    public Optional<Staff> staff(EmploymentForm form) {
        return Optional.ofNullable(form == EmploymentForm.PERMANENT ? permanent : fixedTerm);
    }
}
