package se.arsredovisning.reports.section;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Whether the copies of a part, taken together, are what its service has, and whether they are whole. */
@ApplicationScoped
public class CopyStateService {

    private static final String NONE = "W/\"0-";

    private final CopyStateRepository copies;
    private final Clock clock;

    CopyStateService(CopyStateRepository copies, Clock clock) {
        this.copies = copies;
        this.clock = clock;
    }

    /** What the copies come to, as the ETag of a list of them would be. */
    @Transactional
    public String sum(ReportPart part) {
        return copies.sum(part);
    }

    /**
     * Whether a list's ETag says that the service has just what the copies are.
     *
     * @param sum what {@link #sum} gave
     */
    public static boolean agree(String listed, String sum) {
        // Of no sections nobody knows the rules, and they do not matter.
        return listed.equals(sum) || (sum.startsWith(NONE) && listed.startsWith(NONE));
    }

    /** The ETags of all copies of a part, by section. */
    @Transactional
    public Map<String, String> tags(ReportPart part) {
        return copies.tags(part);
    }

    /** A service that was away is back: what waits for another try is asked for at once. */
    @Transactional
    public void retryNow(ReportPart part) {
        copies.retryNow(part, clock.instant());
    }

    /** Copies that have lost their figures or their report are to be fetched again. */
    @Transactional
    public int repair(ReportPart part) {
        List<String> incomplete = copies.incomplete(part);
        if (!incomplete.isEmpty()) {
            copies.invalidate(part, incomplete, clock.instant());
        }
        return incomplete.size();
    }
}
