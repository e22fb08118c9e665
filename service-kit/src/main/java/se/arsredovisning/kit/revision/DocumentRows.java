package se.arsredovisning.kit.revision;

import java.sql.ResultSet;
import javax.sql.DataSource;
import se.arsredovisning.kit.database.Jdbc;
import se.arsredovisning.kit.language.SectionId;

/** The documents of revisions as the database holds them, and how large they are there. */
final class DocumentRows {

    private final Jdbc database;

    DocumentRows(DataSource dataSource) {
        this.database = new Jdbc(dataSource, "the document cannot be read");
    }

    /** The revision with its document, which stands in the log. */
    Revision load(Revision revision) {
        return database.prepared("select document from revision where section_id = ? and revision = ?", select -> {
            select.setString(1, revision.section().toString());
            select.setLong(2, revision.number());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return revision.withDocument(row.getString(1));
            }
        });
    }

    /** How large a revision's document is, in bytes; 0 where there is none. */
    long size(SectionId section, long number) {
        return number(
                "select octet_length(document) from revision where section_id = ? and revision = ?", section, number);
    }

    /** How large the present document of a section is, in bytes; 0 where there is none. */
    long size(SectionId section) {
        return number(
                "select octet_length(document) from revision where section_id = ? order by revision desc limit 1",
                section,
                null);
    }

    private long number(String sql, SectionId section, Long number) {
        return database.prepared(sql, select -> {
            select.setString(1, section.toString());
            if (number != null) {
                select.setLong(2, number);
            }
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0L;
            }
        });
    }
}
