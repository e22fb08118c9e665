package se.arsredovisning.kit.revision;

import se.arsredovisning.kit.language.SectionId;

/**
 * Says inside the service that a revision was added; fired in the transaction that adds it. Whoever acts on it outside
 * the database observes it after the commit.
 *
 * @param section what has a new revision
 */
public record RevisionAppended(SectionId section) {}
