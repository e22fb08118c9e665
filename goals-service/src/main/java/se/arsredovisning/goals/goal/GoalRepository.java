package se.arsredovisning.goals.goal;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import se.arsredovisning.goals.document.GoalDocument;
import se.arsredovisning.goals.document.Priority;
import se.arsredovisning.goals.section.SectionReplaced;
import se.arsredovisning.kit.query.QueryTable;
import se.arsredovisning.kit.query.SectionFilter;
import se.arsredovisning.kit.query.SectionQuery;

/** The query table of goals, rewritten within the transaction that changes a section. */
@ApplicationScoped
public class GoalRepository implements PanacheRepositoryBase<Goal, Goal.Key> {

    private final QueryTable<Goal> table;

    GoalRepository(DataSource dataSource) {
        this.table = QueryTable.of(Goal.class, dataSource);
    }

    void rewrite(@Observes SectionReplaced change) {
        List<Goal> rows = new ArrayList<>();
        if (change.document() != null) {
            Map<String, Priority> above = new HashMap<>();
            change.document().priorities().forEach(priority -> priority.goals()
                    .forEach(goal -> above.put(goal.key(), priority)));
            for (GoalDocument document : change.document().goals().toList()) {
                Goal goal = new Goal(change.section(), document.key());
                goal.update(change.section(), rows.size(), above.get(document.key()), document, change.document());
                rows.add(goal);
            }
        }
        table.rewrite(change.at(), rows);
    }

    /** Goals by municipality, board and period, and in the report's order within one; a part that is null asks for all. */
    PanacheQuery<Goal> find(SectionFilter asked, String assessment, Integer priority) {
        SectionQuery query = SectionQuery.of(asked).and("priorityNumber", priority);
        if ("not-assessed".equals(assessment)) {
            query.where("assessmentMeaning is null");
        } else {
            query.and("assessmentMeaning", assessment);
        }
        return find(query.text(), query.values());
    }
}
