package se.arsredovisning.reports;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.testing.PostgresResource;
import se.arsredovisning.reports.access.FigureSource;

/** Puts editions of reports, as their drafts are now, straight into the tables; for tests that need no body of them. */
@Singleton
public class PublishedReports {

    private static final String GIVEN = FigureSource.FIGURE.replace(" own,", "") + ", position";

    /** Editions 1 to {@code %d} of every draft, the last of which stands. */
    public static final String EDITIONS_OF_ALL_DRAFTS = """
            insert into edition (report, municipality, board, report_period, number, kind, open, published_at, changed_by,
                sections, hash, length, signature, content_hash)
            select municipality || '-' || board || '-' || report_period, municipality, board, report_period, number,
                'decided', true, now(), 'tester', '{}', repeat('a', 64), 1, '', ''
            from (select distinct municipality, board, report_period from figure) as report, generate_series(1, %1$d) number;
            insert into edition_figure (GIVEN, edition) select GIVEN, number from figure, generate_series(1, %1$d) number;
            insert into published select report, municipality, board, report_period, number, published_at from edition
            where number = %1$d""".replace("GIVEN", GIVEN);

    /** The report's draft becomes its edition of this number, and stands. */
    public void publish(SectionId report, int number, Instant at) {
        publish(report, number, at, "{}");
    }

    /** The same with a body, of which what it calls its board is known, too. */
    public void publish(SectionId report, int number, Instant at, String body) {
        add(report, number, "decided", at, body);
        run("delete from published where report = ?", report);
        run("""
                insert into published select report, municipality, board, report_period, number, published_at from edition
                where report = ? and number = ?""", report, number);
    }

    /** The draft becomes a proposal of this number, which does not stand. */
    public void propose(SectionId report, int number, Instant at) {
        add(report, number, "proposal", at, "{}");
    }

    /** The edition is not told any more; none stands where it was the newest. */
    public void withdraw(SectionId report, int number) {
        run("""
                insert into edition_withdrawal (report, number, kind, reason, withdrawn_at, changed_by)
                values (?, ?, 'error', 'Fel siffror', now(), 'tester')""", report, number);
        run("delete from published where report = ? and edition = ?", report, number);
    }

    /** The edition's body and figures are gone. */
    public void erase(SectionId report, int number) {
        run("select erase_edition(?, ?, 'KS 2021/17')", report, number);
    }

    private void add(SectionId report, int number, String kind, Instant at, String body) {
        run("""
                insert into edition (report, municipality, board, report_period, board_name, number, kind, open,
                    published_at, changed_by, sections, hash, length, signature, content_hash)
                select ?, ?, ?, ?, cast(? as json) #>> '{board,name}', n, ?, true, cast(? as timestamptz), 'tester', '{}',
                    encode(sha256(convert_to(random()::text, 'UTF8')), 'hex'), 1, '', '' from cast(? as int) as n""", report, report.municipality(), report.board(), report.period(), body, kind, at.toString(), number);
        run(
                "insert into edition_body (report, number, body) values (?, ?, convert_to(?, 'UTF8'))",
                report,
                number,
                body);
        run("""
                insert into edition_figure (GIVEN, edition) select GIVEN, cast(? as int) from figure
                where municipality = ? and board = ? and report_period = ?""".replace("GIVEN", GIVEN), number, report.municipality(), report.board(), report.period());
    }

    private void run(String sql, Object... values) {
        try (Connection connection = PostgresResource.owner().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i] instanceof Integer number ? number : values[i].toString());
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
