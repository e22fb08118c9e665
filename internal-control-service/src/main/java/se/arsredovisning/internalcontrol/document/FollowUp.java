package se.arsredovisning.internalcontrol.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.arsredovisning.kit.language.SectionId;

/**
 * Whether a control was followed up as often as its frequency asks, judged at the section's day.
 *
 * @param expected how many follow-ups were due by then
 * @param carriedOut how many there were by then, or null where a result without a date may sum up any number of them
 * @param status what follows from the two
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FollowUp(int expected, Integer carriedOut, Status status) {

    /** Whether a control was followed up often enough. */
    public enum Status {
        AS_PLANNED,
        /** Less often than the frequency asks. */
        BEHIND,
        /** The dates that would decide it are not known. */
        UNKNOWN;

        /** The name in JSON. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Counts the results that are dated by the day and do not say that the control was not carried out, against those
     * due by the day or by the end of the period, whichever is earlier. Only the number counts, not the spread.
     *
     * @param assessments says which results do
     * @return nothing where the control has no frequency, or one that asks for no number
     */
    public static Optional<FollowUp> of(
            ControlDocument control, Assessments assessments, SectionId section, LocalDate day) {
        if (control.frequency() == null) {
            return Optional.empty();
        }
        LocalDate end = section.endOfPeriod();
        var due = control.frequency().dueBy(day.isBefore(end) ? day : end, section.year());
        return due.isEmpty() ? Optional.empty() : Optional.of(of(control, assessments, due.getAsInt(), day));
    }

    private static FollowUp of(ControlDocument control, Assessments assessments, int expected, LocalDate day) {
        List<ResultDocument> results =
                control.results().stream().filter(assessments::carriedOut).toList();
        int dated = (int) results.stream()
                .filter(result -> result.date() != null && !result.date().isAfter(day))
                .count();
        boolean undated = results.stream().anyMatch(result -> result.date() == null);
        Status otherwise = undated ? Status.UNKNOWN : Status.BEHIND;
        return new FollowUp(expected, undated ? null : dated, dated >= expected ? Status.AS_PLANNED : otherwise);
    }
}
