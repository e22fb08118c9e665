package se.arsredovisning.hr.section;

import se.arsredovisning.hr.document.SectionDocument;
import se.arsredovisning.kit.language.SectionId;

/**
 * Says inside the service, within the transaction, that a section has another document.
 *
 * @param section the section
 * @param document what it says now, or null where it was deleted
 */
public record SectionReplaced(SectionId section, SectionDocument document) {}
