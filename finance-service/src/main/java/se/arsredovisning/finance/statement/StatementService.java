package se.arsredovisning.finance.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.query.SectionFilter;

/** Answers questions about statements over sections. */
@ApplicationScoped
public class StatementService {

    private final StatementResultRepository statements;

    StatementService(StatementResultRepository statements) {
        this.statements = statements;
    }

    /**
     * One page.
     *
     * @param rows the rows of the page
     * @param total how many there are on all pages
     */
    record Found(List<StatementResult> rows, long total) {}

    /**
     * By municipality, board and period, and in the report's order within one.
     *
     * @param key only statements of this key; or null
     */
    @Transactional
    Found find(SectionFilter asked, String key, Paging paging) {
        var query = statements.find(asked, key);
        return new Found(query.page(paging.page() - 1, paging.limit()).list(), query.count());
    }
}
