package se.arsredovisning.reports.section;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Keeps the copies of one part: reconciles now and then, and asks for the sections that are due. A service of its own,
 * so that one that is slow or away holds up no other. While its service cannot be asked, it asks for nothing but the
 * list of sections, with growing pauses.
 */
final class SectionWorker implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SectionWorker.class);
    private static final int PARALLEL = 4;
    private static final int BATCH = 32;
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration STOPPING = Duration.ofSeconds(3);

    private final Part part;
    private final SectionService sections;
    private final SectionFetcher fetcher;
    private final Reconciliation reconciliation;
    private final Pace pace;
    private final Semaphore wake = new Semaphore(0);
    private final ExecutorService pool;
    private final Thread thread;

    private volatile boolean stopping;
    private volatile boolean doubted;
    private boolean reachable;
    private boolean troubled;
    private Duration pause = FIRST_PAUSE;
    private long reconcileAt = System.nanoTime();

    /**
     * How often a service is asked what it has.
     *
     * @param every while it can be asked
     * @param atLeast the longest pause while it cannot
     */
    record Pace(Duration every, Duration atLeast) {}

    SectionWorker(
            Part part, SectionService sections, SectionFetcher fetcher, Reconciliation reconciliation, Pace pace) {
        this.part = part;
        this.sections = sections;
        this.fetcher = fetcher;
        this.reconciliation = reconciliation;
        this.pace = pace;
        this.pool = Executors.newFixedThreadPool(PARALLEL, task -> thread(task, "fetch-" + part.api()));
        this.thread = thread(this::run, "sections-" + part.api());
    }

    private static Thread thread(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    void start() {
        thread.start();
    }

    /** Says that something is due. Never waits. */
    void wake() {
        wake.release();
    }

    /** Says that the service may not be there any more. Never waits. */
    void doubt() {
        doubted = true;
        wake();
    }

    @Override
    public void close() {
        stopping = true;
        wake();
        try {
            thread.join(STOPPING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
        pool.shutdownNow();
    }

    private void run() {
        while (!stopping) {
            try {
                turn();
                troubled = false;
                long wait = Math.min(POLL.toNanos(), Math.max(0, reconcileAt - System.nanoTime()));
                if (wake.tryAcquire(wait, TimeUnit.NANOSECONDS)) {
                    wake.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                // The database is away, mostly; whatever it is, this goes on.
                if (!stopping && !troubled) {
                    LOG.warnf(e, "The copies of %s sections are not kept up", part.api());
                }
                troubled = true;
                rest();
            }
        }
    }

    private void rest() {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    private void turn() throws InterruptedException {
        if (System.nanoTime() - reconcileAt >= 0 || (doubted && reachable)) {
            doubted = false;
            reachable = reconciliation.reconcile(part);
            reconcileAt = System.nanoTime() + (reachable ? pace.every() : pause).toNanos();
            pause = reachable ? FIRST_PAUSE : longer();
        }
        while (reachable && !stopping) {
            List<SectionCopy> batch = sections.take(part, BATCH);
            if (batch.isEmpty()) {
                return;
            }
            String lost = fetch(batch);
            if (lost != null) {
                reconciliation.lost(part, lost);
                reachable = false;
                reconcileAt = System.nanoTime() + pause.toNanos();
            }
        }
    }

    private Duration longer() {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(pace.atLeast()) < 0 ? twice : pace.atLeast();
    }

    /** Why the service could not be asked, or null where it could. */
    private String fetch(List<SectionCopy> batch) throws InterruptedException {
        List<Future<?>> fetches = new ArrayList<>();
        for (SectionCopy copy : batch) {
            fetches.add(pool.submit(() -> {
                fetcher.fetch(part, copy.section());
                return null;
            }));
        }
        String lost = null;
        for (Future<?> fetch : fetches) {
            try {
                fetch.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof UnreachableException) {
                    lost = e.getCause().getMessage();
                } else {
                    throw new IllegalStateException(e.getCause());
                }
            }
        }
        return lost;
    }
}
