package se.arsredovisning.goals.assignment;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.arsredovisning.goals.document.Assignment;
import se.arsredovisning.goals.section.SectionReplaced;
import se.arsredovisning.kit.query.SectionFilter;
import se.arsredovisning.kit.query.SectionQuery;

/** The query table of assignments, rewritten by key within the transaction that changes a section. */
@ApplicationScoped
public class AssignmentRepository implements PanacheRepositoryBase<AssignmentItem, AssignmentItem.Key> {

    void rewrite(@Observes SectionReplaced change) {
        Map<String, AssignmentItem> known = list("sectionId", change.section().toString()).stream()
                .collect(Collectors.toMap(item -> item.key, Function.identity()));
        List<Assignment> assignments =
                change.document() == null ? List.of() : change.document().assignments();
        for (int a = 0; a < assignments.size(); a++) {
            Assignment assignment = assignments.get(a);
            AssignmentItem item = known.remove(assignment.key());
            boolean isNew = item == null;
            if (isNew) {
                item = new AssignmentItem(change.section(), assignment.key());
            }
            item.update(a, assignment);
            if (isNew) {
                persist(item);
            }
        }
        known.values().forEach(this::delete);
    }

    /** Assignments by municipality, board and period, and in the report's order within one; null asks for all. */
    PanacheQuery<AssignmentItem> find(SectionFilter asked, String status, String kind, String giver) {
        SectionQuery query =
                SectionQuery.of(asked).and("status", status).and("kind", kind).and("giver", giver);
        return find(query.text(), query.values());
    }
}
