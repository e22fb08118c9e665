package se.arsredovisning.reports.section;

import static se.arsredovisning.reports.section.SectionCopyRows.set;
import static se.arsredovisning.reports.section.SectionCopyRows.setFrom;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.time.Instant;
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

    /**
     * Lets the transaction be answered before it is on disk: what a crash of the database takes with it is only that something is
     * to be fetched, which the next probe finds as well.
     */
    void commitSoon() {
        database.prepared("set local synchronous_commit = off", statement -> statement.executeUpdate());
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

    /**
     * Takes sections that are due, and leaves them to the caller until the lease ends.
     *
     * @param restedSince only those that were not fetched since, nor heard of for the first time; null for all
     */
    List<SectionCopy> take(ReportPart part, Instant now, Instant leaseEnds, Instant restedSince, int limit) {
        return database.prepared("""
                update section_copy set due_at = ? where (section_id, api) in (
                    select section_id, api from section_copy where api = ? and due_at <= ?
                        and (cast(? as timestamptz) is null or coalesce(fetched_at, announced_at, '-infinity') <= ?)
                    order by due_at limit ? for update skip locked)
                returning\s""" + SectionCopyRows.COLUMNS, statement -> {
            set(statement, leaseEnds, part.api(), now, restedSince, restedSince, limit);
            return SectionCopyRows.read(statement);
        });
    }

    /** What is known of one section; the unknown copy where nothing is. */
    SectionCopy find(ReportPart part, String section) {
        return database.prepared(
                "select " + SectionCopyRows.COLUMNS + " from section_copy where section_id = ? and api = ?",
                statement -> {
                    set(statement, section, part.api());
                    return SectionCopyRows.read(statement).stream()
                            .findFirst()
                            .orElseGet(() -> SectionCopy.unknown(part, section));
                });
    }

    /** What is known of all parts of some sections. */
    List<SectionCopy> of(Collection<String> sections) {
        return database.prepared(
                "select " + SectionCopyRows.COLUMNS + " from section_copy where section_id = any (?)", statement -> {
                    statement.setArray(1, statement.getConnection().createArrayOf("text", sections.toArray()));
                    return SectionCopyRows.read(statement);
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
                                SectionCopyRows.part(rows),
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
        if (before.isUnknown()) {
            database.prepared(
                    "insert into section_copy (section_id, api) values (?, ?) on conflict do nothing", statement -> {
                        set(statement, before.section(), before.part().api());
                        return statement.executeUpdate();
                    });
        }
        SectionText text = found.section();
        return database.prepared("""
                update section_copy set stored = stored + 1, revision = ?, etag = ?, content = ?,
                                        summary = ?, checks = ?, checks_english = ?,
                                        figures = coalesce(?, figures), figures_hash = ?, figures_of = ?,
                                        fetched_at = ?
                where section_id = ? and api = ? and stored = ?""", statement -> {
            set(statement, text.revision(), found.etag(), text.content(), text.summary(), checks);
            Integer figures = found.figures() == null ? null : found.figures().size();
            setFrom(6, statement, text.englishChecks(), figures, text.figuresHash(), found.etag(), now);
            setFrom(11, statement, before.section(), before.part().api(), before.stored());
            return statement.executeUpdate() == 1;
        });
    }

    /** Empties a copy; false where another has stored one since {@code before} was read, or where there is no row. */
    boolean empty(SectionCopy before, long revision, Instant now) {
        return database.prepared("""
                update section_copy set stored = stored + 1, revision = ?, etag = null, content = null,
                                        summary = null, checks = null, checks_english = null,
                                        figures = null, figures_hash = null, fetched_at = null,
                                        emptied_at = case when etag is null then coalesce(emptied_at, ?) else ? end
                where section_id = ? and api = ? and stored = ?""", statement -> {
            set(statement, revision, now, now, before.section(), before.part().api(), before.stored());
            return statement.executeUpdate() == 1;
        });
    }

    /**
     * There is nothing more to ask for, unless something was noted since {@code before} was read. What was announced
     * meanwhile, and is what the answer brought already, is nothing more.
     */
    void settle(SectionCopy before, long revision, Instant now) {
        database.prepared("""
                update section_copy set settled_at = case when failure is not null or listed is not null
                                                               or wanted > section_copy.revision
                                                          then ? else settled_at end,
                                        listed = case when noted = ? then null else listed end,
                                        wanted = case when noted = ? then ? else greatest(wanted, ?) end,
                                        due_at = case when noted = ? or (listed is null and wanted <= ?) then null
                                                      else due_at end,
                                        attempts = 0, failure = null, failing_since = null
                where section_id = ? and api = ?""", statement -> {
            set(statement, now, before.noted(), before.noted(), revision, revision, before.noted());
            setFrom(7, statement, revision);
            setFrom(8, statement, before.section(), before.part().api());
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
}
