package se.arsredovisning.finance.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import se.arsredovisning.kit.language.RevisionId;

/** One version of a board's account mapping, kept for good. */
@Entity
@Table(name = "mapping_revision")
@IdClass(MappingRevision.Key.class)
public class MappingRevision {

    /**
     * Names a version.
     *
     * @param mapping the board that it is of: {@code 1489-kommunstyrelsen}
     * @param revision its number, from 1
     */
    public record Key(String mapping, long revision) implements Serializable {}

    @Id
    String mapping;

    @Id
    long revision;

    /** Random bits of this version's own, so that one after a restore is another. */
    long drawn;

    String document;

    @Column(name = "changed_by")
    String changedBy;

    @Column(name = "changed_at")
    Instant changedAt;

    String reason;

    /** For Hibernate. */
    protected MappingRevision() {}

    MappingRevision(String mapping, RevisionId id, String document) {
        this.mapping = mapping;
        this.revision = id.number();
        this.drawn = id.drawn();
        this.document = document;
    }

    /** Which version. */
    RevisionId id() {
        return new RevisionId(revision, drawn);
    }
}
