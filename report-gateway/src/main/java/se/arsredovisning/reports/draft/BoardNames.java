package se.arsredovisning.reports.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import se.arsredovisning.kit.database.Jdbc;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.reports.section.ReportVersion;

/** What the boards are called, as their reports say: drafts in the members that they have of their own, editions as they were published. */
@ApplicationScoped
public class BoardNames {

    /** A draft is newer than every edition. */
    private static final Comparator<Map.Entry<ReportVersion, String>> OLDEST_FIRST = Comparator.comparing(
                    (Map.Entry<ReportVersion, String> named) ->
                            named.getKey().report().endOfPeriod())
            .thenComparing(named -> named.getKey().isDraft());

    /** The database takes the name out of each draft: an introduction may be long, and a page may have a thousand rows. */
    private static final String NAMED = """
            with asked as (select distinct * from unnest(?, ?) as asked (report, edition))
            select a.report, a.edition, cast(r.document as json) #>> '{board,name}'
            from asked a join section_head h on h.id = a.report and not h.deleted
                join revision r on r.section_id = h.id and r.revision = h.revision
            where a.edition = 0
            union all
            select a.report, a.edition, e.board_name
            from asked a join edition e on e.report = a.report and e.number = a.edition""";

    private final Jdbc database;

    BoardNames(DataSource dataSource) {
        this.database = new Jdbc(dataSource, "the boards' names cannot be read");
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
    public Map<Board, String> of(Collection<ReportVersion> reports) {
        Map<Board, String> names = new HashMap<>();
        given(reports).entrySet().stream()
                .sorted(OLDEST_FIRST)
                .forEach(named -> names.put(Board.of(named.getKey().report()), named.getValue()));
        return names;
    }

    private Map<ReportVersion, String> given(Collection<ReportVersion> reports) {
        return database.prepared(NAMED, select -> {
            ReportVersion.set(select, reports);
            Map<ReportVersion, String> found = new HashMap<>();
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                if (rows.getString(3) != null) {
                    found.put(new ReportVersion(SectionId.parse(rows.getString(1)), rows.getInt(2)), rows.getString(3));
                }
            }
            return found;
        });
    }
}
