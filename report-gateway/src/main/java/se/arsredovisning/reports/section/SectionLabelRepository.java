package se.arsredovisning.reports.section;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import se.arsredovisning.kit.database.Jdbc;
import se.arsredovisning.kit.language.SectionId;

/** Reads labels out of sections. The database takes them out of each document: a section may be of megabytes. */
@ApplicationScoped
public class SectionLabelRepository {

    /** A draft is newer than every edition. */
    private static final Comparator<Named> OLDEST_FIRST = Comparator.comparing(
                    (Named named) -> named.report().report().endOfPeriod())
            .thenComparing(named -> named.report().isDraft());

    /** The sections of one part of the reports that are asked for: of a draft the copy, of an edition what stands in it. */
    private static final String SECTIONS = """
            with asked as (select distinct * from unnest(?, ?) as asked (report, edition)),
            section as (
                select a.report, a.edition, cast(c.content as json) as content
                from asked a join section_copy c on c.section_id = a.report and c.api = '%1$s' and c.etag is not null
                where a.edition = 0
                union all
                select a.report, a.edition, cast(convert_from(b.body, 'UTF8') as json) #> '{sections,%1$s,content}'
                from asked a join edition_body b on b.report = a.report and b.number = a.edition)
            """;

    private static final String STATEMENTS = SECTIONS.formatted("finance") + """
            select report, edition, item ->> 'key', item ->> 'title'
            from section, json_array_elements(%s) item""".formatted(list("statements"));

    /** Of one dimension alone: the label of a row of two is of both. */
    private static final String GROUPS = SECTIONS.formatted("hr") + """
            select report, edition, item ->> '%1$s', item ->> 'label'
            from section, json_array_elements(%2$s) item
            where num_nulls(item ->> 'sex', item ->> 'ageGroup', item ->> 'organisationUnit', item ->> 'occupation',
                item ->> 'employmentForm') = 4""";

    private static final String UNIT = "organisationUnit";
    private static final String OCCUPATION = "occupation";

    private final Jdbc database;

    SectionLabelRepository(DataSource dataSource) {
        this.database = new Jdbc(dataSource, "what sections call their parts cannot be read");
    }

    /**
     * The titles of statements.
     *
     * @param reports the reports whose sections are asked
     */
    public Map<String, String> statements(Collection<ReportVersion> reports) {
        Map<String, String> titles = new HashMap<>();
        last(STATEMENTS, reports).forEach((key, title) -> titles.put("finance." + key, title));
        return titles;
    }

    /**
     * The labels of parts of the organisation and of occupations, by dimension.
     *
     * @param reports the reports whose sections are asked
     */
    public Map<String, Map<String, String>> groups(Collection<ReportVersion> reports) {
        Map<String, String> units = last(GROUPS.formatted(UNIT, list("staffGroups")), reports);
        units.putAll(last(GROUPS.formatted(UNIT, list("sickLeaveByUnit")), reports));
        return Map.of(UNIT, units, OCCUPATION, last(GROUPS.formatted(OCCUPATION, list("staffGroups")), reports));
    }

    /** What one section calls something. */
    private record Named(ReportVersion report, String key, String label) {}

    private Map<String, String> last(String select, Collection<ReportVersion> reports) {
        Map<String, String> labels = new HashMap<>();
        named(select, reports).stream().sorted(OLDEST_FIRST).forEach(named -> labels.put(named.key(), named.label()));
        return labels;
    }

    private List<Named> named(String select, Collection<ReportVersion> reports) {
        return database.prepared(select, statement -> {
            ReportVersion.set(statement, reports);
            List<Named> found = new ArrayList<>();
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                if (rows.getString(3) != null && rows.getString(4) != null) {
                    ReportVersion report = new ReportVersion(SectionId.parse(rows.getString(1)), rows.getInt(2));
                    found.add(new Named(report, rows.getString(3), rows.getString(4)));
                }
            }
            return found;
        });
    }

    /** A list of the document; nothing where it is none. */
    private static String list(String member) {
        String list = "content -> '" + member + "'";
        return "case when json_typeof(" + list + ") = 'array' then " + list + " end";
    }
}
