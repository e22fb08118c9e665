package se.arsredovisning.finance.section;

import se.arsredovisning.finance.document.SectionDocument;
import se.arsredovisning.finance.document.ShownRows;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.query.Replaced;

/**
 * Says inside the service, within the transaction, that a section has another document.
 *
 * @param at of which section, and at which of its revisions
 * @param document what it says now, or null where it was deleted
 * @param rows its rows, reckoned once for every query table; null where it was deleted
 */
public record SectionReplaced(Replaced at, SectionDocument document, ShownRows rows) {

    /** The section. */
    public SectionId section() {
        return at.section();
    }
}
