package se.arsredovisning.kit.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.revision.Revision;
import se.arsredovisning.kit.revision.RevisionRows;

/** The relay's own rows: how far each section has been sent, and which are parked. */
final class RelayPositions {

    /** The most sections that one batch takes, and the most revisions of each. */
    static final int MAX_SECTIONS = 200;

    static final int MAX_REVISIONS = 20;

    private RelayPositions() {}

    /**
     * Locks sections that have something to send and that no other relay has in hand, and reads what they have, oldest
     * first. Only the relay's own rows are locked, so that no writer waits. One statement sees one moment: of a head that it
     * sees it sees all revisions, and how far they were sent is read again as the row is locked.
     */
    static Map<String, List<Revision>> take(Connection connection) throws SQLException {
        Map<String, List<Revision>> unsent = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement("""
                with taken as (
                    select p.section_id, p.sent from relay_position p join section_head h on h.id = p.section_id
                    where h.revision > p.sent and p.parked_at is null
                    limit ? for update of p skip locked)
                select r.section_id, r.revision, r.drawn,
                       (case when r.document is not null then '' end) as document,
                       r.changes, r.changed_by, r.changed_by_name, r.changed_at, r.reason, r.status, r.event
                from taken t cross join lateral (
                    select * from revision where section_id = t.section_id and revision > t.sent
                    order by revision limit ?) r
                order by r.section_id, r.revision""")) {
            select.setInt(1, MAX_SECTIONS);
            select.setInt(2, MAX_REVISIONS);
            for (Revision revision : RevisionRows.read(select)) {
                unsent.computeIfAbsent(revision.section().toString(), any -> new ArrayList<>())
                        .add(revision);
            }
        }
        return unsent;
    }

    /**
     * Lets the marks be answered before they are on disk, so that no writer waits for its turn behind them: a mark that a crash
     * takes with it is an event that is sent again, with its id.
     */
    static void commitSoon(Connection connection) throws SQLException {
        try (Statement set = connection.createStatement()) {
            set.execute("set local synchronous_commit = off");
        }
    }

    static void sent(Connection connection, Map<String, Long> revisions) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update relay_position set sent = ? where section_id = ?")) {
            for (Map.Entry<String, Long> section : revisions.entrySet()) {
                update.setLong(1, section.getValue());
                update.setString(2, section.getKey());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    static void park(Connection connection, String section, String reason) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update relay_position set parked_at = now(), parked_reason = ? where section_id = ?")) {
            update.setString(1, reason);
            update.setString(2, section);
            update.executeUpdate();
        }
    }

    /** Whether the section was parked. */
    static boolean replay(Connection connection, SectionId section) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update relay_position set parked_at = null, parked_reason = null
                where section_id = ? and parked_at is not null""")) {
            update.setString(1, section.toString());
            return update.executeUpdate() > 0;
        }
    }

    /**
     * Puts sections back, so that their events are sent again from this revision on, and takes them off the parked ones.
     * A section that has not come as far yet stays where it is; one that never came to the revision is left alone. Waits
     * for a relay that has one of them in hand; the caller commits.
     *
     * @param section the only one, or null for all
     */
    static Replay putBack(Connection connection, SectionId section, long from) throws SQLException {
        List<String> sections = new ArrayList<>();
        try (PreparedStatement lock = connection.prepareStatement("""
                select p.section_id from relay_position p join section_head h on h.id = p.section_id
                where h.revision >= ? and p.section_id = coalesce(?, p.section_id)
                order by p.section_id for update of p""")) {
            lock.setLong(1, from);
            lock.setString(2, section == null ? null : section.toString());
            try (ResultSet rows = lock.executeQuery()) {
                while (rows.next()) {
                    sections.add(rows.getString(1));
                }
            }
        }
        long events = 0;
        try (PreparedStatement update = connection.prepareStatement("""
                update relay_position p set sent = least(p.sent, ?), parked_at = null, parked_reason = null
                from section_head h where h.id = p.section_id and p.section_id = any (?)
                returning h.revision - p.sent""")) {
            update.setLong(1, from - 1);
            update.setArray(2, connection.createArrayOf("text", sections.toArray()));
            try (ResultSet rows = update.executeQuery()) {
                while (rows.next()) {
                    events += rows.getLong(1);
                }
            }
        }
        return new Replay(section == null ? null : section.toString(), from, sections.size(), events);
    }

    static List<ParkedSection> parked(Connection connection) throws SQLException {
        List<ParkedSection> parked = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select section_id, sent + 1, parked_at, parked_reason from relay_position
                where parked_at is not null order by section_id""")) {
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                parked.add(new ParkedSection(
                        rows.getString(1), rows.getLong(2), rows.getTimestamp(3).toInstant(), rows.getString(4)));
            }
        }
        return parked;
    }

    /** How many revisions wait to be sent, those of parked sections included. */
    static long unsent(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select coalesce(sum(h.revision - p.sent), 0)
                from relay_position p join section_head h on h.id = p.section_id where h.revision > p.sent""")) {
            ResultSet rows = select.executeQuery();
            rows.next();
            return rows.getLong(1);
        }
    }
}
