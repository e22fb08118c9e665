package se.arsredovisning.reports.section;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import se.arsredovisning.kit.language.SectionId;

/** Reads labels out of the copies. The database takes them out of each document: a section may be of megabytes. */
@ApplicationScoped
public class SectionLabelRepository {

    private static final Comparator<Named> OLDEST_FIRST =
            Comparator.comparing(named -> named.section().endOfPeriod());

    private static final String STATEMENTS = """
            select c.section_id, item ->> 'key', item ->> 'title'
            from section_copy c, json_array_elements(%s) item
            where c.api = 'finance' and c.etag is not null and c.section_id = any (?)""".formatted(list("statements"));

    /** Of one dimension alone: the label of a row of two is of both. */
    private static final String GROUPS = """
            select c.section_id, item ->> '%1$s', item ->> 'label'
            from section_copy c, json_array_elements(%2$s) item
            where c.api = 'hr' and c.etag is not null and c.section_id = any (?)
                and num_nulls(item ->> 'sex', item ->> 'ageGroup', item ->> 'organisationUnit', item ->> 'occupation',
                    item ->> 'employmentForm') = 4""";

    private static final String UNIT = "organisationUnit";
    private static final String OCCUPATION = "occupation";

    private final DataSource dataSource;

    SectionLabelRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * The titles of statements.
     *
     * @param sections the reports whose sections are asked
     */
    public Map<String, String> statements(Collection<SectionId> sections) {
        Map<String, String> titles = new HashMap<>();
        last(STATEMENTS, sections).forEach((key, title) -> titles.put("finance." + key, title));
        return titles;
    }

    /**
     * The labels of parts of the organisation and of occupations, by dimension.
     *
     * @param sections the reports whose sections are asked
     */
    public Map<String, Map<String, String>> groups(Collection<SectionId> sections) {
        Map<String, String> units = last(GROUPS.formatted(UNIT, list("staffGroups")), sections);
        units.putAll(last(GROUPS.formatted(UNIT, list("sickLeaveByUnit")), sections));
        return Map.of(UNIT, units, OCCUPATION, last(GROUPS.formatted(OCCUPATION, list("staffGroups")), sections));
    }

    /** What one section calls something. */
    private record Named(SectionId section, String key, String label) {}

    private Map<String, String> last(String select, Collection<SectionId> sections) {
        Map<String, String> labels = new HashMap<>();
        named(select, sections).stream().sorted(OLDEST_FIRST).forEach(named -> labels.put(named.key(), named.label()));
        return labels;
    }

    private List<Named> named(String select, Collection<SectionId> sections) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            sections.stream()
                                    .map(SectionId::toString)
                                    .distinct()
                                    .toArray()));
            List<Named> found = new ArrayList<>();
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                if (rows.getString(2) != null && rows.getString(3) != null) {
                    found.add(new Named(SectionId.parse(rows.getString(1)), rows.getString(2), rows.getString(3)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("what sections call their parts cannot be read", e);
        }
    }

    /** A list of the document; nothing where it is none. */
    private static String list(String member) {
        String list = "cast(c.content as json) -> '" + member + "'";
        return "case when json_typeof(" + list + ") = 'array' then " + list + " end";
    }
}
