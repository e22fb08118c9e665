package se.arsredovisning.internalcontrol.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import se.arsredovisning.kit.language.SectionId;

/**
 * How the follow-up of a section stands on the day that it is judged at. Controls whose frequency asks for no number are
 * in none of the first three.
 *
 * @param asPlanned controls that were followed up as often as their frequency asks
 * @param behind controls that were followed up less often
 * @param unknown controls of which that is not known
 * @param actions all actions
 * @param openActions those known to be still to be done
 * @param overdueActions those known to be due before the day and not done
 */
public record FollowUpSummary(
        int asPlanned, int behind, int unknown, int actions, int openActions, int overdueActions) {

    /** Counts a section's controls and actions. */
    public static FollowUpSummary of(SectionId section, SectionDocument document) {
        LocalDate day = document.judgedAt(section);
        List<FollowUp.Status> all = document.controls().stream()
                .map(control -> FollowUp.of(control, document.assessments(), section, day))
                .flatMap(Optional::stream)
                .map(FollowUp::status)
                .toList();
        return new FollowUpSummary(
                count(all, FollowUp.Status.AS_PLANNED),
                count(all, FollowUp.Status.BEHIND),
                count(all, FollowUp.Status.UNKNOWN),
                sum(document, control -> control.actions().size()),
                sum(document, control -> control.openActions(day)),
                sum(document, control -> control.overdueActions(day)));
    }

    private static int count(List<FollowUp.Status> all, FollowUp.Status status) {
        return (int) all.stream().filter(status::equals).count();
    }

    private static int sum(SectionDocument document, ToIntFunction<ControlDocument> number) {
        return document.controls().stream().mapToInt(number).sum();
    }
}
