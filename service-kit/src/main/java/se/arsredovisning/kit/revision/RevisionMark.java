package se.arsredovisning.kit.revision;

import java.time.Instant;

/**
 * The last revision of a section, without its document.
 *
 * @param number its number
 * @param deleted whether it is a deletion
 * @param changedAt when it was written
 */
public record RevisionMark(long number, boolean deleted, Instant changedAt) {}
