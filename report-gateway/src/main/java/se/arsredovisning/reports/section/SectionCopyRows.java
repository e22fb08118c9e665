package se.arsredovisning.reports.section;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The rows of the copies, as they are read and as statements get their values. */
final class SectionCopyRows {

    static final String COLUMNS = "section_id, api, wanted, noted, stored, due_at is not null as due, attempts,"
            + " failure, listed, revision, etag, fetched_at, case when figures_of = etag then figures_hash end as figures_hash, announced_at, failing_since, emptied_at, settled_at";

    private SectionCopyRows() {}

    /** The copies that a question gives, which asks for {@link #COLUMNS}. */
    static List<SectionCopy> read(PreparedStatement statement) throws SQLException {
        List<SectionCopy> copies = new ArrayList<>();
        ResultSet rows = statement.executeQuery();
        while (rows.next()) {
            copies.add(new SectionCopy(
                    part(rows),
                    rows.getString("section_id"),
                    rows.getLong("wanted"),
                    rows.getLong("noted"),
                    rows.getLong("stored"),
                    rows.getBoolean("due"),
                    rows.getInt("attempts"),
                    rows.getString("failure"),
                    rows.getString("listed"),
                    rows.getLong("revision"),
                    rows.getString("etag"),
                    time(rows, "fetched_at"),
                    rows.getString("figures_hash"),
                    new SectionCopy.Times(
                            time(rows, "announced_at"),
                            time(rows, "failing_since"),
                            time(rows, "emptied_at"),
                            time(rows, "settled_at"))));
        }
        return copies;
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static ReportPart part(ResultSet row) throws SQLException {
        return ReportPart.of(row.getString("api")).orElseThrow();
    }

    /** Gives a statement its values. */
    static void set(PreparedStatement statement, Object... values) throws SQLException {
        setFrom(1, statement, values);
    }

    /** The same, from that parameter on. */
    static void setFrom(int first, PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i] instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : values[i];
            statement.setObject(first + i, value);
        }
    }
}
