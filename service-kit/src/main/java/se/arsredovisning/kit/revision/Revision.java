package se.arsredovisning.kit.revision;

import java.time.Instant;
import java.util.List;
import se.arsredovisning.kit.language.RevisionId;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.language.SectionStatus;

/**
 * One version of a section, immutable.
 *
 * @param section the section
 * @param id which one: its number, from 1, without gaps, and the bits that it drew
 * @param document the section's JSON document as it was given, or null where the revision is a deletion
 * @param changes the JSON Pointers that differ from the revision before; one empty pointer for the whole document
 * @param changedBy who wrote it: the subject of their token
 * @param changedByName what they were called then, or null; told only to those who say who they are
 * @param changedAt when, to the microsecond
 * @param reason why, as the writer said; or null
 * @param status how far the section had come by then; a report is always a draft
 * @param news what it tells of beside a change of the document; null where it is no more than that
 */
public record Revision(
        SectionId section,
        RevisionId id,
        String document,
        List<String> changes,
        String changedBy,
        String changedByName,
        Instant changedAt,
        String reason,
        SectionStatus status,
        RevisionNews news) {

    /** A revision of a draft that tells of a change of the document alone. */
    public Revision(
            SectionId section,
            RevisionId id,
            String document,
            List<String> changes,
            String changedBy,
            String changedByName,
            Instant changedAt,
            String reason) {
        this(section, id, document, changes, changedBy, changedByName, changedAt, reason, SectionStatus.DRAFT, null);
    }

    /** What a revision changes that only takes its section a step on or back: no document has a member of that name. */
    static final List<String> STEP = List.of("/status");

    /**
     * Stands for a revision that was never written, of a section that does not exist: where it is tried what a first write
     * would make.
     *
     * @param number 0 of what is there now, 1 of what would be
     */
    public static Revision unwritten(SectionId section, long number) {
        return new Revision(section, new RevisionId(number, 0), null, List.of(), "", null, Instant.EPOCH, null);
    }

    /** The revision's number. */
    public long number() {
        return id.number();
    }

    /** Whether the section does not exist as of this revision. */
    public boolean deleted() {
        return document == null;
    }

    /** The same revision with its document, or with less of it. */
    public Revision withDocument(String other) {
        return new Revision(section, id, other, changes, changedBy, changedByName, changedAt, reason, status, news);
    }
}
