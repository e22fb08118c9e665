package se.arsredovisning.goals.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import se.arsredovisning.kit.language.Check;
import se.arsredovisning.kit.language.Check.Result;
import se.arsredovisning.kit.sentence.Sentence;

/** Whether what an assignment's status says and how much of it is said to be done agree. */
final class AssignmentChecks {

    private static final String KIND = "assignment";

    private AssignmentChecks() {}

    /** One check for each that is completed or not begun and says how much is done, in the document's order. */
    static List<Check> of(List<Assignment> assignments) {
        List<Check> checks = new ArrayList<>();
        for (int a = 0; a < assignments.size(); a++) {
            Assignment assignment = assignments.get(a);
            if (assignment.percentDone() != null && assignment.status() == Assignment.Status.COMPLETED) {
                checks.add(check(
                        assignment,
                        a,
                        Assignment.DONE,
                        "goals.assignment.completed",
                        "goals.assignment.completed-otherwise"));
            }
            if (assignment.percentDone() != null && assignment.status() == Assignment.Status.NOT_STARTED) {
                checks.add(check(
                        assignment, a, 0, "goals.assignment.not-started", "goals.assignment.not-started-otherwise"));
            }
        }
        return checks;
    }

    private static Check check(Assignment assignment, int place, int expected, String agreeing, String otherwise) {
        boolean agrees = assignment.percentDone() == expected;
        BigDecimal computed = BigDecimal.valueOf(expected);
        return new Check(
                assignment.code(),
                KIND,
                agrees ? Result.OK : Result.DISCREPANCY,
                "/assignments/" + place + "/percentDone",
                BigDecimal.valueOf(assignment.percentDone()),
                computed,
                computed,
                computed,
                Sentence.of(agrees ? agreeing : otherwise, assignment.title(), assignment.percentDone()));
    }
}
