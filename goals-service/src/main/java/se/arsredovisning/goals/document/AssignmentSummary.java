package se.arsredovisning.goals.document;

import java.util.List;

/**
 * How many of the section's assignments and activities have come how far; the last four add up to the first.
 *
 * @param total all of them
 * @param notStarted those that are not begun
 * @param ongoing those that are under way
 * @param completed those that are done
 * @param cancelled those that ended without being done
 */
public record AssignmentSummary(int total, int notStarted, int ongoing, int completed, int cancelled) {

    /** The counts; null where there are none to count. */
    static AssignmentSummary of(List<Assignment> assignments) {
        return assignments.isEmpty()
                ? null
                : new AssignmentSummary(
                        assignments.size(),
                        count(assignments, Assignment.Status.NOT_STARTED),
                        count(assignments, Assignment.Status.ONGOING),
                        count(assignments, Assignment.Status.COMPLETED),
                        count(assignments, Assignment.Status.CANCELLED));
    }

    private static int count(List<Assignment> assignments, Assignment.Status status) {
        return (int) assignments.stream()
                .filter(assignment -> assignment.status() == status)
                .count();
    }
}
