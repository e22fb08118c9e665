package se.arsredovisning.finance.investment;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import se.arsredovisning.finance.document.Pointers;
import se.arsredovisning.finance.section.SectionReplaced;
import se.arsredovisning.kit.query.QueryTable;
import se.arsredovisning.kit.query.SectionFilter;
import se.arsredovisning.kit.query.SectionQuery;

/** The query table of investment projects, rewritten within the transaction that changes a section. */
@ApplicationScoped
public class InvestmentProjectRepository implements PanacheRepositoryBase<InvestmentProject, InvestmentProject.Key> {

    private final QueryTable<InvestmentProject> table;

    InvestmentProjectRepository(DataSource dataSource) {
        this.table = QueryTable.of(InvestmentProject.class, dataSource);
    }

    void rewrite(@Observes SectionReplaced change) {
        List<InvestmentProject> rows = new ArrayList<>();
        if (change.document() != null) {
            Pointers pointers = change.document().pointers();
            pointers.projects().forEach((place, project) -> {
                InvestmentProject row = new InvestmentProject(change.section(), project.key());
                row.update(
                        rows.size(),
                        pointers.categoryOf(place).key(),
                        project,
                        change.rows().at(place).orElseThrow());
                rows.add(row);
            });
        }
        table.rewrite(change.at(), rows);
    }

    /** By municipality, board and period, and in the report's order within one; a part that is null asks for all. */
    PanacheQuery<InvestmentProject> find(SectionFilter asked, String key, String category) {
        SectionQuery query = SectionQuery.of(asked).and("key", key).and("category", category);
        return find(query.text(), query.values());
    }
}
