package se.arsredovisning.finance.forecast;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.arsredovisning.finance.document.Forecast;
import se.arsredovisning.finance.document.ShownRows;
import se.arsredovisning.finance.section.SectionReplaced;
import se.arsredovisning.kit.query.SectionFilter;
import se.arsredovisning.kit.query.SectionQuery;

/** The query table of forecasts, rewritten by key within the transaction that changes a section. */
@ApplicationScoped
public class ForecastAccuracyRepository implements PanacheRepositoryBase<ForecastAccuracy, ForecastAccuracy.Key> {

    void rewrite(@Observes SectionReplaced change) {
        Map<String, ForecastAccuracy> known = list("sectionId", change.section().toString()).stream()
                .collect(Collectors.toMap(row -> row.key, Function.identity()));
        if (change.document() != null) {
            ShownRows rows = change.rows();
            int position = 0;
            for (Forecast document : change.document().forecasts()) {
                ForecastAccuracy row = row(change, known, document.key());
                row.update(position, document, rows.at("/forecasts/" + position).orElseThrow());
                persist(row);
                position++;
            }
        }
        known.values().forEach(this::delete);
    }

    private static ForecastAccuracy row(SectionReplaced change, Map<String, ForecastAccuracy> known, String key) {
        ForecastAccuracy row = known.remove(key);
        return row == null ? new ForecastAccuracy(change.section(), key) : row;
    }

    /** By municipality, board and period, and in the report's order within one; a part that is null asks for all. */
    PanacheQuery<ForecastAccuracy> find(SectionFilter asked, String statement) {
        SectionQuery query = SectionQuery.of(asked).and("statement", statement);
        return find(query.text(), query.values());
    }
}
