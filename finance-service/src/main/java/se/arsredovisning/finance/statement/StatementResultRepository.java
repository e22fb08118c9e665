package se.arsredovisning.finance.statement;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import se.arsredovisning.finance.document.RowAmounts;
import se.arsredovisning.finance.document.Statement;
import se.arsredovisning.finance.section.SectionReplaced;
import se.arsredovisning.kit.query.QueryTable;
import se.arsredovisning.kit.query.SectionFilter;
import se.arsredovisning.kit.query.SectionQuery;

/** The query table of statements, rewritten within the transaction that changes a section. */
@ApplicationScoped
public class StatementResultRepository implements PanacheRepositoryBase<StatementResult, StatementResult.Key> {

    private final QueryTable<StatementResult> table;

    StatementResultRepository(DataSource dataSource) {
        this.table = QueryTable.of(StatementResult.class, dataSource);
    }

    void rewrite(@Observes SectionReplaced change) {
        List<StatementResult> rows = new ArrayList<>();
        if (change.document() != null) {
            for (Statement document : change.document().statements()) {
                StatementResult row = new StatementResult(change.section(), document.key());
                row.update(
                        rows.size(),
                        document,
                        change.rows().result(document.key()).orElse(RowAmounts.EMPTY));
                rows.add(row);
            }
        }
        table.rewrite(change.at(), rows);
    }

    /** By municipality, board and period, and in the report's order within one; a part that is null asks for all. */
    PanacheQuery<StatementResult> find(SectionFilter asked, String key) {
        SectionQuery query = SectionQuery.of(asked).and("key", key);
        return find(query.text(), query.values());
    }
}
