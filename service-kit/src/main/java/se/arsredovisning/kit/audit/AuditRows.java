package se.arsredovisning.kit.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.arsredovisning.kit.query.Paging;

/** The table of the audit as rows. */
final class AuditRows {

    private AuditRows() {}

    /** Adds entries, in one statement each; the caller commits. */
    static void insert(Connection connection, List<AuditEntry> entries) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into audit (happened_at, happening, subject, name, token, method, path, section_id, used_right,
                    reason, trace, times)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (AuditEntry entry : entries) {
                insert.setObject(1, time(entry.at()));
                insert.setString(2, entry.happening().code());
                insert.setString(3, entry.who().subject());
                insert.setString(4, entry.who().name());
                insert.setString(5, entry.who().token());
                insert.setString(6, entry.what().method());
                insert.setString(7, entry.what().path());
                insert.setString(8, entry.what().section());
                insert.setString(9, entry.what().right());
                insert.setString(10, entry.what().reason());
                insert.setString(11, entry.trace());
                insert.setLong(12, entry.times());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** One page of the entries that are asked for, the newest first. */
    static AuditLog.Found find(Connection connection, AuditQuery asked, Paging paging) throws SQLException {
        List<Object> values = new ArrayList<>();
        String from = "from audit" + condition(asked, values);
        long total;
        try (PreparedStatement count = connection.prepareStatement("select count(*) " + from)) {
            set(count, values);
            ResultSet row = count.executeQuery();
            row.next();
            total = row.getLong(1);
        }
        values.add(paging.limit());
        values.add(paging.offset());
        try (PreparedStatement select = connection.prepareStatement(
                "select * " + from + " order by happened_at desc, id desc limit ? offset ?")) {
            set(select, values);
            return new AuditLog.Found(read(select), total);
        }
    }

    private static String condition(AuditQuery asked, List<Object> values) {
        List<String> conditions = new ArrayList<>();
        add(conditions, values, "subject = ?", asked.subject());
        add(
                conditions,
                values,
                "happening = ?",
                asked.happening() == null ? null : asked.happening().code());
        add(conditions, values, "happened_at >= ?", time(asked.from()));
        add(conditions, values, "happened_at < ?", time(asked.to()));
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static void add(List<String> conditions, List<Object> values, String condition, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }

    private static void set(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    private static List<AuditEntry> read(PreparedStatement select) throws SQLException {
        List<AuditEntry> entries = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                entries.add(new AuditEntry(
                        row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                        Happening.valueOf(row.getString("happening")
                                .toUpperCase(Locale.ROOT)
                                .replace('-', '_')),
                        new AuditEntry.Who(row.getString("subject"), row.getString("name"), row.getString("token")),
                        new AuditEntry.What(
                                row.getString("method"),
                                row.getString("path"),
                                row.getString("section_id"),
                                row.getString("used_right"),
                                row.getString("reason")),
                        row.getString("trace"),
                        row.getLong("times")));
            }
        }
        return entries;
    }

    private static OffsetDateTime time(Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
