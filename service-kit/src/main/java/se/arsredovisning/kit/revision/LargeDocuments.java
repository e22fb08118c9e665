package se.arsredovisning.kit.revision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import javax.sql.DataSource;
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

    /** Where a request loads no other, it is larger ones. */
    static final int FROM_OF_ONE = 128 * 1024;

    /** What all documents of a page may come to that are loaded with it. */
    private static final int OF_PAGE = 768 * 1024;

    /** Bytes of heap for each byte of a document that is read and answered: what one dense in numbers needs (ADR 24). */
    static final int READ = 80;

    /** Bytes of heap for each byte of a document that is only there as text. */
    private static final int TEXT = 3;

    private final DocumentRows rows;
    private final RequestMemory memory;

    public LargeDocuments(DataSource dataSource, RequestMemory memory) {
        this.rows = new DocumentRows(dataSource);
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
        return rows.load(revision);
    }

    /** What is made of a revision, whose document is dropped again. */
    <T> T show(Revision revision, Function<Revision, T> show) {
        if (isLoaded(revision)) {
            return show.apply(revision);
        }
        long bytes = READ * size(revision.section(), revision.number());
        memory.use(bytes);
        try {
            return show.apply(rows.load(revision));
        } finally {
            memory.drop(bytes);
        }
    }

    /** How large a revision's document is, in bytes; 0 where there is none. */
    long size(SectionId section, long number) {
        return rows.size(section, number);
    }

    /** How large the present document of a section is, in bytes; 0 where there is none. */
    long size(SectionId section) {
        return rows.size(section);
    }

    private static boolean isLoaded(Revision revision) {
        return revision.deleted() || !revision.document().equals(RevisionRows.NOT_LOADED);
    }
}
