package se.arsredovisning.finance.investment;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.arsredovisning.finance.document.Pointers;
import se.arsredovisning.finance.document.Project;
import se.arsredovisning.finance.document.ShownRows;
import se.arsredovisning.finance.section.SectionReplaced;
import se.arsredovisning.kit.query.SectionFilter;
import se.arsredovisning.kit.query.SectionQuery;

/** The query table of investment projects, rewritten by key within the transaction that changes a section. */
@ApplicationScoped
public class InvestmentProjectRepository implements PanacheRepositoryBase<InvestmentProject, InvestmentProject.Key> {

    void rewrite(@Observes SectionReplaced change) {
        Map<String, InvestmentProject> known = list(
                        "sectionId", change.section().toString())
                .stream()
                .collect(Collectors.toMap(row -> row.key, Function.identity()));
        if (change.document() != null) {
            ShownRows rows = change.rows();
            int position = 0;
            Pointers pointers = change.document().pointers();
            for (Map.Entry<String, Project> project : pointers.projects().entrySet()) {
                InvestmentProject row = row(change, known, project.getValue().key());
                String category = pointers.categoryOf(project.getKey()).key();
                row.update(
                        position++,
                        category,
                        project.getValue(),
                        rows.at(project.getKey()).orElseThrow());
                persist(row);
            }
        }
        known.values().forEach(this::delete);
    }

    private static InvestmentProject row(SectionReplaced change, Map<String, InvestmentProject> known, String key) {
        InvestmentProject row = known.remove(key);
        return row == null ? new InvestmentProject(change.section(), key) : row;
    }

    /** By municipality, board and period, and in the report's order within one; a part that is null asks for all. */
    PanacheQuery<InvestmentProject> find(SectionFilter asked, String key, String category) {
        SectionQuery query = SectionQuery.of(asked).and("key", key).and("category", category);
        return find(query.text(), query.values());
    }
}
