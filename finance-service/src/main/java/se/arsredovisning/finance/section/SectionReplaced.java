package se.arsredovisning.finance.section;

import se.arsredovisning.finance.document.SectionDocument;
import se.arsredovisning.finance.document.ShownRows;
import se.arsredovisning.kit.language.SectionId;

/**
 * Says inside the service, within the transaction, that a section has another document.
 *
 * @param section the section
 * @param document what it says now, or null where it was deleted
 * @param rows its rows, reckoned once for every query table; null where it was deleted
 */
public record SectionReplaced(SectionId section, SectionDocument document, ShownRows rows) {}
