package se.arsredovisning.reports.fetching;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import se.arsredovisning.kit.language.SectionId;
import se.arsredovisning.reports.section.ReportPart;
import se.arsredovisning.reports.section.SectionCopyService;

/**
 * Asks the services at once, for a caller who wants to read what was just written. Bounded in every way: a report at
 * most once a second in this process, all services together within a fixed time, a fixed number of questions under way,
 * none to a service that is away. Whoever meets a bound gets the copies as they are.
 */
@ApplicationScoped
public class Revalidation {

    private static final Logger LOG = Logger.getLogger(Revalidation.class);
    private static final Duration PER_REPORT = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int MAX_THREADS = 16;
    private static final int REMEMBERED = 10_000;

    private final SectionSource source;
    private final SectionFetcher fetcher;
    private final SectionWorkers workers;
    private final SectionCopyService sections;
    private final Duration within;
    private final ThreadPoolExecutor pool =
            new ThreadPoolExecutor(0, MAX_THREADS, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                Thread thread = new Thread(task, "revalidation");
                thread.setDaemon(true);
                return thread;
            });
    private final Map<SectionId, Long> asked = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<SectionId, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    Revalidation(
            SectionSource source,
            SectionFetcher fetcher,
            SectionWorkers workers,
            SectionCopyService sections,
            @ConfigProperty(name = "revalidation.within", defaultValue = "300ms") Duration within) {
        this.source = source;
        this.fetcher = fetcher;
        this.workers = workers;
        this.sections = sections;
        this.within = within;
    }

    void stop(@Observes ShutdownEvent event) {
        pool.shutdownNow();
    }

    /** Brings the copies of a report's parts up to date, as far as the bounds let it. Never fails. */
    public void revalidate(SectionId report) {
        if (!first(report)) {
            return;
        }
        long deadline = System.nanoTime() + within.toNanos();
        List<Future<?>> questions = new ArrayList<>();
        for (ReportPart part : source.configured()) {
            if (!workers.answers(part)) {
                continue;
            }
            try {
                questions.add(pool.submit(() -> ask(part, report)));
            } catch (RejectedExecutionException e) {
                LOG.debugf("Too many revalidations at once: %s of %s is not asked for", part.api(), report);
            }
        }
        for (Future<?> question : questions) {
            try {
                question.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                return;
            } catch (ExecutionException e) {
                LOG.debugf(e, "A revalidation of %s failed", report);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /**
     * Brings the copies of a report's parts up to date, and says of which it is known now that they are: what a decision is
     * made by. Waits for all that answer at all; never fails.
     *
     * @param patience how long it waits at most
     * @return the parts whose services have answered
     */
    public Set<ReportPart> confirm(SectionId report, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        Map<ReportPart, FutureTask<Boolean>> questions = new EnumMap<>(ReportPart.class);
        for (ReportPart part : source.configured()) {
            questions.put(part, new FutureTask<>(() -> confirm(part, report, deadline)));
        }
        questions.forEach((part, question) -> {
            try {
                pool.execute(question);
            } catch (RejectedExecutionException e) {
                // All threads ask already: whoever waits for the answer can ask as well.
                question.run();
            }
        });
        Set<ReportPart> confirmed = EnumSet.noneOf(ReportPart.class);
        questions.forEach((part, question) -> {
            try {
                if (question.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                    confirmed.add(part);
                }
            } catch (TimeoutException | ExecutionException e) {
                LOG.debugf(e, "%s does not say what it has of %s", part.api(), report);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return confirmed;
    }

    /** Asks again while the service is there and only too many ask it; not one that is away. */
    private boolean confirm(ReportPart part, SectionId report, long deadline) throws InterruptedException {
        // A list that was asked for before may say otherwise for a moment.
        while (!ask(part, report) || sections.find(part, report.toString()).isBehind()) {
            if (!workers.answers(part) || System.nanoTime() + PAUSE.toNanos() > deadline) {
                return false;
            }
            Thread.sleep(PAUSE.toMillis());
        }
        return true;
    }

    private boolean ask(ReportPart part, SectionId report) {
        try {
            fetcher.fetch(part, report.toString());
            return true;
        } catch (UnreachableException e) {
            workers.probeSoon(part);
            return false;
        }
    }

    private boolean first(SectionId report) {
        long now = System.nanoTime();
        synchronized (asked) {
            Long before = asked.get(report);
            if (before != null && now - before < PER_REPORT.toNanos()) {
                return false;
            }
            asked.put(report, now);
            return true;
        }
    }
}
