package se.arsredovisning.hr.section;

import se.arsredovisning.hr.document.SectionDocument;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.query.Replaced;

/**
 * Says inside the service, within the transaction, that a section has another document.
 *
 * @param at of which section, and at which of its revisions
 * @param document what it says now, or null where it was deleted
 */
public record SectionReplaced(Replaced at, SectionDocument document) {

    /** The section. */
    public SectionId section() {
        return at.section();
    }
}
