package se.arsredovisning.hr.staffing;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import se.arsredovisning.hr.document.StaffingMonth;
import se.arsredovisning.hr.section.SectionReplaced;
import se.arsredovisning.kit.query.QueryTable;
import se.arsredovisning.kit.query.SectionFilter;
import se.arsredovisning.kit.query.SectionQuery;

/** The query table of staffing, rewritten within the transaction that changes a section. */
@ApplicationScoped
public class StaffingRepository implements PanacheRepositoryBase<Staffing, Staffing.Key> {

    private final QueryTable<Staffing> table;

    StaffingRepository(DataSource dataSource) {
        this.table = QueryTable.of(Staffing.class, dataSource);
    }

    void rewrite(@Observes SectionReplaced change) {
        List<Staffing> rows = new ArrayList<>();
        if (change.document() != null) {
            for (StaffingMonth document : change.document().staffing()) {
                Staffing staffing = new Staffing(change.section(), document.period());
                staffing.update(rows.size(), change.document().organisation(), document);
                rows.add(staffing);
            }
        }
        table.rewrite(change.at(), rows);
    }

    /** By municipality, board and period, and in the report's order within one; a part that is null asks for all. */
    PanacheQuery<Staffing> find(SectionFilter asked, String month) {
        SectionQuery query = SectionQuery.of(asked).and("month", month);
        return find(query.text(), query.values());
    }
}
