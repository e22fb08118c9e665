package se.arsredovisning.internalcontrol.control;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import se.arsredovisning.internalcontrol.document.ControlDocument;
import se.arsredovisning.internalcontrol.section.SectionReplaced;
import se.arsredovisning.kit.query.QueryTable;
import se.arsredovisning.kit.query.SectionFilter;
import se.arsredovisning.kit.query.SectionQuery;

/** The query table of controls, rewritten within the transaction that changes a section. */
@ApplicationScoped
public class ControlRepository implements PanacheRepositoryBase<Control, Control.Key> {

    private final QueryTable<Control> table;

    ControlRepository(DataSource dataSource) {
        this.table = QueryTable.of(Control.class, dataSource);
    }

    void rewrite(@Observes SectionReplaced change) {
        List<Control> rows = new ArrayList<>();
        if (change.document() != null) {
            for (ControlDocument document : change.document().controls()) {
                Control control = new Control(change.section(), document.key());
                control.update(change.section(), rows.size(), change.document(), document);
                rows.add(control);
            }
        }
        table.rewrite(change.at(), rows);
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
