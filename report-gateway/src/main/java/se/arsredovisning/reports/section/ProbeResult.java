package se.arsredovisning.reports.section;

/**
 * What a probe has found of a service.
 *
 * @param reachable whether it can be asked
 * @param confirmed whether the copies are what it has, but for those that are noted to be behind
 * @param reason why one of them is not so, for an operator; null where both are
 */
public record ProbeResult(boolean reachable, boolean confirmed, String reason) {

    /** The service can be asked, and the copies are compared. */
    public static final ProbeResult GOOD = new ProbeResult(true, true, null);

    /** The service cannot be asked. */
    public static ProbeResult away(String reason) {
        return new ProbeResult(false, false, reason);
    }

    /** The service can be asked, and what it has is not known. */
    public static ProbeResult unconfirmed(String reason) {
        return new ProbeResult(true, false, reason);
    }

    /** Whether a reader is told the same. */
    public boolean same(ProbeResult other) {
        return reachable == other.reachable && confirmed == other.confirmed;
    }
}
