package se.arsredovisning.internalcontrol.control;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.arsredovisning.internalcontrol.document.ControlDocument;
import se.arsredovisning.internalcontrol.section.SectionReplaced;
import se.arsredovisning.kit.query.SectionFilter;
import se.arsredovisning.kit.query.SectionQuery;

/** The query table of controls, rewritten by key within the transaction that changes a section. */
@ApplicationScoped
public class ControlRepository implements PanacheRepositoryBase<Control, Control.Key> {

    void rewrite(@Observes SectionReplaced change) {
        Map<String, Control> known = list("sectionId", change.section().toString()).stream()
                .collect(Collectors.toMap(control -> control.key, Function.identity()));
        if (change.document() != null) {
            int position = 0;
            for (ControlDocument document : change.document().controls()) {
                Control control = known.remove(document.key());
                boolean isNew = control == null;
                if (isNew) {
                    control = new Control(change.section(), document.key());
                }
                control.update(change.section(), position++, change.document(), document);
                if (isNew) {
                    persist(control);
                }
            }
        }
        known.values().forEach(this::delete);
    }

    /** Controls by municipality, board and period, and in the plan's order within one. */
    PanacheQuery<Control> find(SectionFilter asked, ControlFilter filter) {
        SectionQuery query = SectionQuery.of(asked)
                .and("key", filter.key())
                .and("process", filter.process())
                .and("organisationUnit", filter.organisationUnit())
                .and("responsible", filter.responsible())
                .and("frequency", filter.frequency())
                .and("level", filter.level())
                .and("followUp", filter.followUp())
                .where(
                        "riskValue >= :riskValue",
                        "riskValue",
                        filter.riskValueFrom() == null ? null : Integer.valueOf(filter.riskValueFrom()));
        if (ControlFilter.NOT_ASSESSED.equals(filter.assessment())) {
            query.where("countsAs is null");
        } else {
            query.and("countsAs", filter.assessment());
        }
        if (filter.overdue() != null) {
            query.where(filter.overdue().equals("true") ? "overdueActions > 0" : "overdueActions = 0");
        }
        return find(query.text(), query.values());
    }
}
