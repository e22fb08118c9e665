package se.arsredovisning.reports.section;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import se.arsredovisning.kit.language.SectionId;

/**
 * A report as it is worked on, or as it was published once.
 *
 * @param report the report
 * @param edition the edition's number; 0 for the draft
 */
public record ReportVersion(SectionId report, int edition) {

    /** The number of what is no edition. */
    public static final int DRAFT = 0;

    private static final String DRAFT_WORD = "draft";

    /** Gives a statement these, as its first two parameters: the reports, and beside them the editions. */
    public static void set(PreparedStatement statement, Collection<ReportVersion> versions) throws SQLException {
        Connection connection = statement.getConnection();
        statement.setArray(
                1,
                connection.createArrayOf(
                        "text",
                        versions.stream()
                                .map(version -> version.report().toString())
                                .toArray()));
        statement.setArray(
                2,
                connection.createArrayOf(
                        "int", versions.stream().map(ReportVersion::edition).toArray()));
    }

    public boolean isDraft() {
        return edition == DRAFT;
    }

    /** What answers say: {@code draft}, or the edition's number. */
    public String word() {
        return isDraft() ? DRAFT_WORD : Integer.toString(edition);
    }
}
