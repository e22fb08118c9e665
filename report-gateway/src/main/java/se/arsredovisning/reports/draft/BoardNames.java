package se.arsredovisning.reports.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import se.arsredovisning.kit.language.SectionId;

/** What the boards are called, as the members that reports have of their own say. */
@ApplicationScoped
public class BoardNames {

    private static final Comparator<Map.Entry<SectionId, String>> OLDEST_FIRST =
            Comparator.comparing(named -> named.getKey().endOfPeriod());

    private final DataSource dataSource;

    BoardNames(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * A board of a municipality.
     *
     * @param municipality SCB's code
     * @param key the board's slug
     */
    public record Board(String municipality, String key) {

        /** Whose report it is. */
        public static Board of(SectionId report) {
            return new Board(report.municipality(), report.board());
        }
    }

    /** The names in Swedish, each as the last of these reports has it that has one; one question for all. */
    public Map<Board, String> of(Collection<SectionId> reports) {
        Map<Board, String> names = new HashMap<>();
        given(reports).entrySet().stream()
                .sorted(OLDEST_FIRST)
                .forEach(named -> names.put(Board.of(named.getKey()), named.getValue()));
        return names;
    }

    /** The database takes the name out of each document: an introduction may be long, and a page may have a thousand rows. */
    private Map<SectionId, String> given(Collection<SectionId> reports) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select h.id, cast(r.document as json) #>> '{board,name}'
                        from section_head h join revision r on r.section_id = h.id and r.revision = h.revision
                        where not h.deleted and h.id = any (?)""")) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            reports.stream().map(SectionId::toString).distinct().toArray()));
            Map<SectionId, String> found = new HashMap<>();
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                if (rows.getString(2) != null) {
                    found.put(SectionId.parse(rows.getString(1)), rows.getString(2));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the boards' names cannot be read", e);
        }
    }
}
