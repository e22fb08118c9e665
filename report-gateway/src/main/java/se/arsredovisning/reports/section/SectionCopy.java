package se.arsredovisning.reports.section;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

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
 * @param listed the ETag that the service lists where the copy has another one, empty where it lists none; null while the
 *     two agree
 * @param revision the copy's revision; where there is no copy, the revision that is known to be deleted, or 0
 * @param etag the copy's ETag with its quotes; null where there is no copy
 * @param fetchedAt when the copy was fetched; null where there is none
 * @param figuresHash what {@link SectionText#figuresHash} was of the figures that the copy has; null where that is not known
 * @param times when what else is known came to be known
 */
public record SectionCopy(
        ReportPart part,
        String section,
        long wanted,
        long noted,
        long stored,
        boolean due,
        int attempts,
        String failure,
        String listed,
        long revision,
        String etag,
        Instant fetchedAt,
        String figuresHash,
        Times times) {

    /**
     * When something about a section was noted; each null where it never was.
     *
     * @param announcedAt when the service first announced what the copy does not have
     * @param failingSince when its answers ceased to be usable
     * @param emptiedAt when the copy was emptied
     * @param settledAt when a failure or an announcement was last found to be over
     */
    public record Times(Instant announcedAt, Instant failingSince, Instant emptiedAt, Instant settledAt) {

        static final Times NONE = new Times(null, null, null, null);
    }

    /** A section that nothing is known of. */
    static SectionCopy unknown(ReportPart part, String section) {
        return new SectionCopy(part, section, 0, 0, 0, false, 0, null, null, 0, null, null, null, Times.NONE);
    }

    /** When anything was last noted, the service's own state included; null where nothing ever was. */
    Instant changedAt(ServiceState service) {
        return Stream.of(
                        fetchedAt,
                        times.announcedAt(),
                        times.failingSince(),
                        times.emptiedAt(),
                        times.settledAt(),
                        service.since())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether nothing was ever known of it, so that it has no row. */
    boolean isUnknown() {
        return noted == 0 && stored == 0;
    }

    /** Whether the service is known to have another version, which is not fetched yet. */
    public boolean isBehind() {
        return due && (wanted > revision || listed != null);
    }

    /** Whether the copy has the figures that come with this text; false where that is not known. */
    public boolean hasFiguresOf(SectionText text) {
        return figuresHash != null && figuresHash.equals(text.figuresHash());
    }

    /** Whether there is a copy. */
    public boolean held() {
        return etag != null;
    }
}
