package se.arsredovisning.goals.assignment;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import se.arsredovisning.goals.document.Assignment;
import se.arsredovisning.goals.section.SectionReplaced;
import se.arsredovisning.kit.query.QueryTable;
import se.arsredovisning.kit.query.SectionFilter;
import se.arsredovisning.kit.query.SectionQuery;

/** The query table of assignments, rewritten within the transaction that changes a section. */
@ApplicationScoped
public class AssignmentRepository implements PanacheRepositoryBase<AssignmentItem, AssignmentItem.Key> {

    private final QueryTable<AssignmentItem> table;

    AssignmentRepository(DataSource dataSource) {
        this.table = QueryTable.of(AssignmentItem.class, dataSource);
    }

    void rewrite(@Observes SectionReplaced change) {
        List<AssignmentItem> rows = new ArrayList<>();
        if (change.document() != null) {
            for (Assignment document : change.document().assignments()) {
                AssignmentItem item = new AssignmentItem(change.section(), document.key());
                item.update(rows.size(), document);
                rows.add(item);
            }
        }
        table.rewrite(change.at(), rows);
    }

    /** Assignments by municipality, board and period, and in the report's order within one; null asks for all. */
    PanacheQuery<AssignmentItem> find(SectionFilter asked, String status, String kind, String giver) {
        SectionQuery query =
                SectionQuery.of(asked).and("status", status).and("kind", kind).and("giver", giver);
        return find(query.text(), query.values());
    }
}
