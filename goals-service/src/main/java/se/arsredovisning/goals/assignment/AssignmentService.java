package se.arsredovisning.goals.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import se.arsredovisning.goals.document.Assignment;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.query.SectionFilter;
import se.arsredovisning.kit.sentence.Sentence;

/** Answers questions about assignments over sections. */
@ApplicationScoped
public class AssignmentService {

    private final AssignmentRepository assignments;

    AssignmentService(AssignmentRepository assignments) {
        this.assignments = assignments;
    }

    /**
     * One page of assignments.
     *
     * @param assignments the assignments of the page
     * @param total how many there are on all pages
     */
    record Found(List<AssignmentItem> assignments, long total) {}

    /**
     * Assignments by municipality, board and period, in the report's order within one.
     *
     * @param status only those that have come so far; or null
     * @param kind only assignments, or only activities; or null
     * @param from only those that the council, or the board, gave; or null
     * @throws ProblemException {@code invalid-content} that names what can be no assignment's
     */
    @Transactional
    Found find(SectionFilter asked, String status, String kind, String from, Paging paging) {
        List<Fault> faults = new ArrayList<>();
        require("status", status, Assignment.Status.values(), Assignment.Status::code, faults);
        require("kind", kind, Assignment.Kind.values(), Assignment.Kind::code, faults);
        require("from", from, Assignment.Giver.values(), Assignment.Giver::code, faults);
        ProblemException.throwIfAny(faults);
        var query = assignments.find(asked, status, kind, from);
        return new Found(query.page(paging.page() - 1, paging.limit()).list(), query.count());
    }

    private static <T> void require(
            String parameter, String given, T[] words, Function<T, String> code, List<Fault> faults) {
        List<String> known = Arrays.stream(words).map(code).toList();
        if (given != null && !known.contains(given)) {
            faults.add(new Fault(parameter, given, Sentence.of("fault.none-of", known)));
        }
    }
}
