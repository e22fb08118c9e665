package se.arsredovisning.goals.goal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import se.arsredovisning.goals.document.Assessment;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.query.SectionFilter;
import se.arsredovisning.kit.sentence.Sentence;

/** Answers questions about goals over sections. */
@ApplicationScoped
public class GoalService {

    /** What is asked for where the board has not assessed a goal. */
    static final String NOT_ASSESSED = "not-assessed";

    private final GoalRepository goals;

    GoalService(GoalRepository goals) {
        this.goals = goals;
    }

    /**
     * One page of goals.
     *
     * @param goals the goals of the page
     * @param total how many there are on all pages
     */
    record Found(List<Goal> goals, long total) {}

    /**
     * Goals by municipality, board and period, in the report's order within one.
     *
     * @param assessment only goals with this assessment, or {@code not-assessed}; or null
     * @param priority only goals under the council's priority of this number; or null
     * @throws ProblemException {@code invalid-content} that names what can be no goal's
     */
    @Transactional
    Found find(SectionFilter asked, String assessment, String priority, Paging paging) {
        List<Fault> faults = new ArrayList<>();
        if (assessment != null && assessments().noneMatch(assessment::equals)) {
            faults.add(new Fault(
                    "assessment",
                    assessment,
                    Sentence.of("fault.none-of", assessments().toList())));
        }
        if (priority != null && !priority.matches("[1-9][0-9]?")) {
            faults.add(new Fault("priority", priority, Sentence.of("fault.whole-number", 99)));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        var query = goals.find(asked, assessment, priority == null ? null : Integer.valueOf(priority));
        return new Found(query.page(paging.page() - 1, paging.limit()).list(), query.count());
    }

    private static Stream<String> assessments() {
        return Stream.concat(Arrays.stream(Assessment.values()).map(Assessment::code), Stream.of(NOT_ASSESSED));
    }
}
