package se.arsredovisning.hr.sickleave;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import se.arsredovisning.hr.document.SickLeaveRow;
import se.arsredovisning.hr.section.SectionReplaced;
import se.arsredovisning.kit.query.QueryTable;
import se.arsredovisning.kit.query.SectionFilter;
import se.arsredovisning.kit.query.SectionQuery;

/** The query table of which groups have sick leave, rewritten within the transaction that changes a section. */
@ApplicationScoped
public class SickLeaveRepository implements PanacheRepositoryBase<SickLeaveEntry, SickLeaveEntry.Key> {

    private final QueryTable<SickLeaveEntry> table;

    SickLeaveRepository(DataSource dataSource) {
        this.table = QueryTable.of(SickLeaveEntry.class, dataSource);
    }

    void rewrite(@Observes SectionReplaced change) {
        List<SickLeaveEntry> rows = new ArrayList<>();
        if (change.document() != null) {
            for (SickLeaveRow document : change.document().sickLeave()) {
                SickLeaveEntry entry =
                        new SickLeaveEntry(change.section(), document.group().code());
                entry.moveTo(rows.size());
                rows.add(entry);
            }
        }
        table.rewrite(change.at(), rows);
    }

    /** By municipality, board and period, and in the report's order within one; a part that is null asks for all. */
    PanacheQuery<SickLeaveEntry> find(SectionFilter asked, String group) {
        SectionQuery query = SectionQuery.of(asked).and("group", group);
        return find(query.text(), query.values());
    }
}
