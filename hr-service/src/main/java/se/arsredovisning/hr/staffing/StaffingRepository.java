package se.arsredovisning.hr.staffing;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.arsredovisning.hr.document.StaffingMonth;
import se.arsredovisning.hr.section.SectionReplaced;
import se.arsredovisning.kit.query.SectionFilter;
import se.arsredovisning.kit.query.SectionQuery;

/** The query table of staffing, rewritten by key within the transaction that changes a section. */
@ApplicationScoped
public class StaffingRepository implements PanacheRepositoryBase<Staffing, Staffing.Key> {

    void rewrite(@Observes SectionReplaced change) {
        Map<String, Staffing> known = list("sectionId", change.section().toString()).stream()
                .collect(Collectors.toMap(staffing -> staffing.month, Function.identity()));
        if (change.document() != null) {
            int position = 0;
            for (StaffingMonth document : change.document().staffing()) {
                Staffing staffing = known.remove(document.period());
                boolean isNew = staffing == null;
                if (isNew) {
                    staffing = new Staffing(change.section(), document.period());
                }
                staffing.update(position++, change.document().organisation(), document);
                if (isNew) {
                    persist(staffing);
                }
            }
        }
        known.values().forEach(this::delete);
    }

    /** By municipality, board and period, and in the report's order within one; a part that is null asks for all. */
    PanacheQuery<Staffing> find(SectionFilter asked, String month) {
        SectionQuery query = SectionQuery.of(asked).and("month", month);
        return find(query.text(), query.values());
    }
}
