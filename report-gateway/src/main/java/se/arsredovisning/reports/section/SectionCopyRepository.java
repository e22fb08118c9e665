package se.arsredovisning.reports.section;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import se.arsredovisning.kit.database.Jdbc;

/** The rows of the copies. Every method works in the caller's transaction. */
@ApplicationScoped
class SectionCopyRepository {

    private static final String COLUMNS = "section_id, api, wanted, noted, stored, due_at is not null as due, attempts,"
            + " failure, listed, revision, etag, fetched_at, announced_at, failing_since, emptied_at, settled_at";

    /** What is announced while the copy is behind already does not make it so. */
    private static final String ANNOUNCED = """
            announced_at = case when section_copy.wanted > section_copy.revision or section_copy.listed is not null
                                then section_copy.announced_at else excluded.announced_at end,
            """;

    /** What is listed has been announced, and is about to be fetched. */
    private static final String ANNOUNCED_ALREADY = "section_copy.due_at is not null and section_copy.listed is null"
            + " and section_copy.wanted = excluded.wanted";

    private final Jdbc database;

    SectionCopyRepository(DataSource dataSource) {
        this.database = new Jdbc(dataSource, "the copies cannot be read or written");
    }

    /** Notes announced revisions; one that is not above what was announced before changes nothing. */
    void announce(ReportPart part, Map<String, Long> revisions, Instant now) {
        Map<String, ListedSection> noted = new HashMap<>();
        revisions.forEach((section, revision) -> noted.put(section, new ListedSection(revision, null)));
        note(part, noted, now, """
                              wanted = excluded.wanted, noted = section_copy.noted + 1, due_at = excluded.due_at,
                              attempts = 0
                where section_copy.wanted < excluded.wanted""");
    }

    /**
     * Notes what a service lists where the copies have something else. What was announced before is over then: after a
     * restore it may be more than there is. What is noted already keeps its turn.
     */
    void noteListed(ReportPart part, Map<String, ListedSection> listed, Instant now) {
        note(part, listed, now, """
                              wanted = excluded.wanted, listed = excluded.listed, noted = case when OWN
                                  then section_copy.noted else section_copy.noted + 1 end,
                              due_at = case when OWN then section_copy.due_at else excluded.due_at end
                where (section_copy.due_at is null or section_copy.listed is distinct from excluded.listed)
                    and section_copy.etag is distinct from excluded.listed""".replace("OWN", ANNOUNCED_ALREADY));
    }

    private void note(ReportPart part, Map<String, ListedSection> listed, Instant now, String otherwise) {
        database.prepared(
                "insert into section_copy (section_id, api, wanted, noted, due_at, announced_at, listed)"
                        + " values (?, ?, ?, 1, ?, ?, ?)"
                        + " on conflict (section_id, api) do update set " + ANNOUNCED + otherwise,
                statement -> {
                    // In one order, so that two that note the same sections do not wait for each other.
                    for (Map.Entry<String, ListedSection> section : new TreeMap<>(listed).entrySet()) {
                        ListedSection news = section.getValue();
                        set(statement, section.getKey(), part.api(), news.revision(), now, now, news.etag());
                        statement.addBatch();
                    }
                    return statement.executeBatch();
                });
    }

    /** Takes sections that are due, and leaves them to the caller until the lease ends. */
    List<SectionCopy> take(ReportPart part, Instant now, Instant leaseEnds, int limit) {
        return database.prepared("""
                update section_copy set due_at = ? where (section_id, api) in (
                    select section_id, api from section_copy where api = ? and due_at <= ?
                    order by due_at limit ? for update skip locked)
                returning\s""" + COLUMNS, statement -> {
            set(statement, leaseEnds, part.api(), now, limit);
            return copies(statement);
        });
    }

    /** What is known of one section; the unknown copy where nothing is. */
    SectionCopy find(ReportPart part, String section) {
        return database.prepared(
                "select " + COLUMNS + " from section_copy where section_id = ? and api = ?", statement -> {
                    set(statement, section, part.api());
                    return copies(statement).stream().findFirst().orElseGet(() -> SectionCopy.unknown(part, section));
                });
    }

    /** What is known of all parts of some sections. */
    List<SectionCopy> of(Collection<String> sections) {
        return database.prepared("select " + COLUMNS + " from section_copy where section_id = any (?)", statement -> {
            statement.setArray(1, statement.getConnection().createArrayOf("text", sections.toArray()));
            return copies(statement);
        });
    }

