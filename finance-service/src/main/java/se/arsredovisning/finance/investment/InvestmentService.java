package se.arsredovisning.finance.investment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.query.SectionFilter;

/** Answers questions about investment projects over sections. */
@ApplicationScoped
public class InvestmentService {

    private final InvestmentProjectRepository projects;

    InvestmentService(InvestmentProjectRepository projects) {
        this.projects = projects;
    }

    /**
     * One page.
     *
     * @param rows the rows of the page
     * @param total how many there are on all pages
     */
    record Found(List<InvestmentProject> rows, long total) {}

    /**
     * By municipality, board and period, and in the report's order within one.
     *
     * @param key only the project of this key; or null
     * @param category only projects directly in the category of this key; or null
     */
    @Transactional
    Found find(SectionFilter asked, String key, String category, Paging paging) {
        var query = projects.find(asked, key, category);
        return new Found(query.page(paging.page() - 1, paging.limit()).list(), query.count());
    }
}
