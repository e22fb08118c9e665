package se.arsredovisning.kit.time;

import java.time.Duration;

/** How long to wait between tries that fail: twice as long after each, up to a longest pause. For one thread. */
public final class BackOff {

    private static final int MOST_DOUBLINGS = 20;

    private final Duration first;
    private final Duration longest;
    private int failures;

    public BackOff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
    }

    /** The pause after a failure, which is one more. */
    public Duration next() {
        return after(failures++);
    }

    /** The pause after a failure that so many went before. */
    public Duration after(int earlier) {
        Duration pause = first.multipliedBy(1L << Math.min(earlier, MOST_DOUBLINGS));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }

    /** Whether the last try did not fail. */
    public boolean isFresh() {
        return failures == 0;
    }

    /** Begins anew, after a try that did not fail. */
    public void reset() {
        failures = 0;
    }
}
