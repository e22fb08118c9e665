package se.arsredovisning.hr.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import se.arsredovisning.hr.disclosure.Reason;

/**
 * The sick leave of one group in one year. Percentages are of ordinary working hours.
 *
 * @param published the percentage as printed, or null where it was not
 * @param absenceHours the hours of sick leave, or null where they are not known
 * @param ordinaryHours the ordinary working hours that they are a part of, or null
 * @param employees the employees of the group, or null where that is not known
 * @param status suppressed where the numbers must not be told, else null
 * @param reason why they must not; only with the status
 */
public record SickLeaveCell(
        Printed published,
        BigDecimal absenceHours,
        BigDecimal ordinaryHours,
        Integer employees,
        Status status,
        Reason reason) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final int EXACT = 6;

    /**
     * What the report prints.
     *
     * @param percent in percent
     */
    public record Printed(BigDecimal percent) {}

    /** Whether the numbers may be told. */
    public enum Status {
        SUPPRESSED;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The printed percentage, if there is one. */
    public Optional<BigDecimal> printed() {
        return published == null ? Optional.empty() : Optional.ofNullable(published.percent());
    }

    /** Whether it has anything that disclosure control can hide. */
    public boolean hasNumbers() {
        return printed().isPresent() || absenceHours != null || ordinaryHours != null;
    }

    public boolean isSuppressed() {
        return status == Status.SUPPRESSED;
    }

    /** The percentage by hours, unrounded; nothing where they are not known. */
    Optional<BigDecimal> ratio(BigDecimal ofHours) {
        return absenceHours == null || ofHours == null || ofHours.signum() == 0
                ? Optional.empty()
                : Optional.of(absenceHours.multiply(ALL).divide(ofHours, EXACT, RoundingMode.HALF_UP));
    }
}
