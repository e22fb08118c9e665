package se.arsredovisning.kit.revision;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.arsredovisning.kit.language.RevisionId;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.SectionStatus;
import se.arsredovisning.kit.query.ReadableRows;

/** The table of revisions as rows. */
public final class RevisionRows {

    /** So many hexadecimal digits that two states are not taken for one. */
    private static final int STAMP_LENGTH = 16;

    /** A document that is there, but was not loaded. */
    static final String NOT_LOADED = "";

    /** The columns, with documents up to so many bytes; 0 for none. */
    static String columns(int largest) {
        return columnsUnless("octet_length(r.document) > " + largest);
    }

    /** The columns, with documents but where a condition holds. */
    static String columnsUnless(String condition) {
        return "r.section_id, r.revision, r.drawn, (case when " + condition + " then '"
                + NOT_LOADED
                + "' else r.document end) as document, r.changes, r.changed_by, r.changed_by_name, r.changed_at, r.reason,"
                + " r.status, r.event";
    }

    private RevisionRows() {}

    private static final String LATEST = "select " + columns(LargeDocuments.FROM_OF_ONE)
            + " from revision r where r.section_id = ? order by r.revision desc limit 1";

    static Optional<Revision> latest(Connection connection, SectionId section) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LATEST)) {
            select.setString(1, section.toString());
            return read(select).stream().findFirst();
        }
    }

    /**
     * Locks a section's head until the transaction ends, and begins one where there is none.
     *
     * @return the last revision
     */
    static Optional<Revision> lock(Connection connection, SectionId section) throws SQLException {
        // Two statements on one way: the second sees what the writer that the first waited for has committed.
        try (PreparedStatement lock =
                connection.prepareStatement("select 1 from section_head where id = ? for update; " + LATEST)) {
            lock.setString(1, section.toString());
            lock.setString(2, section.toString());
            lock.execute();
            boolean isThere;
            try (ResultSet head = lock.getResultSet()) {
                isThere = head.next();
            }
            if (isThere) {
                lock.getMoreResults();
                try (ResultSet rows = lock.getResultSet()) {
                    return revisions(rows).stream().findFirst();
                }
            }
        }
        begin(connection, section);
        return lock(connection, section);
    }

    private static void begin(Connection connection, SectionId section) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into section_head (id, municipality, board, period, revision, deleted)
                values (?, ?, ?, ?, 0, true) on conflict do nothing""")) {
            insert.setString(1, section.toString());
            insert.setString(2, section.municipality());
            insert.setString(3, section.board());
            insert.setString(4, section.period());
            insert.executeUpdate();
        }
    }

    /**
     * Adds a revision, and brings its section's head up to it.
     *
     * @param due the day that its document says the section is due; or null
     */
    static void insert(Connection connection, Revision revision, LocalDate due) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                with revised as (
                    insert into revision (section_id, revision, drawn, document, changes, changed_by, changed_by_name,
                        changed_at, reason, status, event)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    returning section_id, revision, drawn, document is null as deleted, status)
                update section_head h
                set revision = r.revision, deleted = r.deleted, drawn = r.drawn, status = r.status, due_at = ?
                from revised r where h.id = r.section_id""")) {
            insert.setString(1, revision.section().toString());
            insert.setLong(2, revision.number());
            insert.setLong(3, revision.id().drawn());
            insert.setString(4, revision.document());
            insert.setArray(
                    5, connection.createArrayOf("text", revision.changes().toArray()));
            insert.setString(6, revision.changedBy());
            insert.setString(7, revision.changedByName());
            insert.setObject(8, OffsetDateTime.ofInstant(revision.changedAt(), ZoneOffset.UTC));
            insert.setString(9, revision.reason());
            insert.setString(10, revision.status().code());
            insert.setString(
                    11, revision.news() == null ? null : revision.news().toString());
            insert.setObject(12, due);
            insert.executeUpdate();
        }
        if (revision.number() == 1) {
            try (PreparedStatement position = connection.prepareStatement(
                    "insert into relay_position (section_id) values (?) on conflict do nothing")) {
                position.setString(1, revision.section().toString());
                position.executeUpdate();
            }
        }
    }

    static RevisionId state(Connection connection, ReadableRows scope) throws SQLException {
        List<String> values = new ArrayList<>();
        String condition = scope.condition("", values);
        try (PreparedStatement select = connection.prepareStatement(
                "select count(*), coalesce(bit_xor(drawn), 0) from section_head where not deleted and " + condition)) {
            for (int i = 0; i < values.size(); i++) {
                select.setString(i + 1, values.get(i));
            }
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new RevisionId(row.getLong(1), row.getLong(2));
            }
        }
    }

    static Map<SectionId, RevisionMark> marks(Connection connection, Collection<SectionId> sections)
            throws SQLException {
        Map<SectionId, RevisionMark> marks = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select h.id, h.revision, h.deleted, r.changed_at from section_head h join revision r"
                        + " on r.section_id = h.id and r.revision = h.revision where h.id = any (?)")) {
            setIds(select, sections);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    marks.put(
                            SectionId.parse(row.getString("id")),
                            new RevisionMark(row.getLong("revision"), row.getBoolean("deleted"), changedAt(row)));
                }
            }
        }
        return marks;
    }

    static Map<SectionId, RevisionStamp> stamps(Connection connection, Collection<SectionId> sections)
            throws SQLException {
        Map<SectionId, RevisionStamp> stamps = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select asked.id, max(r.changed_at) as changed_at,
                    md5(string_agg(h.period || ':' || r.drawn, ',' order by h.period collate "C")
                        filter (where not h.deleted)) as stamp
                from section_head asked
                join section_head h on h.board = asked.board and h.municipality = asked.municipality
                    and left(h.period, 4) <= left(asked.period, 4) and h.id <> asked.id
                join revision r on r.section_id = h.id and r.revision = h.revision
                where asked.id = any (?) group by asked.id""")) {
            setIds(select, sections);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String stamp = row.getString("stamp");
                    stamps.put(
                            SectionId.parse(row.getString("id")),
                            new RevisionStamp(stamp == null ? "" : stamp.substring(0, STAMP_LENGTH), changedAt(row)));
                }
            }
        }
        return stamps;
    }

    /** Who changed the section's document, or said that it is ready, since it was last approved. */
    static Set<String> authors(Connection connection, SectionId section) throws SQLException {
        Set<String> authors = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select distinct changed_by from revision
                where section_id = ? and (status = 'ready' or changes <> ?) and revision > (
                    select coalesce(max(revision), 0) from revision where section_id = ? and status = 'approved')""")) {
            select.setString(1, section.toString());
            select.setArray(2, connection.createArrayOf("text", Revision.STEP.toArray()));
            select.setString(3, section.toString());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    authors.add(row.getString(1));
                }
            }
        }
        return authors;
    }

    static void setIds(PreparedStatement select, Collection<SectionId> sections) throws SQLException {
        Object[] ids = sections.stream().map(SectionId::toString).toArray();
        select.setArray(1, select.getConnection().createArrayOf("text", ids));
    }

    private static Instant changedAt(ResultSet row) throws SQLException {
        return row.getObject("changed_at", OffsetDateTime.class).toInstant();
    }

    static Revision revision(ResultSet row) throws SQLException {
        return new Revision(
                SectionId.parse(row.getString("section_id")),
                new RevisionId(row.getLong("revision"), row.getLong("drawn")),
                row.getString("document"),
                Arrays.asList((String[]) row.getArray("changes").getArray()),
                row.getString("changed_by"),
                row.getString("changed_by_name"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                SectionStatus.named(row.getString("status")).orElseThrow(),
                RevisionNews.parse(row.getString("event")));
    }

    /** Reads rows that have the columns of the log. */
    public static List<Revision> read(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            return revisions(rows);
        }
    }

    private static List<Revision> revisions(ResultSet rows) throws SQLException {
        List<Revision> revisions = new ArrayList<>();
        while (rows.next()) {
            revisions.add(revision(rows));
        }
        return revisions;
    }
}
