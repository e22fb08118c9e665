package se.arsredovisning.reports.draft;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.kit.revision.RevisionMark;

/**
 * The same board's reports of the same kind a year before and a year after.
 *
 * @param previous the last revision of the one before, a deletion included; null where it never was
 * @param next the last revision of the one after, a deletion included; null where it never was
 */
record AdjacentReports(RevisionMark previous, RevisionMark next) {

    /** None that is told of. */
    static final AdjacentReports NONE = new AdjacentReports(null, null);

    /** The ids of a report's neighbours, whether or not they exist. */
    static Stream<SectionId> ids(SectionId report) {
        return Stream.of(report.yearsLater(-1), report.yearsLater(1)).flatMap(Optional::stream);
    }

    /** Those of a report, among the revisions of all that were asked for. */
    static AdjacentReports of(SectionId report, Map<SectionId, RevisionMark> marks) {
        return new AdjacentReports(
                report.yearsLater(-1).map(marks::get).orElse(null),
                report.yearsLater(1).map(marks::get).orElse(null));
    }

    boolean hasPrevious() {
        return exists(previous);
    }

    boolean hasNext() {
        return exists(next);
    }

    /** When one of them last changed; null where neither ever was. */
    Instant changedAt() {
        return Stream.of(previous, next)
                .filter(Objects::nonNull)
                .map(RevisionMark::changedAt)
                .max(Instant::compareTo)
                .orElse(null);
    }

    private static boolean exists(RevisionMark report) {
        return report != null && !report.deleted();
    }
}
