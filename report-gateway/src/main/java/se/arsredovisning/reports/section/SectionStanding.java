package se.arsredovisning.reports.section;

import java.time.Instant;

/**
 * One part of a report as it stands now, without its text.
 *
 * @param part the part
 * @param standing how it stands
 * @param revision the revision of the copy; 0 where there is none
 * @param fetchedAt when the copy was fetched; null where there is none
 */
public record SectionStanding(Part part, Standing standing, long revision, Instant fetchedAt) {}
