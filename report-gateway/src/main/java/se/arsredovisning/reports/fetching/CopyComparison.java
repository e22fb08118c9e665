package se.arsredovisning.reports.fetching;

import java.time.Duration;
import se.arsredovisning.reports.section.CopyStateService;
import se.arsredovisning.reports.section.ReportPart;

/**
 * Compares the copies of one part with what its service says that it has, each time that the service is probed. Mostly
 * that is one number held against another; only where they differ is the service asked for its list.
 *
 * <p>A difference that was compared is not compared again until something has moved: what is behind is noted then, and is
 * being fetched. Lists take at most a tenth of the time, so that a service that is written to all the time is not kept
 * busy with listing.
 */
final class CopyComparison {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int SHARE = 10;

    private final ReportPart part;
    private final Reconciliation reconciliation;
    private final CopyStateService copyStates;

    private String difference;
    private long listAt = System.nanoTime();

    CopyComparison(ReportPart part, Reconciliation reconciliation, CopyStateService copyStates) {
        this.part = part;
        this.reconciliation = reconciliation;
        this.copyStates = copyStates;
    }

    /** What a comparison came to. */
    enum Outcome {
        /** The copies are what the service has. */
        AGREED,
        /** They differ, and what is behind was noted just now. */
        NOTED,
        /** They differ, and what is behind is noted already, or is about to be. */
        UNDER_WAY
    }

    /**
     * Compares.
     *
     * @param listed the ETag of the service's list, read just before
     * @param anew whether the list is asked for in any case
     * @throws UnreachableException where the list cannot be had, so that nothing is known
     */
    Outcome compare(String listed, boolean anew) throws UnreachableException {
        String sum = copyStates.sum(part);
        if (!anew && CopyStateService.agree(listed, sum)) {
            difference = null;
            return Outcome.AGREED;
        }
        String present = listed + sum;
        long began = System.nanoTime();
        if (!anew && (began - listAt < 0 || (!listed.isEmpty() && present.equals(difference)))) {
            return Outcome.UNDER_WAY;
        }
        // Where something is written all the time this is often: what reads all figures has to wait for its turn.
        String trouble = anew ? reconciliation.reconcile(part) : reconciliation.compare(part);
        if (trouble != null) {
            throw new UnreachableException(trouble);
        }
        long ended = System.nanoTime();
        listAt = ended + Math.min(SHARE * (ended - began), LONGEST_PAUSE.toNanos());
        difference = present;
        return Outcome.NOTED;
    }
}
