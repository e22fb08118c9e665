package se.arsredovisning.reports.section;

import java.time.Instant;

/**
 * Whether a service can be asked.
 *
 * @param reachable whether it could be asked last; true where it never was
 * @param since since when it can or cannot; null where it was never asked
 */
record ServiceState(boolean reachable, Instant since) {

    /** A service that was never asked. */
    static final ServiceState UNKNOWN = new ServiceState(true, null);
}
