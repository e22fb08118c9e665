package se.arsredovisning.reports.section;

import java.time.Instant;

/**
 * What is known of one section, without its texts.
 *
 * @param part whose it is
 * @param section its id
 * @param wanted the highest revision that was announced
 * @param noted counts announcements
 * @param stored counts changes of the copy
 * @param due whether the service is to be asked
 * @param attempts how often that has failed since it last succeeded
 * @param failure what failed, for an operator; or null
 * @param revision the copy's revision; where there is no copy, the revision that is known to be deleted, or 0
 * @param etag the copy's ETag with its quotes; null where there is no copy
 * @param fetchedAt when the copy was fetched; null where there is none
 */
record SectionCopy(
        Part part,
        String section,
        long wanted,
        long noted,
        long stored,
        boolean due,
        int attempts,
        String failure,
        long revision,
        String etag,
        Instant fetchedAt) {

    /** A section that nothing is known of. */
    static SectionCopy unknown(Part part, String section) {
        return new SectionCopy(part, section, 0, 0, 0, false, 0, null, 0, null, null);
    }

    /** Whether there is a copy. */
    boolean held() {
        return etag != null;
    }
}
