package se.arsredovisning.kit.revision;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import se.arsredovisning.kit.database.Jdbc;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.query.SectionFilter;
import se.arsredovisning.kit.query.StatusFilter;

/**
 * Keeps beside each section what lists say of it, so that they read no document. A summary is of one revision and of the rules that
 * it was worked out by, and is told of no others.
 */
@ApplicationScoped
public class SummaryLog {

    private static final String IS_OF_IT = "h.summary_of = h.drawn || ':' || ?";

    private final Jdbc database;
    private final LargeDocuments large;

    public SummaryLog(DataSource dataSource, LargeDocuments large) {
        this.database = new Jdbc(dataSource, "the summaries of sections cannot be read or written");
        this.large = large;
    }

    /**
     * A section's last revision, in short.
     *
     * @param revision the revision, whose document has not been loaded where there is a summary
     * @param summary what was kept of it; null where nothing was, or by other rules
     */
    public record Summarised(Revision revision, String summary) {}

    /**
     * One page of them.
     *
     * @param total how many there are on all pages
     */
    public record Page(List<Summarised> sections, long total) {}

    /** The sections that exist and have come as far as is asked for, by municipality, board and period. */
    public Page sections(SectionFilter asked, StatusFilter status, Paging paging, String rules) {
        RevisionPages.Question question = RevisionPages.of(asked, status);
        int values = question.values().size();
        String columns =
                RevisionRows.columnsUnless(IS_OF_IT + " or octet_length(r.document) > " + large.ofPage(paging.limit()));
        String page = "select " + columns + ", case when " + IS_OF_IT + " then h.summary end as summary "
                + question.from() + " order by " + RevisionPages.BY_ID + " limit ? offset ?";
        return database.connected(connection -> {
            long total;
            try (PreparedStatement count = connection.prepareStatement("select count(*) " + question.from())) {
                RevisionPages.set(count, question.values());
                ResultSet row = count.executeQuery();
                row.next();
                total = row.getLong(1);
            }
            try (PreparedStatement select = connection.prepareStatement(page)) {
                List<String> given = new ArrayList<>(List.of(rules, rules));
                given.addAll(question.values());
                RevisionPages.set(select, given);
                select.setInt(values + 3, paging.limit());
                select.setLong(values + 4, paging.offset());
                ResultSet rows = select.executeQuery();
                List<Summarised> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Summarised(RevisionRows.revision(rows), rows.getString("summary")));
                }
                return new Page(found, total);
            }
        });
    }

    /** What is made of a revision with its document, which is dropped again. */
    public <T> T show(Revision revision, Function<Revision, T> show) {
        return large.show(revision, show);
    }

    /**
     * Keeps summaries of revisions that still are the last ones. A section that is being written is left out: whoever lists it next
     * keeps its summary.
     */
    public void keep(Map<Revision, String> summaries, String rules) {
        List<Revision> revisions = List.copyOf(summaries.keySet());
        database.prepared("""
                with free as (select id from section_head where id = any (?) for update skip locked)
                update section_head h set summary = given.summary, summary_of = h.drawn || ':' || ?
                from unnest(?, ?, ?) as given (id, drawn, summary), free
                where h.id = free.id and given.id = h.id and given.drawn = h.drawn and not h.deleted""", update -> {
            RevisionRows.setIds(
                    update, revisions.stream().map(Revision::section).toList());
            update.setString(2, rules);
            update.setArray(
                    3,
                    update.getConnection()
                            .createArrayOf(
                                    "text",
                                    revisions.stream()
                                            .map(revision -> revision.section().toString())
                                            .toArray()));
            update.setArray(
                    4,
                    update.getConnection()
                            .createArrayOf(
                                    "bigint",
                                    revisions.stream()
                                            .map(revision -> revision.id().drawn())
                                            .toArray()));
            update.setArray(
                    5,
                    update.getConnection()
                            .createArrayOf(
                                    "text",
                                    revisions.stream().map(summaries::get).toArray()));
            return update.executeUpdate();
        });
    }
}
