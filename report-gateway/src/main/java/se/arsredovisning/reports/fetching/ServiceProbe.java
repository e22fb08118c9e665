package se.arsredovisning.reports.fetching;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import se.arsredovisning.reports.section.ProbeResult;
import se.arsredovisning.reports.section.ReportPart;
import se.arsredovisning.reports.section.SectionCopyService;

/**
 * Finds out whether one service can be asked and whether the copies are what it has, and alone says so: to this process,
 * and in the service's row. On a thread of its own, so that a service that does not answer holds up nobody.
 *
 * <p>A service is away when it fails twice in a row, the second time right after the first, and so it is with a list that
 * cannot be had: one slow answer is no trouble. It is back when it answers and the list of its sections has been compared, so that no copy passes for current that is not.
 * As long as it answers it says with each answer what it has, whether an event tells or not.
 */
final class ServiceProbe implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ServiceProbe.class);
    private static final Duration LEAST = Duration.ofMillis(200);
    private static final Duration STOPPING = Duration.ofSeconds(2);

    private final ReportPart part;
    private final SectionSource source;
    private final CopyComparison comparison;
    private final SectionCopyService sections;
    private final Duration every;
    private final Semaphore doubts = new Semaphore(0);
    private final Thread thread;

    private Runnable noted = () -> {};
    private Runnable back = () -> {};
    private volatile boolean stopping;
    private volatile boolean answers;
    private String listed;
    private ProbeResult result = ProbeResult.away("it was never asked");
    private boolean told;
    private boolean troubled;

    ServiceProbe(
            ReportPart part,
            SectionSource source,
            CopyComparison comparison,
            SectionCopyService sections,
            Duration every) {
        this.part = part;
        this.source = source;
        this.comparison = comparison;
        this.sections = sections;
        this.every = every;
        this.thread = new Thread(this::run, "probe-" + part.api());
        this.thread.setDaemon(true);
    }

    /**
     * Begins.
     *
     * @param whenNoted runs each time something was found that is to be fetched; must not wait
     * @param whenBack runs each time the service can be asked again, the first time too; must not wait
     */
    void start(Runnable whenNoted, Runnable whenBack) {
        noted = whenNoted;
        back = whenBack;
        thread.start();
    }

    /** Whether the service could be asked last. False until it was asked. */
    boolean answers() {
        return answers;
    }

    /** Says that the service may not be there any more, so that it is asked soon. Never waits. */
    void probeSoon() {
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
                probe();
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

    private void probe() {
        boolean before = answers;
        ProbeResult now = askAndCompare(!before);
        if (!now.confirmed() && (before || !told)) {
            now = askAndCompare(!before);
        }
        if (stopping) {
            return;
        }
        answers = now.reachable();
        told &= now.same(result);
        result = now;
        if (sections.mark(part, now, !told)) {
            log(now);
        }
        told = true;
        if (answers && !before) {
            back.run();
        }
    }

    /**
     * Asks and compares.
     *
     * @param anew whether the list is compared whatever it comes to
     */
    private ProbeResult askAndCompare(boolean anew) {
        try {
            listed = source.probe(part, listed);
        } catch (UnreachableException | UnusableException e) {
            return ProbeResult.away(e.getMessage());
        }
        try {
            if (comparison.compare(listed, anew) == CopyComparison.Outcome.NOTED) {
                noted.run();
            }
            return ProbeResult.GOOD;
        } catch (UnreachableException e) {
            return anew ? ProbeResult.away(e.getMessage()) : ProbeResult.unconfirmed(e.getMessage());
        }
    }

    private void log(ProbeResult now) {
        if (now.confirmed()) {
            LOG.infof("The %s service can be asked", part.api());
        } else {
            LOG.warnf(
                    "The %s service cannot be %s: %s",
                    part.api(), now.reachable() ? "compared with" : "asked", now.reason());
        }
    }
}
