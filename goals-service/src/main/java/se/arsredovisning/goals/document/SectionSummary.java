package se.arsredovisning.goals.document;

import java.util.Objects;

/**
 * How many of the section's goals the board assesses in each way; the last four add up to the first.
 *
 * @param goals all goals of the section
 * @param fulfilled those that the board says are met
 * @param partlyFulfilled those that the board says are met in part
 * @param notFulfilled those that the board says are not met
 * @param notAssessed those that the board says nothing of
 */
public record SectionSummary(int goals, int fulfilled, int partlyFulfilled, int notFulfilled, int notAssessed) {

    /** Counts the board's own assessments, never the suggested ones. */
    public static SectionSummary of(SectionDocument document) {
        return new SectionSummary(
                (int) document.goals().count(),
                count(document, Assessment.FULFILLED),
                count(document, Assessment.PARTLY_FULFILLED),
                count(document, Assessment.NOT_FULFILLED),
                count(document, null));
    }

    private static int count(SectionDocument document, Assessment assessment) {
        return (int) document.goals()
                .map(GoalDocument::assessment)
                .filter(given -> Objects.equals(given, assessment))
                .count();
    }
}
