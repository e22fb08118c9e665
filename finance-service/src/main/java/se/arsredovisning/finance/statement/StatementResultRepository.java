package se.arsredovisning.finance.statement;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.arsredovisning.finance.document.RowAmounts;
import se.arsredovisning.finance.document.ShownRows;
import se.arsredovisning.finance.document.Statement;
import se.arsredovisning.finance.section.SectionReplaced;
import se.arsredovisning.kit.query.SectionFilter;
import se.arsredovisning.kit.query.SectionQuery;

/** The query table of statements, rewritten by key within the transaction that changes a section. */
@ApplicationScoped
public class StatementResultRepository implements PanacheRepositoryBase<StatementResult, StatementResult.Key> {

    void rewrite(@Observes SectionReplaced change) {
        Map<String, StatementResult> known = list("sectionId", change.section().toString()).stream()
                .collect(Collectors.toMap(row -> row.key, Function.identity()));
        if (change.document() != null) {
            ShownRows rows = change.rows();
            int position = 0;
            for (Statement document : change.document().statements()) {
                StatementResult row = row(change, known, document.key());
                row.update(position++, document, rows.result(document.key()).orElse(RowAmounts.EMPTY));
                persist(row);
            }
        }
        known.values().forEach(this::delete);
    }

    private static StatementResult row(SectionReplaced change, Map<String, StatementResult> known, String key) {
        StatementResult row = known.remove(key);
        return row == null ? new StatementResult(change.section(), key) : row;
    }

    /** By municipality, board and period, and in the report's order within one; a part that is null asks for all. */
    PanacheQuery<StatementResult> find(SectionFilter asked, String key) {
        SectionQuery query = SectionQuery.of(asked).and("key", key);
        return find(query.text(), query.values());
    }
}
