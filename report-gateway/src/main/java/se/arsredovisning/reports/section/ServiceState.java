package se.arsredovisning.reports.section;

import java.time.Instant;

/**
 * Whether a service can be asked, and what is known of its copies.
 *
 * @param reachable whether it could be asked last; true where it never was
 * @param confirmed whether the copies were compared with what it has, since the gateway started and since it last changed
 * @param since since when it can or cannot, or was or was not; null where it was never asked
 */
record ServiceState(boolean reachable, boolean confirmed, Instant since) {

    /** A service that was never asked. */
    static final ServiceState UNKNOWN = new ServiceState(true, false, null);
}
