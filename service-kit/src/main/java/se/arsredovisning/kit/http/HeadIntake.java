package se.arsredovisning.kit.http;

import com.sun.management.UnixOperatingSystemMXBean;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.arsredovisning.kit.platform.ClientConnection;
import se.arsredovisning.kit.platform.ConnectionHandlers;

/**
 * Holds the head of each request to a time, and connections to a number: who sends a head a byte at a time, or connects and
 * sends nothing, is cut off, and where there are too many connections the one that has kept its head waiting longest makes
 * room. Where none does, the new one is closed. A connection whose requests come whole is never cut off here: between them
 * it stays open for as long as the server lets it be idle.
 */
@Singleton
final class HeadIntake {

    /** Before every other filter: whatever answers a request, its head has come. */
    private static final int FIRST = 1_000_001;

    /** Bytes of heap for each connection: one takes 3 kB, and up to 40 kB while a long head is nearly there (ADR 24). */
    private static final long HEAP = 64L * 1024;

    private final HttpDate date;
    private final long timeLimit;
    private final int most;
    private final AtomicInteger open = new AtomicInteger();
    private final Set<HeadReading> waiting = Collections.synchronizedSet(new LinkedHashSet<>());
    private final ConnectionHandlers<HeadReading> readings =
            new ConnectionHandlers<>(HeadIntake.class, client -> hasRoom(), this::reading, this::added);

    /**
     * Makes the intake.
     *
     * @param timeLimit how long a head may take, from the first byte of it on; of a new connection, from the beginning
     * @param most how many connections there may be; where it is not given, one for each 64 kB of the heap, and no more
     *     than half of the files that the process may have open
     */
    @Inject
    HeadIntake(
            HttpDate date,
            @ConfigProperty(name = "heads.time-limit", defaultValue = "20s") Duration timeLimit,
            @ConfigProperty(name = "connections.most") Optional<Integer> most) {
        this.date = date;
        this.timeLimit = timeLimit.toMillis();
        this.most = most.orElse((int) Math.min(Runtime.getRuntime().maxMemory() / HEAP, files() / 2));
    }

    private static long files() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? system.getMaxFileDescriptorCount()
                : Integer.MAX_VALUE;
    }

    void register(@Observes Filters filters) {
        filters.register(this::take, FIRST);
    }

    /** The head of a request has come. Called on the thread of its connection. */
    void take(RoutingContext context) {
        HeadReading reading = readings.of(context.request().connection());
        reading.begin(context.request());
        context.addEndHandler(ended -> reading.end());
        context.next();
    }

    private HeadReading reading(ClientConnection connection) {
        return new HeadReading(connection, date, timeLimit, waiting, open);
    }

    private void added(HeadReading reading) {
        open.incrementAndGet();
        waiting.add(reading);
        reading.followEnd();
    }

    /** Whether there is room for one more, which one that waits for its head may make. */
    private boolean hasRoom() {
        return open.get() < most || closeOneThatWaits();
    }

    private boolean closeOneThatWaits() {
        HeadReading longest;
        synchronized (waiting) {
            Iterator<HeadReading> all = waiting.iterator();
            if (!all.hasNext()) {
                return false;
            }
            longest = all.next();
            all.remove();
        }
        longest.makeRoom();
        return true;
    }
}
