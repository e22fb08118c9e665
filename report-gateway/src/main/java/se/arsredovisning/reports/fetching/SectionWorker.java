package se.arsredovisning.reports.fetching;

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
import se.arsredovisning.kit.time.BackOff;
import se.arsredovisning.reports.section.ReportPart;
import se.arsredovisning.reports.section.SectionCopy;
import se.arsredovisning.reports.section.SectionCopyService;

/**
 * Keeps the copies of one part: reconciles now and then, and asks for the sections that are due. One for each service,
 * so that one that is slow or away holds up no other. While its service is away it asks for nothing; what a question
 * finds is no verdict, but makes the probe look again.
 *
 * <p>A section that is written is asked for at once. Where so much is written that sections wait for each other, or one is
 * announced again while it is being fetched, each rests a moment after it was fetched, or heard of for the first time: all that is written to it meanwhile is
 * fetched once. What is due stays so in its row, so that the last write is never lost.
 */
final class SectionWorker implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SectionWorker.class);
    private static final int PARALLEL = 4;
    private static final int BATCH = 32;
    private static final Duration POLL = Duration.ofSeconds(1);
    /** How long a section rests in a crowd, how often it is looked for those that have, and how long a crowd is taken to last. */
    private static final Duration REST = Duration.ofSeconds(1);

    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration CROWD = Duration.ofSeconds(2);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration STOPPING = Duration.ofSeconds(3);

    private final ReportPart part;
    private final SectionCopyService sections;
    private final SectionFetcher fetcher;
    private final Reconciliation reconciliation;
    private final ServiceProbe probe;
    private final Pace pace;
    private final Semaphore wake = new Semaphore(0);
    private final ExecutorService pool;
    private final Thread thread;

    private volatile boolean stopping;
    private volatile boolean back;
    private boolean troubled;
    private List<SectionCopy> taken = List.of();
    private final BackOff pause;
    private long reconcileAt = System.nanoTime();
    private long fetchAt = System.nanoTime();
    private long crowdedUntil = System.nanoTime();

    /**
     * How often a service is asked what it has.
     *
     * @param every after it has said so
     * @param afterFailure after it has not; also the longest pause between fetches that fail
     */
    record Pace(Duration every, Duration afterFailure) {}

    SectionWorker(
            ReportPart part,
            SectionCopyService sections,
            SectionFetcher fetcher,
            Reconciliation reconciliation,
            ServiceProbe probe,
            Pace pace) {
        this.part = part;
        this.sections = sections;
        this.fetcher = fetcher;
        this.reconciliation = reconciliation;
        this.probe = probe;
        this.pace = pace;
        this.pause = new BackOff(FIRST_PAUSE, pace.afterFailure());
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

    /** Says that the service can be asked again, and that its list has just been compared. Never waits. */
    void resume() {
        back = true;
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
                if (isCrowded()) {
                    Thread.sleep(LOOK.toMillis());
                } else if (wake.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
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
        if (!probe.answers()) {
            return;
        }
        // What was taken when the database went away is nobody's now.
        taken.forEach(sections::release);
        taken = List.of();
        if (back) {
            back = false;
            reconciliation.retryNow(part);
            reconcileAt = after(pace.every());
            fetchAt = System.nanoTime();
        }
        if (isPast(reconcileAt)) {
            boolean compared = reconciliation.reconcile(part) == null;
            reconcileAt = after(compared ? pace.every() : pace.afterFailure());
            if (!compared) {
                probe.probeSoon();
            }
        }
        for (int turn = 0; probe.answers() && isPast(fetchAt) && !stopping; turn++) {
            wake.drainPermits();
            List<SectionCopy> batch = sections.take(part, isCrowded() ? REST : null, BATCH);
            if (batch.isEmpty()) {
                return;
            }
            if (batch.size() > 1 || turn > 0) {
                crowdedUntil = after(CROWD);
            }
            taken = batch;
            boolean all = fetch(batch);
            taken = List.of();
            if (all) {
                pause.reset();
            } else {
                probe.probeSoon();
                fetchAt = after(pause.next());
            }
            // What has become due meanwhile has said so.
            if (batch.size() < BATCH && wake.availablePermits() == 0) {
                return;
            }
        }
    }

    private boolean isCrowded() {
        return !isPast(crowdedUntil);
    }

    private static long after(Duration pause) {
        return System.nanoTime() + pause.toNanos();
    }

    private static boolean isPast(long time) {
        return System.nanoTime() - time >= 0;
    }

    /** Whether the service could be asked for all of them. */
    private boolean fetch(List<SectionCopy> batch) throws InterruptedException {
        List<Future<Boolean>> fetches = new ArrayList<>();
        for (SectionCopy copy : batch) {
            fetches.add(pool.submit(() -> fetch(copy)));
        }
        boolean all = true;
        for (Future<Boolean> fetch : fetches) {
            try {
                all &= fetch.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        return all;
    }

    private boolean fetch(SectionCopy copy) {
        if (!probe.answers()) {
            sections.release(copy);
            return false;
        }
        try {
            fetcher.fetch(copy);
            return true;
        } catch (UnreachableException e) {
            LOG.debugf("The %s section %s waits: %s", part.api(), copy.section(), e.getMessage());
            return false;
        }
    }
}
