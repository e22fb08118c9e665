package se.arsredovisning.reports.section;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Finds out whether one service can be asked, and alone says so: to this process, and in the service's row. On a thread
 * of its own, so that a service that does not answer holds up nobody.
 *
 * <p>A service is away when it fails twice in a row, the second time right after the first: one slow answer is none. It is
 * back when it answers and the list of its sections has been compared, so that no copy passes for current that is not.
 */
final class ServiceProbe implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ServiceProbe.class);
    private static final Duration LEAST = Duration.ofMillis(200);
    private static final Duration STOPPING = Duration.ofSeconds(2);

    private final Part part;
    private final SectionSource source;
    private final Reconciliation reconciliation;
    private final SectionService sections;
    private final Duration every;
    private final Semaphore doubts = new Semaphore(0);
    private final Thread thread;

    private Runnable back = () -> {};
    private volatile boolean stopping;
    private volatile boolean answers;
    private boolean told;
    private boolean troubled;

    ServiceProbe(
            Part part, SectionSource source, Reconciliation reconciliation, SectionService sections, Duration every) {
        this.part = part;
        this.source = source;
        this.reconciliation = reconciliation;
        this.sections = sections;
        this.every = every;
        this.thread = new Thread(this::run, "probe-" + part.api());
        this.thread.setDaemon(true);
    }

    /**
     * Begins.
     *
     * @param whenBack runs each time the service can be asked again, the first time too; must not wait
     */
    void start(Runnable whenBack) {
        back = whenBack;
        thread.start();
    }

    /** Whether the service could be asked last. False until it was asked. */
    boolean answers() {
        return answers;
    }

    /** Says that the service may not be there any more, so that it is asked soon. Never waits. */
    void doubt() {
        doubts.release();
    }

    @Override
    public void close() {
        stopping = true;
        thread.interrupt();
        try {
            thread.join(STOPPING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopping) {
            try {
                look();
                troubled = false;
            } catch (RuntimeException e) {
                // The database is away, mostly; what was found is told when it is back.
                if (!stopping && !troubled) {
                    LOG.warnf(e, "Whether the %s service can be asked is not kept", part.api());
                }
                troubled = true;
            }
            rest();
        }
    }

    private void rest() {
        try {
            Thread.sleep(Math.min(LEAST.toMillis(), every.toMillis()));
            if (doubts.tryAcquire(every.minus(LEAST).toNanos(), TimeUnit.NANOSECONDS)) {
                doubts.drainPermits();
            }
        } catch (InterruptedException e) {
            // Either it is to stop, or a time limit that ended just before has come too late.
            LOG.tracef("The probe of %s was woken", part.api());
        }
    }

    private void look() {
        String trouble = ask();
        if (trouble != null && (answers || !told)) {
            trouble = ask();
        }
        boolean before = answers;
        if (trouble == null && !before) {
            trouble = reconciliation.reconcile(part);
        }
        boolean now = trouble == null;
        if (stopping) {
            return;
        }
        answers = now;
        told &= now == before;
        if (sections.mark(part, now, trouble, !told)) {
            log(trouble);
        }
        told = true;
        if (now && !before) {
            back.run();
        }
    }

    private void log(String trouble) {
        if (trouble == null) {
            LOG.infof("The %s service can be asked", part.api());
        } else {
            LOG.warnf("The %s service cannot be asked: %s", part.api(), trouble);
        }
    }

    /** Why the service cannot be asked; null where it can. */
    private String ask() {
        try {
            source.probe(part);
            return null;
        } catch (UnreachableException | UnusableException e) {
            return e.getMessage();
        }
    }
}
