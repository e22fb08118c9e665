package se.arsredovisning.goals.goal;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.arsredovisning.goals.document.GoalDocument;
import se.arsredovisning.goals.document.Priority;
import se.arsredovisning.goals.section.SectionReplaced;
import se.arsredovisning.kit.http.SectionParameters;

/** The query table of goals, rewritten by key within the transaction that changes a section. */
@ApplicationScoped
public class GoalRepository implements PanacheRepositoryBase<Goal, Goal.Key> {

    private static final String ORDER = " order by municipality, board, period, position";

    void rewrite(@Observes SectionReplaced change) {
        Map<String, Goal> known = list("sectionId", change.section().toString()).stream()
                .collect(Collectors.toMap(goal -> goal.key, Function.identity()));
        if (change.document() != null) {
            int position = 0;
            for (Priority priority : change.document().priorities()) {
                for (GoalDocument document : priority.goals()) {
                    Goal goal = known.remove(document.key());
                    boolean isNew = goal == null;
                    if (isNew) {
                        goal = new Goal(change.section(), document.key());
                    }
                    goal.tell(change.section(), position++, priority, document);
                    if (isNew) {
                        persist(goal);
                    }
                }
            }
        }
        known.values().forEach(this::delete);
    }

    /** Goals by municipality, board and period, and in the report's order within one; a part that is null asks for all. */
    PanacheQuery<Goal> find(SectionParameters asked, String assessment, Integer priority) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        filter(conditions, values, "municipality", asked.municipality());
        filter(conditions, values, "board", asked.board());
        filter(conditions, values, "period", asked.period());
        filter(conditions, values, "priorityNumber", priority);
        if ("not-assessed".equals(assessment)) {
            conditions.add("assessment is null");
        } else {
            filter(conditions, values, "assessment", assessment);
        }
        String where = conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
        return find(where + ORDER, values);
    }

    private static void filter(List<String> conditions, Map<String, Object> values, String name, Object value) {
        if (value != null) {
            conditions.add(name + " = :" + name);
            values.put(name, value);
        }
    }
}
