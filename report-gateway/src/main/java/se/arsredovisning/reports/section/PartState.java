package se.arsredovisning.reports.section;

import java.time.Instant;

/**
 * One part of a report as it stands now, without its text.
 *
 * @param part the part
 * @param freshness how it stands
 * @param since since when; null where nothing is known of that
 * @param changedAt when anything that decides how it stands was last noted; null where nothing ever was
 * @param revision the revision of the copy; 0 where there is none
 * @param fetchedAt when the copy was fetched; null where there is none
 */
public record PartState(
        ReportPart part, Freshness freshness, Instant since, Instant changedAt, long revision, Instant fetchedAt) {}
