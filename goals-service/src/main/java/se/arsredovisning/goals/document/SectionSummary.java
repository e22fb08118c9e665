package se.arsredovisning.goals.document;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How many of the section's goals the board assesses in each way, whatever its steps are called; the four ways add up to
 * the goals.
 *
 * @param goals all goals of the section
 * @param fulfilled those that the board says are met
 * @param partlyFulfilled those that the board says are met in part
 * @param notFulfilled those that the board says are not met
 * @param notAssessed those that the board says nothing of, or says that it does not assess
 * @param assignments how far assignments and activities have come; null where there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SectionSummary(
        int goals,
        int fulfilled,
        int partlyFulfilled,
        int notFulfilled,
        int notAssessed,
        AssignmentSummary assignments) {

    /** Counts the board's own assessments, never the suggested ones. */
    public static SectionSummary of(SectionDocument document) {
        return new SectionSummary(
                (int) document.goals().count(),
                count(document, Assessment.FULFILLED),
                count(document, Assessment.PARTLY_FULFILLED),
                count(document, Assessment.NOT_FULFILLED),
                count(document, null),
                AssignmentSummary.of(document.assignments()));
    }

    private static int count(SectionDocument document, Assessment assessment) {
        return (int) document.goals()
                .map(goal -> document.assessment(goal).orElse(null))
                .filter(given -> given == assessment)
                .count();
    }
}