    /** What the texts of a section's copies come to, in bytes. */
    long size(String section) {
        return database.prepared(
                "select coalesce(sum(octet_length(content) + coalesce(octet_length(checks_english), 0)), 0) from section_copy where section_id = ?",
                statement -> {
                    set(statement, section);
                    ResultSet row = statement.executeQuery();
                    row.next();
                    return row.getLong(1);
                });
    }

    /** The texts of a section's copies. */
    List<SectionContent> contents(String section) {
        return database.prepared(
                "select api, content, summary, checks, checks_english from section_copy where section_id = ? and etag is not null",
                statement -> {
                    set(statement, section);
                    List<SectionContent> contents = new ArrayList<>();
                    ResultSet rows = statement.executeQuery();
                    while (rows.next()) {
                        contents.add(new SectionContent(
                                part(rows),
                                rows.getString("content"),
                                rows.getString("summary"),
                                rows.getString("checks"),
                                rows.getString("checks_english")));
                    }
                    return contents;
                });
    }

    /** Stores a new copy; false where another has stored one since {@code before} was read. */
    boolean store(SectionCopy before, FetchResult.Found found, String checks, Instant now) {
        database.prepared(
                "insert into section_copy (section_id, api) values (?, ?) on conflict do nothing", statement -> {
                    set(statement, before.section(), before.part().api());
                    return statement.executeUpdate();
                });
        SectionText text = found.section();
        return database.prepared("""
                update section_copy set stored = stored + 1, revision = ?, etag = ?, content = ?,
                                        summary = ?, checks = ?, checks_english = ?,
                                        figures = ?, fetched_at = ?
                where section_id = ? and api = ? and stored = ?""", statement -> {
            set(statement, text.revision(), found.etag(), text.content(), text.summary(), checks);
            setFrom(6, statement, text.englishChecks(), found.figures().size(), now);
            setFrom(9, statement, before.section(), before.part().api(), before.stored());
            return statement.executeUpdate() == 1;
        });
    }

    /** Empties a copy; false where another has stored one since {@code before} was read, or where there is no row. */
    boolean empty(SectionCopy before, long revision, Instant now) {
        return database.prepared("""
                update section_copy set stored = stored + 1, revision = ?, etag = null, content = null,
                                        summary = null, checks = null, checks_english = null,
                                        figures = null, fetched_at = null,
                                        emptied_at = case when etag is null then coalesce(emptied_at, ?) else ? end
                where section_id = ? and api = ? and stored = ?""", statement -> {
            set(statement, revision, now, now, before.section(), before.part().api(), before.stored());
            return statement.executeUpdate() == 1;
        });
    }

    /** There is nothing more to ask for, unless something was noted since {@code before} was read. */
    void settle(SectionCopy before, long revision, Instant now) {
        database.prepared("""
                update section_copy set settled_at = case when failure is not null or listed is not null
                                                               or wanted > section_copy.revision
                                                          then ? else settled_at end,
                                        listed = case when noted = ? then null else listed end,
                                        wanted = case when noted = ? then ? else greatest(wanted, ?) end,
                                        due_at = case when noted = ? then null else due_at end,
                                        attempts = 0, failure = null, failing_since = null
                where section_id = ? and api = ?""", statement -> {
            set(statement, now, before.noted(), before.noted(), revision, revision, before.noted());
            setFrom(7, statement, before.section(), before.part().api());
            return statement.executeUpdate();
        });
    }

    /** Asks again later, unless something was noted since {@code before} was read. */
    void postpone(SectionCopy before, int attempts, String failure, Instant until, Instant now) {
        database.prepared("""
                update section_copy set due_at = case when noted = ? then ? else due_at end, attempts = ?, failure = ?,
                                        failing_since = case when ? then coalesce(failing_since, ?) end
                where section_id = ? and api = ?""", statement -> {
            set(statement, before.noted(), until, attempts, failure, failure != null, now);
            setFrom(7, statement, before.section(), before.part().api());
            return statement.executeUpdate();
        });
    }

    private static List<SectionCopy> copies(PreparedStatement statement) throws SQLException {
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

    private static ReportPart part(ResultSet row) throws SQLException {
        return ReportPart.of(row.getString("api")).orElseThrow();
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        setFrom(1, statement, values);
    }

    private static void setFrom(int first, PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i] instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : values[i];
            statement.setObject(first + i, value);
        }
    }
}
