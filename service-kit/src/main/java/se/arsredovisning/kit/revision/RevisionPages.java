package se.arsredovisning.kit.revision;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import se.arsredovisning.kit.database.Jdbc;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.query.SectionFilter;
import se.arsredovisning.kit.query.StatusFilter;

/** The log page by page: histories, and the sections that exist. */
final class RevisionPages {

    /** In every database alike, also in one whose language passes over hyphens. */
    static final String BY_ID = "h.municipality collate \"C\", h.board collate \"C\", h.period collate \"C\"";

    private final Jdbc database;
    private final LargeDocuments large;

    RevisionPages(Jdbc database, LargeDocuments large) {
        this.database = database;
        this.large = large;
    }

    RevisionLog.Found history(SectionId section, Paging paging) {
        return page(
                0, "from revision r where r.section_id = ?", "r.revision desc", List.of(section.toString()), paging);
    }

    /**
     * Which sections are asked for.
     *
     * @param from the tables, as {@code h} and {@code r}, and the condition
     * @param values those of its question marks
     */
    record Question(String from, List<String> values) {}

    static Question of(SectionFilter asked, StatusFilter status) {
        StringBuilder from = new StringBuilder(
                "from section_head h join revision r on r.section_id = h.id and r.revision = h.revision"
                        + " where not h.deleted");
        List<String> values = new ArrayList<>();
        filter(from, values, "h.municipality", asked.municipality());
        filter(from, values, "h.board", asked.board());
        filter(from, values, "h.period", asked.period());
        from.append(" and ").append(asked.scope().condition("h.", values));
        from.append(status.condition("h.", values));
        return new Question(from.toString(), values);
    }

    RevisionLog.Found sections(SectionFilter asked, StatusFilter status, Paging paging) {
        Question question = of(asked, status);
        return page(large.ofPage(paging.limit()), question.from(), BY_ID, question.values(), paging);
    }

    private static void filter(StringBuilder from, List<String> values, String column, String value) {
        if (value != null) {
            from.append(" and ").append(column).append(" = ?");
            values.add(value);
        }
    }

    private RevisionLog.Found page(int largest, String from, String order, List<String> values, Paging paging) {
        return database.connected(connection -> {
            long total;
            try (PreparedStatement count = connection.prepareStatement("select count(*) " + from)) {
                set(count, values);
                ResultSet rows = count.executeQuery();
                rows.next();
                total = rows.getLong(1);
            }
            String sql =
                    "select " + RevisionRows.columns(largest) + " " + from + " order by " + order + " limit ? offset ?";
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                set(select, values);
                select.setInt(values.size() + 1, paging.limit());
                select.setLong(values.size() + 2, paging.offset());
                return new RevisionLog.Found(RevisionRows.read(select), total, large);
            }
        });
    }

    static void set(PreparedStatement statement, List<String> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setString(i + 1, values.get(i));
        }
    }
}
