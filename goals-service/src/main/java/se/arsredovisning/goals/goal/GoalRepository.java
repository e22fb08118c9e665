package se.arsredovisning.goals.goal;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.arsredovisning.goals.document.GoalDocument;
import se.arsredovisning.goals.document.Priority;
import se.arsredovisning.goals.section.SectionReplaced;
import se.arsredovisning.kit.query.SectionFilter;
import se.arsredovisning.kit.query.SectionQuery;

/** The query table of goals, rewritten by key within the transaction that changes a section. */
@ApplicationScoped
public class GoalRepository implements PanacheRepositoryBase<Goal, Goal.Key> {

    void rewrite(@Observes SectionReplaced change) {
        Map<String, Goal> known = list("sectionId", change.section().toString()).stream()
                .collect(Collectors.toMap(goal -> goal.key, Function.identity()));
        if (change.document() != null) {
            Map<String, Priority> above = new HashMap<>();
            change.document().priorities().forEach(priority -> priority.goals()
                    .forEach(goal -> above.put(goal.key(), priority)));
            int position = 0;
            for (GoalDocument document : change.document().goals().toList()) {
                Goal goal = known.remove(document.key());
                boolean isNew = goal == null;
                if (isNew) {
                    goal = new Goal(change.section(), document.key());
                }
                goal.update(change.section(), position++, above.get(document.key()), document, change.document());
                if (isNew) {
                    persist(goal);
                }
            }
        }
        known.values().forEach(this::delete);
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
