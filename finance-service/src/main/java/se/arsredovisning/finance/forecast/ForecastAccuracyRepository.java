package se.arsredovisning.finance.forecast;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import se.arsredovisning.finance.document.Forecast;
import se.arsredovisning.finance.section.SectionReplaced;
import se.arsredovisning.kit.query.QueryTable;
import se.arsredovisning.kit.query.SectionFilter;
import se.arsredovisning.kit.query.SectionQuery;

/** The query table of forecasts, rewritten within the transaction that changes a section. */
@ApplicationScoped
public class ForecastAccuracyRepository implements PanacheRepositoryBase<ForecastAccuracy, ForecastAccuracy.Key> {

    private final QueryTable<ForecastAccuracy> table;

    ForecastAccuracyRepository(DataSource dataSource) {
        this.table = QueryTable.of(ForecastAccuracy.class, dataSource);
    }

    void rewrite(@Observes SectionReplaced change) {
        List<ForecastAccuracy> rows = new ArrayList<>();
        if (change.document() != null) {
            for (Forecast document : change.document().forecasts()) {
                ForecastAccuracy row = new ForecastAccuracy(change.section(), document.key());
                row.update(
                        rows.size(),
                        document,
                        change.rows().at("/forecasts/" + rows.size()).orElseThrow());
                rows.add(row);
            }
        }
        table.rewrite(change.at(), rows);
    }

    /** By municipality, board and period, and in the report's order within one; a part that is null asks for all. */
    PanacheQuery<ForecastAccuracy> find(SectionFilter asked, String statement) {
        SectionQuery query = SectionQuery.of(asked).and("statement", statement);
        return find(query.text(), query.values());
    }
}
