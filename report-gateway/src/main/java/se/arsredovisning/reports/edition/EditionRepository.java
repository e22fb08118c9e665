package se.arsredovisning.reports.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import se.arsredovisning.kit.database.Jdbc;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.query.Paging;
import se.arsredovisning.kit.revision.Change;
import se.arsredovisning.reports.section.DimensionColumns;
import se.arsredovisning.reports.section.ReportPart;

/** The rows of editions. Rows are added; none is changed or taken away but the pointer to the edition that stands. */
@ApplicationScoped
class EditionRepository {

    private static final String FIGURE = "municipality, board, report_period, part, position, code, kind, period,"
            + " period_type, role, parent, " + DimensionColumns.list() + ", value, unit, unit_label, decimals, status,"
            + " reason, reason_english, published, reported_in, label, source";

    private final Jdbc database;

    EditionRepository(DataSource dataSource) {
        this.database = new Jdbc(dataSource, "the editions cannot be read or written");
    }

    /** Adds an edition with its body and the report's figures of these parts, as they are now. */
    void add(EditionSeal.Sealed sealed, Change by, Set<ReportPart> parts) {
        Edition edition = sealed.edition();
        database.prepared("""
                insert into edition (report, municipality, board, report_period, title, board_name, number, kind, open,
                    published_at, changed_by, changed_by_name, corrects, reason, decision, decision_unknown, sections,
                    hash, length, signature, content_hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                """, insert -> {
            setReport(insert, edition.report());
            insert.setString(5, edition.names().title());
            insert.setString(6, edition.names().board());
            insert.setInt(7, edition.number());
            insert.setString(8, edition.terms().kind().code());
            insert.setBoolean(9, edition.terms().open());
            insert.setObject(10, edition.publishedAt().atOffset(ZoneOffset.UTC));
            insert.setString(11, by.by());
            insert.setString(12, by.name());
            insert.setObject(13, edition.terms().corrects());
            insert.setString(14, edition.terms().reason());
            insert.setString(15, edition.terms().decision());
            insert.setString(16, edition.terms().decisionUnknown());
            insert.setString(17, edition.sections());
            insert.setString(18, edition.proof().hash());
            insert.setInt(19, edition.proof().length());
            insert.setString(20, edition.proof().signature());
            insert.setString(21, edition.proof().contentHash());
            return insert.executeUpdate();
        });
        database.prepared("insert into edition_body (report, number, body) values (?, ?, ?)", insert -> {
            setNumber(insert, edition);
            insert.setBytes(3, sealed.body());
            return insert.executeUpdate();
        });
        String copy = "insert into edition_figure (" + FIGURE + ", edition) select " + FIGURE + ", ? from figure"
                + " where municipality = ? and board = ? and report_period = ? and part = any (?)";
        database.prepared(copy, insert -> {
            insert.setInt(1, edition.number());
            insert.setString(2, edition.report().municipality());
            insert.setString(3, edition.report().board());
            insert.setString(4, edition.report().period());
            insert.setArray(
                    5,
                    insert.getConnection()
                            .createArrayOf(
                                    "int2",
                                    parts.stream().map(ReportPart::place).toArray()));
            return insert.executeUpdate();
        });
    }

    /** From now on this is the edition of its report that stands. */
    void stands(Edition edition) {
        database.prepared("""
                insert into published (report, municipality, board, report_period, edition, published_at)
                values (?, ?, ?, ?, ?, ?) on conflict (report)
                do update set edition = excluded.edition, published_at = excluded.published_at\
                """, upsert -> {
            setReport(upsert, edition.report());
            upsert.setInt(5, edition.number());
            upsert.setObject(6, edition.publishedAt().atOffset(ZoneOffset.UTC));
            return upsert.executeUpdate();
        });
    }

    /** From now on everybody is told why this edition is not there. */
    void withdraw(Edition edition, Edition.Withdrawal why, Change by) {
        database.prepared("""
                insert into edition_withdrawal (report, number, kind, reason, withdrawn_at, changed_by, changed_by_name)
                values (?, ?, ?, ?, ?, ?, ?)\
                """, insert -> {
            setNumber(insert, edition);
            insert.setString(3, why.kind());
            insert.setString(4, why.reason());
            insert.setObject(5, why.withdrawnAt().atOffset(ZoneOffset.UTC));
            insert.setString(6, by.by());
            insert.setString(7, by.name());
            return insert.executeUpdate();
        });
        database.prepared("delete from published where report = ? and edition = ?", delete -> {
            setNumber(delete, edition);
            return delete.executeUpdate();
        });
    }

    /** All editions of a report, the newest first. */
    List<Edition> of(SectionId report) {
        return database.prepared(EditionRows.SELECT + " where e.report = ? order by e.number desc", select -> {
            select.setString(1, report.toString());
            return EditionRows.read(select);
        });
    }

    /** The bytes of an edition; none where there is no such, or where they were erased. */
    Optional<byte[]> body(Edition edition) {
        return database.prepared("select body from edition_body where report = ? and number = ?", select -> {
            setNumber(select, edition);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        });
    }

    /** A page of the editions that stand, by municipality, board and period. */
    PublishedPage published(PublishedQuery asked, Paging paging) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        List<Object> values = new ArrayList<>();
        and(conditions, values, "p.municipality = ?", asked.municipality());
        and(conditions, values, "p.board = ?", asked.board());
        and(conditions, values, "p.report_period = ?", asked.period());
        Instant since = asked.since();
        and(conditions, values, "p.published_at >= ?", since == null ? null : since.atOffset(ZoneOffset.UTC));
        String where = " where " + String.join(" and ", conditions);
        long total = database.prepared("select count(*) from published p" + where, count -> {
            set(count, values);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
        String page = EditionRows.SELECT + " join published p on p.report = e.report and p.edition = e.number" + where
                + " order by p.municipality, p.board, p.report_period limit ? offset ?";
        List<Edition> found = database.prepared(page, select -> {
            int next = set(select, values);
            select.setInt(next, paging.limit());
            select.setLong(next + 1, paging.offset());
            return EditionRows.read(select);
        });
        return new PublishedPage(found, total);
    }

    private static void and(List<String> conditions, List<Object> values, String condition, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }

    /** The editions that stand and were published last, the newest first. */
    List<Edition> latest(int limit) {
        String latest = EditionRows.SELECT + " join published p on p.report = e.report and p.edition = e.number"
                + " order by p.published_at desc, p.report limit ?";
        return database.prepared(latest, select -> {
            select.setInt(1, limit);
            return EditionRows.read(select);
        });
    }

    private static int set(PreparedStatement statement, List<Object> values) throws SQLException {
        int next = 1;
        for (Object value : values) {
            statement.setObject(next++, value);
        }
        return next;
    }

    private static void setReport(PreparedStatement statement, SectionId report) throws SQLException {
        statement.setString(1, report.toString());
        statement.setString(2, report.municipality());
        statement.setString(3, report.board());
        statement.setString(4, report.period());
    }

    private static void setNumber(PreparedStatement statement, Edition edition) throws SQLException {
        statement.setString(1, edition.report().toString());
        statement.setInt(2, edition.number());
    }
}
