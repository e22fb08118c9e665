package se.arsredovisning.stack.load;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;

/**
 * Fills the services with generated reports through their public API, some at a time. What a service has already is left
 * as it is.
 */
public final class Loader {

    private static final int AT_ONCE = 6;
    private static final int MOST_LOOKED_AT = 50;
    private static final Duration LEAST_PATIENCE = Duration.ofSeconds(60);
    private static final Duration PATIENCE_FOR_A_REPORT = Duration.ofMillis(100);

    private static final String GENERATED = "Rapporten är genererad.";

    private final DocumentClient client;
    private final ReportPublisher publisher;
    private final ProgressBar progress;

    /**
     * Writes to these services.
     *
     * @param services where each is, by the name of its API; all five are needed
     * @param token a token that may write everything there
     * @param publisher signs off and publishes each board's reports but its last
     * @param progress is told of every document, and of every edition
     */
    public Loader(Map<String, URI> services, String token, ReportPublisher publisher, ProgressBar progress) {
        this.client = new DocumentClient(services, token);
        this.publisher = publisher;
        this.progress = progress;
    }

    /**
     * What a load came to.
     *
     * @param reports how many reports the set has
     * @param written documents that are new: sections, and the reports' own members
     * @param kept documents that were there already
     * @param published reports that were published
     * @param isWhole whether the gateway has taken up every section, as far as was looked
     */
    public record Loaded(int reports, int written, int kept, int published, boolean isWhole) {}

    /**
     * Loads a set and waits until the gateway has taken it up, for a bounded time.
     *
     * @throws LoadFailure when a service refuses a document or stays away
     */
    public Loaded load(LoadSize size) {
        List<LoadPlan.Report> reports = LoadPlan.reports(size);
        int documents = reports.size() * Documents.NUMBER;
        List<LoadPlan.Report> past =
                reports.stream().filter(LoadPlan.Report::isPast).toList();
        progress.begin(documents + past.size());
        try {
            int written = each(reports, this::write);
            boolean isWhole = isTakenUp(reports);
            int published = each(past, this::publish);
            return new Loaded(reports.size(), written, documents - written, published, isWhole);
        } finally {
            progress.end();
        }
    }

    private static int each(List<LoadPlan.Report> reports, ToIntFunction<LoadPlan.Report> work) {
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE, task -> {
            Thread worker = new Thread(task, "load");
            worker.setDaemon(true);
            return worker;
        });
        try {
            CompletionService<Integer> done = new ExecutorCompletionService<>(workers);
            reports.forEach(report -> done.submit(() -> work.applyAsInt(report)));
            int sum = 0;
            for (int r = 0; r < reports.size(); r++) {
                sum += done.take().get();
            }
            return sum;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof LoadFailure failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoadFailure("interrupted", e);
        } finally {
            workers.shutdownNow();
        }
    }

    private int write(LoadPlan.Report report) {
        int written = 0;
        for (var document : Documents.of(report.board(), report.year()).entrySet()) {
            String api = document.getKey();
            Optional<String> etag =
                    client.put(api, report.id(), document.getValue().get());
            if (etag.isPresent()) {
                written++;
                // At once: the gateway takes up what has come to rest, and so it takes it up once.
                if (report.isPast() && !api.equals("reports")) {
                    publisher.signOff(api, report.id(), etag.get());
                }
            }
            progress.step();
        }
        return written;
    }

    private int publish(LoadPlan.Report report) {
        ReportPublisher.Outcome outcome = publisher.publish(report.id(), GENERATED);
        progress.step();
        return outcome == ReportPublisher.Outcome.PUBLISHED ? 1 : 0;
    }

    /** The gateway takes sections up in the order in which it hears of them: the last ones, and some before them, tell. */
    private boolean isTakenUp(List<LoadPlan.Report> reports) {
        long patience = LEAST_PATIENCE
                .plus(PATIENCE_FOR_A_REPORT.multipliedBy(reports.size()))
                .toNanos();
        long beginning = System.nanoTime();
        List<LoadPlan.Report> looked = new ArrayList<>();
        int every = Math.max(1, reports.size() / MOST_LOOKED_AT);
        for (int r = reports.size() - 1; r >= 0; r -= every) {
            looked.add(reports.get(r));
        }
        Collections.reverse(looked);
        boolean isAll = client.reports() >= reports.size();
        for (LoadPlan.Report report : looked) {
            while (!client.isWhole(report.id())) {
                if (System.nanoTime() - beginning > patience) {
                    return false;
                }
                progress.waiting("the gateway takes up " + report.id());
                DocumentClient.pause();
            }
        }
        return isAll;
    }
}
