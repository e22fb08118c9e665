package se.arsredovisning.finance.volume;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import se.arsredovisning.finance.document.Volume;
import se.arsredovisning.finance.section.SectionReplaced;
import se.arsredovisning.kit.query.QueryTable;
import se.arsredovisning.kit.query.SectionFilter;
import se.arsredovisning.kit.query.SectionQuery;

/** The query table of volumes, rewritten within the transaction that changes a section. */
@ApplicationScoped
public class VolumeRowRepository implements PanacheRepositoryBase<VolumeRow, VolumeRow.Key> {

    private final QueryTable<VolumeRow> table;

    VolumeRowRepository(DataSource dataSource) {
        this.table = QueryTable.of(VolumeRow.class, dataSource);
    }

    void rewrite(@Observes SectionReplaced change) {
        List<VolumeRow> rows = new ArrayList<>();
        if (change.document() != null) {
            for (Volume document : change.document().volumes()) {
                VolumeRow row = new VolumeRow(change.section(), document.key());
                row.update(change.section(), rows.size(), document);
                rows.add(row);
            }
        }
        table.rewrite(change.at(), rows);
    }

    /** By municipality, board and period, and in the report's order within one; a part that is null asks for all. */
    PanacheQuery<VolumeRow> find(SectionFilter asked, String key, String activity) {
        SectionQuery query = SectionQuery.of(asked).and("key", key).and("activity", activity);
        return find(query.text(), query.values());
    }
}
