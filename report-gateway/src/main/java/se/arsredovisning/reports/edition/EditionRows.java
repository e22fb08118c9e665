package se.arsredovisning.reports.edition;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import se.arsredovisning.kit.language.SectionId;

/** The table of editions as rows. */
final class EditionRows {

    /** What {@link #read} reads, from editions with what became of them. */
    static final String SELECT = """
            select e.report, e.title, e.board_name, e.number, e.kind, e.open, e.corrects, e.reason, e.decision,
                e.decision_unknown, e.published_at, e.sections, e.hash, e.length, e.signature, e.content_hash,
                w.kind as withdrawal, w.reason as withdrawal_reason, w.withdrawn_at, x.reference, x.erased_at
            from edition e
            left join edition_withdrawal w on w.report = e.report and w.number = e.number
            left join edition_erasure x on x.report = e.report and x.number = e.number
            """;

    private EditionRows() {}

    static List<Edition> read(PreparedStatement select) throws SQLException {
        List<Edition> editions = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                editions.add(edition(row));
            }
        }
        return editions;
    }

    private static Edition edition(ResultSet row) throws SQLException {
        return new Edition(
                SectionId.parse(row.getString("report")),
                new Edition.Names(row.getString("title"), row.getString("board_name")),
                row.getInt("number"),
                new Edition.Terms(
                        EditionKind.of(row.getString("kind")),
                        row.getBoolean("open"),
                        row.getObject("corrects", Integer.class),
                        row.getString("reason"),
                        row.getString("decision"),
                        row.getString("decision_unknown")),
                instant(row, "published_at"),
                row.getString("sections"),
                new Edition.Proof(
                        row.getString("hash"),
                        row.getInt("length"),
                        row.getString("signature"),
                        row.getString("content_hash")),
                row.getString("withdrawal") == null
                        ? null
                        : new Edition.Withdrawal(
                                row.getString("withdrawal"),
                                row.getString("withdrawal_reason"),
                                instant(row, "withdrawn_at")),
                row.getString("reference") == null
                        ? null
                        : new Edition.Erasure(row.getString("reference"), instant(row, "erased_at")));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
