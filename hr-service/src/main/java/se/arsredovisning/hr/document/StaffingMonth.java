package se.arsredovisning.hr.document;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The staff at the end of a month.
 *
 * @param period the month: {@code 2020-12}
 * @param permanent those employed until further notice, or null
 * @param fixedTerm those employed for a time, or null
 * @param parts the same by part of the organisation, which add up to it; empty where not given
 */
public record StaffingMonth(String period, Staff permanent, Staff fixedTerm, List<StaffingPart> parts) {

    public StaffingMonth {
        parts = parts == null ? List.of() : List.copyOf(parts);
    }

    /** The staff of one form of employment, if it is given. */
    public Optional<Staff> staff(EmploymentForm form) {
        return Optional.ofNullable(form == EmploymentForm.PERMANENT ? permanent : fixedTerm);
    }

    /** All staff; nothing where a form of employment is not given. */
    public Optional<Staff> total() {
        return permanent == null || fixedTerm == null
                ? Optional.empty()
                : permanent.plus(fixedTerm).said();
    }

    /** The month that this one compares with: the same of the year before. */
    public String comparison() {
        return YearMonth.parse(period).minusYears(1).toString();
    }
}
