package se.arsredovisning.hr.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import se.arsredovisning.kit.problem.Fault;
import se.arsredovisning.kit.problem.ProblemException;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.query.SectionFilter;
import se.arsredovisning.kit.sentence.Sentence;

/** Answers questions about staffing over sections. */
@ApplicationScoped
public class StaffingService {

    private static final String MONTH = "(19|20)\\d\\d-(0[1-9]|1[0-2])";

    private final StaffingRepository staffing;

    StaffingService(StaffingRepository staffing) {
        this.staffing = staffing;
    }

    /**
     * One page of months.
     *
     * @param months the months of the page
     * @param total how many there are on all pages
     */
    record Found(List<Staffing> months, long total) {}

    /**
     * Months by municipality, board and period, in the report's order within one.
     *
     * @param month only this month; or null
     * @throws ProblemException {@code invalid-content} where it is no month
     */
    @Transactional
    Found find(SectionFilter asked, String month, Paging paging) {
        if (month != null && !month.matches(MONTH)) {
            throw ProblemException.invalid(List.of(new Fault("month", month, Sentence.of("hr.fault.month"))));
        }
        var query = staffing.find(asked, month);
        return new Found(query.page(paging.page() - 1, paging.limit()).list(), query.count());
    }
}
