package se.arsredovisning.reports.section;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import se.arsredovisning.kit.database.Jdbc;

/** What all copies of a part come to, and those whose figures or report were lost. */
@ApplicationScoped
class CopyStateRepository {

    private final Jdbc database;

    CopyStateRepository(DataSource dataSource) {
        this.database = new Jdbc(dataSource, "the copies cannot be read or written");
    }

    /**
     * The ETag that a list of just these copies would have: their number, the bits of their revisions combined by exclusive
     * or, and the version of the rules; with {@code ?} for the rules where they have several, or none.
     */
    String sum(ReportPart part) {
        return database.prepared("""
                        select 'W/"' || count(*) || '-' || lpad(to_hex(coalesce(bit_xor(
                                ('x' || substring(etag from '^"[0-9]+-([0-9a-f]{16})[.]'))::bit(64)::bigint), 0)), 16, '0')
                            || '.' || case when count(distinct substring(etag from '[.](.*)"$')) = 1
                                           then min(substring(etag from '[.](.*)"$')) else '?' end || '"'
                        from section_copy where api = ? and etag is not null""", select -> {
            select.setString(1, part.api());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        });
    }

    /** The ETags of all copies of a part, by section. */
    Map<String, String> tags(ReportPart part) {
        return database.prepared(
                "select section_id, etag from section_copy where api = ? and etag is not null", select -> {
                    Map<String, String> tags = new HashMap<>();
                    select.setString(1, part.api());
                    try (ResultSet rows = select.executeQuery()) {
                        while (rows.next()) {
                            tags.put(rows.getString(1), rows.getString(2));
                        }
                    }
                    return tags;
                });
    }

    /** Lets every section that waits for its turn have it now. */
    void retryNow(ReportPart part, Instant now) {
        database.prepared("update section_copy set due_at = ?, attempts = 0 where api = ? and due_at > ?", update -> {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.setString(2, part.api());
            update.setObject(3, now.atOffset(ZoneOffset.UTC));
            return update.executeUpdate();
        });
    }

    /** The sections whose copies have not the figures that came with them, or do not stand in their report. */
    List<String> incomplete(ReportPart part) {
        return database.prepared("""
                        select c.section_id from section_copy c
                        left join (select municipality || '-' || board || '-' || report_period as id, count(*) as number
                                   from figure where part = ? group by 1) f on f.id = c.section_id
                        left join section_head h on h.id = c.section_id and not h.deleted
                        left join revision r on r.section_id = h.id and r.revision = h.revision
                        where c.api = ? and c.etag is not null
                            and (c.figures is distinct from coalesce(f.number, 0)
                                 or r.document::json #>> array['sections', ?, 'etag'] is distinct from c.etag)""", select -> {
            List<String> sections = new ArrayList<>();
            select.setInt(1, part.place());
            select.setString(2, part.api());
            select.setString(3, part.member());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    sections.add(rows.getString(1));
                }
            }
            return sections;
        });
    }

    /** Lets copies be fetched and stored anew; until then they are shown as they are. */
    void invalidate(ReportPart part, Collection<String> sections, Instant now) {
        database.prepared("""
                        update section_copy set etag = '"to be fetched again"', noted = noted + 1, stored = stored + 1, due_at = ?
                        where api = ? and section_id = any (?) and etag is not null""", update -> {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.setString(2, part.api());
            update.setArray(3, update.getConnection().createArrayOf("text", sections.toArray()));
            return update.executeUpdate();
        });
    }
}
