package se.arsredovisning.hr.sickleave;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.arsredovisning.hr.document.SickLeaveRow;
import se.arsredovisning.hr.section.SectionReplaced;
import se.arsredovisning.kit.query.SectionFilter;
import se.arsredovisning.kit.query.SectionQuery;

/** The query table of which groups have sick leave, rewritten by key within the transaction that changes a section. */
@ApplicationScoped
public class SickLeaveRepository implements PanacheRepositoryBase<SickLeaveEntry, SickLeaveEntry.Key> {

    void rewrite(@Observes SectionReplaced change) {
        Map<String, SickLeaveEntry> known = list("sectionId", change.section().toString()).stream()
                .collect(Collectors.toMap(entry -> entry.group, Function.identity()));
        if (change.document() != null) {
            int position = 0;
            for (SickLeaveRow document : change.document().sickLeave()) {
                SickLeaveEntry entry = known.remove(document.group().code());
                boolean isNew = entry == null;
                if (isNew) {
                    entry = new SickLeaveEntry(
                            change.section(), document.group().code());
                }
                entry.moveTo(position++);
                if (isNew) {
                    persist(entry);
                }
            }
        }
        known.values().forEach(this::delete);
    }

    /** By municipality, board and period, and in the report's order within one; a part that is null asks for all. */
    PanacheQuery<SickLeaveEntry> find(SectionFilter asked, String group) {
        SectionQuery query = SectionQuery.of(asked).and("group", group);
        return find(query.text(), query.values());
    }
}
