package se.arsredovisning.kit.revision;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.util.function.Function;
import javax.sql.DataSource;
import se.arsredovisning.kit.database.Jdbc;
import se.arsredovisning.kit.http.RequestMemory;
import se.arsredovisning.kit.language.SectionId;

/**
 * Documents that are too large to be loaded before there is room for what is made of them. The database tells how large a
 * document is without reading it.
 */
@ApplicationScoped
public class LargeDocuments {

    /** Larger documents, in bytes, are loaded by themselves. */
    static final int FROM = 32 * 1024;

    /** What all documents of a page may come to that are loaded with it. */
    private static final int OF_PAGE = 768 * 1024;

    /** Bytes of heap for each byte of a document that is read and answered: what one dense in numbers needs (ADR 24). */
    static final int READ = 80;

    /** Bytes of heap for each byte of a document that is only there as text. */
    private static final int TEXT = 3;

    private final Jdbc database;
    private final RequestMemory memory;

    public LargeDocuments(DataSource dataSource, RequestMemory memory) {
        this.database = new Jdbc(dataSource, "the document cannot be read");
        this.memory = memory;
    }

    /** How large the documents of a page may be each that are loaded with it, which are counted. */
    int ofPage(int limit) {
        int each = Math.min(FROM, OF_PAGE / limit);
        memory.use((long) TEXT * each * limit);
        return each;
    }

    /** The revision with its document, which is counted among what the request needs. */
    Revision load(Revision revision) {
        if (isLoaded(revision)) {
            if (!revision.deleted()) {
                memory.use((long) READ * revision.document().length());
            }
            return revision;
        }
        memory.use(READ * size(revision.section(), revision.number()));
        return read(revision);
    }

    /** What is made of a revision, whose document is dropped again. */
    <T> T show(Revision revision, Function<Revision, T> show) {
        if (isLoaded(revision)) {
            return show.apply(revision);
        }
        long bytes = READ * size(revision.section(), revision.number());
        memory.use(bytes);
        try {
            return show.apply(read(revision));
        } finally {
            memory.drop(bytes);
        }
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

    private static boolean isLoaded(Revision revision) {
        return revision.deleted() || !revision.document().equals(RevisionRows.NOT_LOADED);
    }

    private Revision read(Revision revision) {
        return database.prepared("select document from revision where section_id = ? and revision = ?", select -> {
            select.setString(1, revision.section().toString());
            select.setLong(2, revision.number());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return revision.withDocument(row.getString(1));
            }
        });
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
