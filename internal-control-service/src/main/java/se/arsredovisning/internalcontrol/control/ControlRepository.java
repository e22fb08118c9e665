package se.arsredovisning.internalcontrol.control;

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
import se.arsredovisning.internalcontrol.document.ControlDocument;
import se.arsredovisning.internalcontrol.section.SectionReplaced;
import se.arsredovisning.kit.query.SectionFilter;

/** The query table of controls, rewritten by key within the transaction that changes a section. */
@ApplicationScoped
public class ControlRepository implements PanacheRepositoryBase<Control, Control.Key> {

    private static final String ORDER = " order by municipality, board, period, position";

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
        Conditions conditions = new Conditions();
        conditions.equal("municipality", asked.municipality());
        conditions.equal("board", asked.board());
        conditions.equal("period", asked.period());
        conditions.equal("key", filter.key());
        conditions.equal("process", filter.process());
        conditions.equal("organisationUnit", filter.organisationUnit());
        conditions.equal("responsible", filter.responsible());
        conditions.equal("frequency", filter.frequency());
        conditions.equal("level", filter.level());
        conditions.equal("followUp", filter.followUp());
        if (ControlFilter.NOT_ASSESSED.equals(filter.assessment())) {
            conditions.add("countsAs is null");
        } else {
            conditions.equal("countsAs", filter.assessment());
        }
        conditions.add(
                "riskValue >= :riskValue",
                "riskValue",
                filter.riskValueFrom() == null ? null : Integer.valueOf(filter.riskValueFrom()));
        if (filter.overdue() != null) {
            conditions.add(filter.overdue().equals("true") ? "overdueActions > 0" : "overdueActions = 0");
        }
        return find(conditions.where() + ORDER, conditions.values);
    }

    /** What is asked for, as a query and its values. */
    private static final class Conditions {

        private final List<String> all = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        void add(String condition) {
            all.add(condition);
        }

        /** Adds a condition on a value, unless that is null. */
        void add(String condition, String name, Object value) {
            if (value != null) {
                all.add(condition);
                values.put(name, value);
            }
        }

        void equal(String name, String value) {
            add(name + " = :" + name, name, value);
        }

        String where() {
            return all.isEmpty() ? "1 = 1" : String.join(" and ", all);
        }
    }
}
