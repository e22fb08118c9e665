package se.arsredovisning.finance.volume;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.arsredovisning.finance.document.Volume;
import se.arsredovisning.finance.section.SectionReplaced;
import se.arsredovisning.kit.query.SectionFilter;
import se.arsredovisning.kit.query.SectionQuery;

/** The query table of volumes, rewritten by key within the transaction that changes a section. */
@ApplicationScoped
public class VolumeRowRepository implements PanacheRepositoryBase<VolumeRow, VolumeRow.Key> {

    void rewrite(@Observes SectionReplaced change) {
        Map<String, VolumeRow> known = list("sectionId", change.section().toString()).stream()
                .collect(Collectors.toMap(row -> row.key, Function.identity()));
        if (change.document() != null) {
            int position = 0;
            for (Volume document : change.document().volumes()) {
                VolumeRow row = row(change, known, document.key());
                row.update(change.section(), position++, document);
                persist(row);
            }
        }
        known.values().forEach(this::delete);
    }

    private static VolumeRow row(SectionReplaced change, Map<String, VolumeRow> known, String key) {
        VolumeRow row = known.remove(key);
        return row == null ? new VolumeRow(change.section(), key) : row;
    }

    /** By municipality, board and period, and in the report's order within one; a part that is null asks for all. */
    PanacheQuery<VolumeRow> find(SectionFilter asked, String key, String activity) {
        SectionQuery query = SectionQuery.of(asked).and("key", key).and("activity", activity);
        return find(query.text(), query.values());
    }
}
