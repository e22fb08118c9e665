package se.arsredovisning.kit.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one place where time comes in. */
final class Clocks {

    @Produces
    @Singleton
    Clock system() {
        return Clock.systemUTC();
    }
}
